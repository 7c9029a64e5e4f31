// A written identifier to one column, or the diagnostic that says why not, in the words and at the place of
// DelegatingScope.fullyQualify.
import { columnsUnknown } from '../../diagnostics/undecided-reasons.ts';
import { nearest } from '../../base/nearest.ts';
import {
  ambiguousColumn,
  unknownColumn,
  unknownColumnInTable,
  unknownRelation,
} from '../../diagnostics/catalogue/names.ts';
import type { Details } from '../../diagnostics/definition.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Identifier } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import { doubt, maySuggest, PASS, report } from './context.ts';
import { columnIndex, isRepeated } from './column-names.ts';
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { quoteName } from './quote-name.ts';
import {
  exactly,
  fieldsOf,
  ignoringCase,
  nameText,
  partSpan,
  qualifyingChildren,
  resolveInColumns,
  resolveNames,
  unknownInReach,
} from './resolve-column.ts';
import { recordColumn } from './record-names.ts';
import type { FieldStep, FoundColumn } from './resolve-column.ts';
import type { QueryContext, Scope, ScopeChild } from './model.ts';

export type Resolution =
  | { readonly kind: 'column'; readonly column: FoundColumn; readonly key: string }
  /** Reported, or the column of a relation that nothing is known of. */
  | { readonly kind: 'error' }
  | { readonly kind: 'undecided' };

/** Words that are a value without parentheses, as a misspelt one may be meant. */
const WORDS = [
  'TRUE',
  'FALSE',
  'NULL',
  'UNKNOWN',
  'CURRENT_DATE',
  'CURRENT_TIME',
  'CURRENT_TIMESTAMP',
  'LOCALTIME',
  'LOCALTIMESTAMP',
];

const ERROR: Resolution = { kind: 'error' };

/** Resolves a column name in a scope. Reports what is wrong with it. */
export function resolveIdentifier(context: QueryContext, scope: Scope, identifier: Identifier): Resolution {
  return identifier.names.length === 1
    ? resolveSimple(context, scope, identifier)
    : resolveCompound(context, scope, identifier);
}

function resolveSimple(context: QueryContext, scope: Scope, identifier: Identifier): Resolution {
  const name = identifier.names[0]!;
  const children = qualifyingChildren(context, scope, name, exactly);
  if (children.length === 0) return missingColumn(context, scope, identifier, name);
  if (children.length > 1) return ambiguous(context, identifier.span, name, children);
  const found = children[0]!;
  if (isRepeated(found.child.columns, name)) return ambiguous(context, identifier.span, name, children);
  return choose(context, found, resolveInColumns(found.child.columns, [name], exactly), identifier, 0);
}

function resolveCompound(context: QueryContext, scope: Scope, identifier: Identifier): Resolution {
  const { names } = identifier;
  let found: FoundColumn | undefined;
  let taken = names.length - 1;
  for (; taken > 0; taken--) {
    const prefix = names.slice(0, taken);
    const relations = resolveNames(context, scope, prefix, exactly, false);
    if (relations.length === 1) {
      found = relations[0]!;
      break;
    }
    const liberal = resolveNames(context, scope, prefix, ignoringCase, false);
    if (liberal.length === 1) {
      const right = liberal[0]!.child.name;
      report(
        context,
        PASS.names,
        unknownRelation,
        { name: nameText(prefix), suggestion: `; did you mean '${right}'?` },
        suggest(context.environment.facts, partSpan(identifier, 0, taken), [right], liberal[0]!.child),
      );
      return ERROR;
    }
  }
  if (found === undefined) {
    const first = names[0]!;
    const children = qualifyingChildren(context, scope, first, exactly);
    const column =
      children.length === 1
        ? children[0]!.child.columns[columnIndex(children[0]!.child.columns, first)]
        : undefined;
    if (column === undefined || fieldsOf(column) === undefined) {
      // A column that is itself found inside a row: Calcite goes on below the relation that has the row.
      if (children.length === 1 && column === undefined) {
        const steps = resolveInColumns(children[0]!.child.columns, names, exactly);
        if (steps.length > 0) return choose(context, children[0]!, steps, identifier, 0);
      }
      return missingRelation(context, scope, identifier);
    }
    found = children[0]!;
    taken = 0;
  }
  if (found.child.unknown !== undefined) return unknownResolution(context, identifier, found.child.unknown);
  const suffix = names.slice(taken);
  const steps = resolveInColumns(found.child.columns, suffix, exactly);
  if (steps.length === 0) return missingField(context, identifier, found.child, taken);
  return choose(context, found, steps, identifier, taken);
}

/** Fewer implicit steps win, then the shorter path; a tie is ambiguous. */
function choose(
  context: QueryContext,
  found: FoundColumn,
  candidates: readonly (readonly FieldStep[])[],
  identifier: Identifier,
  taken: number,
): Resolution {
  if (found.child.unknown !== undefined && candidates.length === 0)
    return unknownResolution(context, identifier, found.child.unknown);
  const rank = (steps: readonly FieldStep[]): number =>
    (steps.some((step) => step.implicit) ? 1000 : 0) + steps.length;
  const sorted = [...candidates].sort((a, b) => rank(a) - rank(b));
  const best = sorted[0];
  if (best === undefined) return ERROR;
  if (sorted.length > 1 && rank(sorted[1]!) === rank(best)) {
    const suffix = partSpan(identifier, taken, identifier.names.length);
    return ambiguous(context, suffix, nameText(identifier.names.slice(taken)), [found]);
  }
  const repeated = best.some((step, at) => {
    const siblings: readonly RowField[] =
      at === 0 ? found.child.columns : (fieldsOf(best[at - 1]!.field) ?? []);
    return !step.implicit && isRepeated(siblings, step.field.name);
  });
  if (repeated) return ambiguous(context, identifier.span, identifier.names.at(-1)!, [found]);
  const key = [found.child.name, ...best.map((step) => step.field.name)]
    .map((each) => quoteName(context.environment.facts, each))
    .join('.');
  recordColumn(context, identifier, found.child, taken, best);
  return { kind: 'column', column: { ...found, steps: best }, key };
}

function ambiguous(
  context: QueryContext,
  span: Span,
  name: string,
  candidates: readonly FoundColumn[],
): Resolution {
  const owners = candidates.map((each) => each.child);
  report(
    context,
    PASS.names,
    ambiguousColumn,
    { name },
    {
      span,
      related: owners.map((child) => ({ message: `'${child.name}' has it`, span: child.span })),
      fixes:
        owners.length < 2
          ? []
          : owners.map((child) => ({
              kind: 'respell',
              safe: false,
              title: `replace with ${quoteName(context.environment.facts, child.name)}.${quoteName(context.environment.facts, name)}`,
              edits: [
                {
                  span,
                  text: `${quoteName(context.environment.facts, child.name)}.${quoteName(context.environment.facts, name)}`,
                },
              ],
            })),
    },
  );
  return ERROR;
}

function unknownResolution(
  context: QueryContext,
  { span }: Identifier,
  state: 'error' | 'undecided',
): Resolution {
  if (state === 'error') return ERROR;
  doubt(context, columnsUnknown, {}, span);
  return { kind: 'undecided' };
}

function missingColumn(
  context: QueryContext,
  scope: Scope,
  identifier: Identifier,
  name: string,
): Resolution {
  const unknown = unknownInReach(scope);
  if (unknown !== undefined) return unknownResolution(context, identifier, unknown);
  const otherCase = qualifyingChildren(context, scope, name, ignoringCase)
    .flatMap((found) => found.child.columns.filter((column) => ignoringCase(column.name, name)).slice(0, 1))
    .map((column) => column.name)
    .sort();
  const suggestion = otherCase.length === 0 ? '' : `; did you mean '${otherCase.join("', '")}'?`;
  const may = maySuggest(context);
  const columns = otherCase.length > 0 ? otherCase : may ? nearest(name, columnNames(scope)) : [];
  if (may && columns.length === 0 && identifier.quoted[0] !== true) {
    const words = nearest(name, WORDS, 1);
    if (words.length > 0) {
      const written = name === name.toLowerCase() ? words[0]!.toLowerCase() : words[0]!;
      const details = suggest(context.environment.facts, identifier.span, [], relationsOf(scope)[0]);
      const fixes: Fix[] = [
        {
          kind: 'respell',
          safe: false,
          title: `replace with ${written}`,
          edits: [{ span: identifier.span, text: written }],
        },
      ];
      const hint = `Did you mean ${written}?`;
      report(context, PASS.names, unknownColumn, { name, suggestion }, { ...details, hint, fixes });
      return ERROR;
    }
  }
  const candidates = columns;
  const first = relationsOf(scope)[0];
  report(
    context,
    PASS.names,
    unknownColumn,
    { name, suggestion },
    suggest(context.environment.facts, identifier.span, candidates, first),
  );
  return ERROR;
}

function missingRelation(context: QueryContext, scope: Scope, identifier: Identifier): Resolution {
  const unknown = unknownInReach(scope);
  const { names } = identifier;
  const prefix = names.slice(0, -1);
  // Only a column of the unknown relation could be meant, not the relation itself.
  if (unknown !== undefined) return unknownResolution(context, identifier, unknown);
  const relations = relationsOf(scope).filter((child) =>
    child.columns.some((column) => column.name === names.at(-1)),
  );
  const pool = relations.length > 0 ? relations : relationsOf(scope);
  const near = maySuggest(context)
    ? nearest(
        prefix[0]!,
        pool.map((child) => child.name),
      )
    : [];
  // Where only one relation has the column, its name is likely meant even if it looks different.
  const candidates = near.length > 0 ? near : relations.length === 1 ? [relations[0]!.name] : [];
  report(
    context,
    PASS.names,
    unknownRelation,
    { name: nameText(prefix), suggestion: '' },
    suggest(
      context.environment.facts,
      partSpan(identifier, 0, prefix.length),
      prefix.length === 1 ? candidates : [],
      relations[0],
    ),
  );
  return ERROR;
}

function missingField(
  context: QueryContext,
  identifier: Identifier,
  child: ScopeChild,
  taken: number,
): Resolution {
  const { names } = identifier;
  const table = taken === 0 ? child.name : nameText(names.slice(0, taken));
  const liberal = resolveInColumns(child.columns, names.slice(taken), ignoringCase);
  if (liberal.length > 0) {
    const right = liberal[0]!.at(-1)!.field.name;
    report(
      context,
      PASS.names,
      unknownColumnInTable,
      {
        name: nameText(names.slice(taken)),
        table,
        suggestion: `; did you mean '${right}'?`,
      },
      {
        ...suggest(context.environment.facts, partSpan(identifier, taken, names.length), [], child),
        fixes: [
          {
            kind: 'respell',
            safe: false,
            title: `replace with ${liberal[0]!.map((step) => quoteName(context.environment.facts, step.field.name)).join('.')}`,
            edits: [
              {
                span: partSpan(identifier, taken, names.length),
                text: liberal[0]!
                  .filter((step) => !step.implicit)
                  .map((step) => quoteName(context.environment.facts, step.field.name))
                  .join('.'),
              },
            ],
          },
        ],
      },
    );
    return ERROR;
  }
  // The shortest part that fails already.
  let end = names.length - 1;
  for (; end > taken; end--)
    if (resolveInColumns(child.columns, names.slice(taken, end), exactly).length > 0) break;
  const span = partSpan(identifier, taken, end + 1);
  const inside = resolveInColumns(child.columns, names.slice(taken, end), exactly)[0]?.at(-1)?.field;
  const siblings = inside === undefined ? child.columns : (fieldsOf(inside) ?? []);
  const candidates = nearest(
    names[end]!,
    siblings.map((each) => each.name),
  );
  const details = suggest(context.environment.facts, partSpan(identifier, end, end + 1), candidates, child);
  report(
    context,
    PASS.names,
    unknownColumnInTable,
    { name: nameText(names.slice(taken, end + 1)), table, suggestion: '' },
    { ...details, span },
  );
  return ERROR;
}

/** Relations in reach, the nearest scope's first. */
export function relationsOf(scope: Scope): ScopeChild[] {
  const relations: ScopeChild[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) relations.push(...at.children);
  return relations;
}

function columnNames(scope: Scope): Set<string> {
  const names = new Set<string>();
  for (const column of scope.aliases?.columns ?? []) names.add(column.name);
  for (const child of relationsOf(scope)) for (const column of child.columns) names.add(column.name);
  return names;
}

/** Whether Flink made up the name, for a relation without an alias: people don't know it. */
function isGenerated(name: string): boolean {
  return /^EXPR\$\d+$/.test(name);
}

/** A fix for each candidate, a hint that lists what there is, and where the relation comes from. */
export function suggest(
  facts: EngineFacts,
  span: Span,
  candidates: readonly string[],
  owner: ScopeChild | undefined,
): Details {
  const columns = owner?.columns.map((column) => column.name) ?? [];
  const shown = columns.length > 12 ? `${columns.slice(0, 12).join(', ')}, …` : columns.join(', ');
  const first = candidates[0];
  const hint =
    first !== undefined
      ? `Did you mean ${quoteName(facts, first)}?`
      : owner === undefined || columns.length === 0
        ? undefined
        : `${isGenerated(owner.name) ? 'The table' : owner.name} has ${shown}.`;
  return {
    span,
    ...(hint === undefined ? {} : { hint }),
    ...(owner === undefined
      ? {}
      : {
          related: [
            {
              message: `${isGenerated(owner.name) ? 'this table' : owner.name} ${columns.length === 0 ? 'stands here' : `has ${shown}`}`,
              span: owner.definition ?? owner.span,
            },
          ],
        }),
    fixes: candidates.map((candidate) => ({
      kind: 'respell',
      safe: false,
      title: `replace with ${quoteName(facts, candidate)}`,
      edits: [{ span, text: quoteName(facts, candidate) }],
    })),
  };
}
