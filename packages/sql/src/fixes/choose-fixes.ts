// Of several fixes of an error the one first that leaves the fewest errors: each is put into the script, and the script is
// checked again. A distance of letters alone cannot tell whether the use or the definition of a name is misspelt.
import { isBound } from '../diagnostics/bounds.ts';
import { duplicateViewColumn } from '../diagnostics/catalogue/ddl.ts';
import { misplacedClause } from '../diagnostics/catalogue/syntax.ts';
import { unknownColumn, unknownColumnInTable } from '../diagnostics/catalogue/names.ts';
import { sameChange } from '../diagnostics/same-change.ts';
import { definitionOf } from '../diagnostics/definition-of.ts';
import type { Diagnostic, Fix, FixKind, TextEdit } from '../diagnostics/diagnostic.ts';
import { engineOrDefault } from '../engine/engine.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { Span } from '../text/span.ts';
import type { AnalysisOptions } from '../model/analyse.ts';
import type { ScriptModel } from '../model/script-model.ts';
import { lostName } from './lost-names.ts';
import { lostValues } from './lost-values.ts';
import { optionFixes } from './option-guesses.ts';
import { exchangeFixes, syntaxExchanges } from './exchanges.ts';
import { definitionFixes } from './definitions.ts';
import { guessFixes } from './guess-fixes.ts';
import { idiomFixes } from './idioms/index.ts';
import { isPlainName } from './plain-name.ts';
import { readScript } from './script.ts';
import type { Script } from './script.ts';
import { behindBlanks } from './spacing.ts';
import { byErrors, errorsOf, ranked, trialsOf, weighed } from './trials.ts';
import type { Tried, Trials } from './trials.ts';

/** Longer scripts keep the fixes as they come. */
const MAX_TEXT = 20_000;
/** Fixes that are offered of one error. */
const MAX_FIXES = 3;
/** Names for which a trial shows what the script calls a column. */
const PLACEHOLDER = 'preflight_column';

/** The model's diagnostics with fixes that were tried: the likeliest first, guesses only where they mend something. */
export function chooseFixes(model: ScriptModel, options: AnalysisOptions): readonly Diagnostic[] {
  const { text } = model.source;
  const errors = errorsOf(model);
  if (errors.length === 0 || text.length > MAX_TEXT) return model.diagnostics.map((each) => few(text, each));
  const trials = trialsOf(model, options, errors);
  const script = readScript(model, factsOf(engineOrDefault(options.engine)));
  const mend = (diagnostic: Diagnostic): Diagnostic => {
    if (diagnostic.severity !== 'error' || isBound(diagnostic)) return diagnostic;
    const first = diagnostic === errors[0];
    // Repairs of the grammar are tried by the parser itself: those of the first error here once more, on the whole script.
    if (diagnostic.category === 'syntax') return first ? parsed(script, errors, trials) : diagnostic;
    const statement = model.statements[diagnostic.statement ?? -1]?.span;
    const given = { ...diagnostic, ...quoted(text, diagnostic) };
    if (statement === undefined || trials.left() < 2) return given;
    const fixes = understood(script, statement, given, trials, first);
    return fixes === undefined ? given : { ...given, fixes };
  };
  return model.diagnostics.map((diagnostic) => few(text, mend(diagnostic)));
}

function few(text: string, diagnostic: Diagnostic): Diagnostic {
  const { fixes } = diagnostic;
  if (fixes === undefined) return diagnostic;
  return {
    ...diagnostic,
    fixes: fixes.slice(0, MAX_FIXES).map((fix) => ({ ...fix, edits: tidy(text, fix) })),
  };
}

/** What is put in takes the place of the blanks that it left before a comma, a grouping of those at the end of its query. */
function tidy(text: string, { edits }: Fix): readonly TextEdit[] {
  return edits.map((edit) => {
    const { start, end } = edit.span;
    const before = edit.text.startsWith(', ') ? ',' : edit.text.startsWith(' GROUP BY ') ? ');' : '';
    const behind = behindBlanks(text, end);
    const next = text[behind];
    if (start !== end || next === undefined || !before.includes(next)) return edit;
    return { ...edit, span: { start, end: behind } };
  });
}

/** A syntax error with its fixes in the order of what the script says with them. */
function parsed(script: Script, errors: readonly Diagnostic[], trials: Trials): Diagnostic {
  const [diagnostic] = errors as readonly [Diagnostic];
  const { fixes = [] } = diagnostic;
  const key = mending(trials, optionFixes(script, diagnostic));
  const likely = ranked(trials, [...key.slice(0, 1).map(({ fix }) => fix), ...fixes]);
  const lost = lostName(script, diagnostic, trials.errorsWith);
  const missed = ranked(trials, lost.missed).slice(0, 1);
  const enough = [...missed, ...likely].some(({ errors }) => errors === 0);
  const possible = enough ? [] : mending(trials, lost.possible).slice(0, 2);
  const values = enough || possible.length > 0 ? [] : mending(trials, lostValues(script, diagnostic));
  const mends = enough || [...possible, ...values].some((each) => each.errors === 0);
  const swaps = mends
    ? []
    : ranked(trials, syntaxExchanges(script, errors)).filter((each) => each.errors === 0);
  const order = [...missed, ...likely, ...possible, ...values.slice(0, 1), ...swaps.slice(0, 1)]
    .sort(byErrors)
    .map(({ fix }) => fix);
  const [first] = order;
  if (first === undefined) return diagnostic;
  // A misplaced clause is told where it belongs, and a statement of a newer version since when it is read.
  const isTold = diagnostic.code === misplacedClause.code || diagnostic.parameters['since'] !== undefined;
  const told = fixes.length > 0 && !isTold ? { hint: `Perhaps: ${first.title}.` } : {};
  return { ...diagnostic, fixes: order, ...told };
}

/** Those that leave fewer errors than there are. */
function mending(trials: Trials, fixes: readonly Fix[]): readonly Tried[] {
  return ranked(trials, fixes).filter(({ errors }) => errors < trials.before);
}

/** Near names before swaps before guesses, where they leave equally many errors; guesses only of the first error. */
function understood(
  script: Script,
  statement: Span,
  diagnostic: Diagnostic,
  trials: Trials,
  first: boolean,
): readonly Fix[] | undefined {
  const { fixes: given = [] } = diagnostic;
  if (!first)
    return given.length < 2 || given.length > trials.left()
      ? undefined
      : ranked(trials, given).map(({ fix }) => fix);
  const idioms = mending(trials, idiomFixes(script, statement, diagnostic));
  if (idioms[0]?.errors === 0) return idioms.map(({ fix }) => fix);
  const makeshift = given.filter(({ kind }) => MAKESHIFT.has(kind));
  const likely = given.filter((fix) => !makeshift.includes(fix));
  const near = usesAndDefinitions(script, { ...diagnostic, fixes: likely }, trials);
  if (near[0]?.errors === 0) return near.concat(untried(makeshift)).map(({ fix }) => fix);
  const guesses = ranked(trials, [...guessFixes(script, statement, diagnostic), ...makeshift]);
  const swaps = ranked(trials, exchangeFixes(script, statement, diagnostic));
  const least = Math.min(trials.before, near[0]?.errors ?? Infinity);
  const good = [
    ...idioms,
    ...near,
    ...swaps.filter(({ errors }) => errors === 0).slice(0, 1),
    ...guesses.filter(({ fix, errors }) => errors < least || given.includes(fix)),
  ];
  return good.sort(byErrors).map(({ fix }) => fix);
}

/** Kinds that make the statement pass, whether or not it is what was meant: a guess that mends as much comes first. */
const MAKESHIFT: ReadonlySet<FixKind> = new Set(['declare', 'remove', 'coerce']);

const untried = (fixes: readonly Fix[]): Tried[] => fixes.map((fix) => ({ fix, errors: Infinity }));

const isSame = (a: Fix, b: Fix): boolean =>
  sameChange(a, b) && a.edits.every(({ span }, i) => span.start === b.edits[i]!.span.start);

/** The fixes given, of unknown names those that rename a definition too. */
function usesAndDefinitions(script: Script, diagnostic: Diagnostic, trials: Trials): readonly Tried[] {
  const { fixes: given = [] } = diagnostic;
  const about = definitionOf(diagnostic)?.about;
  if (about === 'duplicate-name') return ranked(trials, [...renamings(diagnostic, trials), ...given]);
  if (about !== 'unknown-name') return ranked(trials, given);
  const definitions = definitionFixes(script, diagnostic);
  const renames = definitions.some(({ fix }) => given.some((each) => isSame(each, fix)));
  const uses = ranked(trials, renames ? given.filter(({ kind }) => kind !== 'rename') : given);
  const least = uses[0]?.errors ?? Infinity;
  const tried = definitions.map((each) => ({
    ...each,
    errors: weighed(trials, each.fix),
  }));
  const better = tried
    .filter(({ errors, likely }) => errors < least || (errors === least && likely))
    .sort(byErrors);
  const [first] = better;
  const others = tried.filter((each) => each !== first && each.errors < trials.before);
  return [...(first === undefined ? [] : [first]), ...uses, ...others];
}

const COLUMN_LACKS: ReadonlySet<string> = new Set([unknownColumn.code, unknownColumnInTable.code]);

/** Of a column declared twice: the names of columns that the script misses once one of the two is called otherwise. */
function renamings({ span, code, parameters }: Diagnostic, trials: Trials): Fix[] {
  if (span === undefined) return [];
  const renamed = (text: string): Fix => ({
    kind: 'rename',
    safe: false,
    title: `rename to ${text}`,
    edits: [{ span, text }],
  });
  const missing = (trials.errorsWith(renamed(PLACEHOLDER)) ?? []).flatMap(({ code, parameters }) =>
    COLUMN_LACKS.has(code) && typeof parameters['name'] === 'string' ? parameters['name'] : [],
  );
  const names = [...new Set(missing)].filter((name) => isPlainName(name) && name !== PLACEHOLDER);
  if (names.length > 0 || code !== duplicateViewColumn.code) return names.slice(0, 3).map(renamed);
  // Nothing tells the name: the query's column keeps its own, with a number.
  const numbered = `${String(parameters['column'])}_2`;
  const at = { start: span.end, end: span.end };
  const alias: Fix = {
    kind: 'rename',
    safe: false,
    title: `name it ${numbered}`,
    edits: [{ span: at, text: ` AS ${numbered}` }],
  };
  return isPlainName(numbered) ? mending(trials, [alias]).map(({ fix }) => fix) : [];
}

/** A name in back-quotes is replaced by one in back-quotes. */
function quoted(text: string, { fixes }: Diagnostic): { fixes?: readonly Fix[] } {
  if (fixes === undefined) return {};
  return {
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, text: put }) => {
        const given = text.slice(span.start, span.end);
        const isQuoted =
          given.length > 2 && given.startsWith('`') && given.indexOf('`', 1) === given.length - 1;
        return { span, text: isQuoted && isPlainName(put) ? `\`${put}\`` : put };
      }),
    })),
  };
}
