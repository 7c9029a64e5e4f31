// A connector's problem in the text: at the use of the table, with the places of its options and edits that mend them.
import { quotedName } from '../catalog/object-path.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Session } from '../catalog/session.ts';
import { unsupportedOptions } from '../diagnostics/catalogue/connectors.ts';
import type { Fix, Related, TextEdit } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Replacement, TableProblem } from '../engine/connectors/index.ts';
import type { Engine } from '../engine/engine.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { Span } from '../text/span.ts';
import { missingOptionFixes } from './missing-options.ts';
import { primaryKeyFixes } from './primary-key-fix.ts';
import type { OptionPlace } from './option-hints.ts';

export function tableProblem(
  problem: TableProblem,
  use: {
    readonly table: ResolvedTable;
    readonly span: Span;
    readonly session: Session;
    readonly engine: Engine;
  },
  places: ReadonlyMap<string, OptionPlace>,
): Problem {
  return {
    ...problem,
    at: use.span,
    related: relatedPlaces(problem, use.table, places),
    fixes: fixesFor(problem, use, places),
  };
}

function relatedPlaces(
  problem: TableProblem,
  table: ResolvedTable,
  places: ReadonlyMap<string, OptionPlace>,
): Related[] {
  const related: Related[] = [];
  const { at } = problem;
  for (const key of at?.kind === 'options' ? at.keys : []) {
    const place = places.get(key);
    const span = problem.definition === unsupportedOptions ? place?.key : (place?.value ?? place?.key);
    if (span !== undefined) related.push({ message: `option '${key}' is set here`, span });
  }
  const column = at?.kind === 'column' ? table.columns.find(({ name }) => name === at.name) : undefined;
  if (column?.span !== undefined)
    related.push({ message: `column '${column.name}' is defined here`, span: column.span });
  if (related.length === 0 && table.span !== undefined)
    related.push({ message: `${table.path.object} is defined here`, span: table.span });
  return related;
}

function fixesFor(
  problem: TableProblem,
  {
    table,
    session,
    engine,
  }: { readonly table: ResolvedTable; readonly session: Session; readonly engine: Engine },
  places: ReadonlyMap<string, OptionPlace>,
): Fix[] {
  return (problem.fixes ?? []).flatMap((fix) => {
    switch (fix.kind) {
      case 'add-primary-key':
        return primaryKeyFixes(factsOf(engine), table);
      case 'add-options':
        return missingOptionFixes(fix.keys, table, places, session);
      case 'replace':
        return replacementFixes(fix.replacements, table, places);
    }
  });
}

/** One fix with all edits; none where an edit's place isn't known. */
function replacementFixes(
  replacements: readonly Replacement[],
  table: ResolvedTable,
  places: ReadonlyMap<string, OptionPlace>,
): Fix[] {
  const edits: TextEdit[] = [];
  for (const { of, key, text } of replacements) {
    const edit =
      of === 'metadata' ? metadataEdit(table, key, text) : literalEdit(places.get(key)?.[of], text);
    if (edit === undefined) return [];
    edits.push(edit);
  }
  if (edits.length === 0) return [];
  const words = replacements.map(({ text }) => `'${text}'`).join(', ');
  return [{ kind: 'replace', safe: false, title: `replace with ${words}`, edits }];
}

function literalEdit(span: Span | undefined, text: string): TextEdit | undefined {
  return span === undefined ? undefined : { span, text: `'${text.replaceAll("'", "''")}'` };
}

/** The key stands in FROM '…', or is the column's name. */
function metadataEdit(table: ResolvedTable, name: string, text: string): TextEdit | undefined {
  const column = table.columns.find((each) => each.name === name);
  if (column?.kind !== 'metadata') return undefined;
  if (column.metadataKey !== undefined) return literalEdit(column.metadataKeySpan, text);
  return column.span === undefined ? undefined : { span: column.span, text: quotedName(text) };
}
