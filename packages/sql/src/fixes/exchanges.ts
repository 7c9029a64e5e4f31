// Two names that changed places: `SELECT t FROM a`, `CREATE TABLE id (orders INT)`. Pairs of which each name suits the place of
// the other; to be tried on the script, where only those count that leave no error.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import * as ddl from '../diagnostics/catalogue/ddl.ts';
import * as grouping from '../diagnostics/catalogue/grouping.ts';
import {
  unknownColumn,
  unknownColumnInTable,
  unknownRelation,
  unknownTable,
} from '../diagnostics/catalogue/names.ts';
import { cannotApply, noMatchingCall, unknownType } from '../diagnostics/catalogue/types.ts';
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import * as T from '../syntax/token-kind.ts';
import type { Script } from './script.ts';
import type { ScriptName } from './script-names.ts';
import { isWord, tokenAt } from './script-tokens.ts';

const MAX_PAIRS = 24;

type Pairs = Iterable<readonly [ScriptName, ScriptName]>;

/** What an error gives to go on. */
interface Scene {
  readonly names: readonly ScriptName[];
  /** The name that the error is about, where it stands. */
  readonly here: ScriptName;
  readonly tables: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly statement: Span;
}

/** Swaps for one error, the likelier first. */
export function exchangeFixes({ names }: Script, statement: Span, diagnostic: Diagnostic): Fix[] {
  const pairs = pairsByCode.get(diagnostic.code);
  const { span, parameters } = diagnostic;
  if (pairs === undefined || span === undefined) return [];
  const wanted = parameters['name'] ?? parameters['column'] ?? parameters['object'];
  const inside = names.filter(({ start, end }) => start >= span.start && end <= span.end);
  const isCall = diagnostic.code === noMatchingCall.code;
  const here = inside.find(({ name }) => name === wanted) ?? inside.at(isCall ? 0 : -1);
  if (here === undefined) return [];
  const ofRole = (role: ScriptName['role']): Set<string> =>
    new Set(names.filter((each) => each.role === role).map(({ name }) => name));
  const scene = { names, here, tables: ofRole('table'), columns: ofRole('column'), statement };
  const fixes: Fix[] = [];
  for (const [a, b] of pairs(scene)) {
    if (a.name === b.name || a.start === b.start) continue;
    fixes.push({ ...swapped(a, b), title: `swap ${a.name} and ${b.name}` });
    if (fixes.length >= MAX_PAIRS) break;
  }
  return fixes;
}

/**
 * Swaps of words that changed places between two statements: what stands at the first error with what stands at the next one,
 * or, where the other statement is still one, with a name that suits.
 */
export function syntaxExchanges(script: Script, errors: readonly Diagnostic[]): Fix[] {
  const [first] = errors;
  if (first?.span === undefined) return [];
  const words = script.tokens.filter(
    (token) => isWord(script.lexicon, token) || token.kind === T.QUOTED_STRING,
  );
  const near = (at: number): readonly Word[] => {
    const index = tokenAt(words, at);
    const around = index >= words.length ? [words.length - 1] : [index, index - 1, index - 2];
    return around.flatMap((i) => words[i] ?? []).filter(({ kind }) => kind !== T.QUOTED_STRING);
  };
  const other = errors
    .slice(1)
    .find(({ statement, span }) => statement !== first.statement && span !== undefined);
  const lefts = near(first.span.start);
  const rights =
    other === undefined
      ? script.names.filter(({ role }) => role === 'column' || role === 'table' || role === 'call')
      : near(other.span!.start);
  const fixes: Fix[] = acrossEnd(script, first.span.start);
  for (const right of rights)
    for (const left of lefts)
      if (left.start !== right.start && left.text !== right.text && fixes.length < MAX_PAIRS)
        fixes.push(swapped(left, right));
  return fixes;
}

/** Characters before and behind an error in which the end of a statement is looked for. */
const BEFORE = 40;
const BEHIND = 200;

/** `) SELECT; a`, `(a;) b`: the end of a statement and the word or mark beside it. */
function acrossEnd({ lexicon, text, tokens }: Script, at: number): Fix[] {
  const fixes: Fix[] = [];
  for (let i = tokenAt(tokens, at - BEFORE); i + 1 < tokens.length && fixes.length < 2; i++) {
    const [left, right] = [tokens[i]!, tokens[i + 1]!];
    if (right.end > at + BEHIND) break;
    const wordFirst = right.kind === T.SEMICOLON && isWord(lexicon, left);
    const markLast = left.kind === T.SEMICOLON && right.kind === T.RPAREN;
    if (!wordFirst && !markLast) continue;
    const blanks = text.slice(left.end, right.start);
    const next = tokens[i + 2];
    const apart = wordFirst && next?.start === right.end && isWord(lexicon, next) ? ' ' : '';
    fixes.push({
      kind: 'reorder',
      safe: false,
      title: `swap ${left.text} and ${right.text}`,
      edits: [
        { span: { start: left.start, end: right.end }, text: `${right.text}${blanks}${left.text}${apart}` },
      ],
    });
  }
  return fixes;
}

type Word = Pick<ScriptName, 'start' | 'end' | 'text'>;

function swapped(a: Word, b: Word): Fix {
  return {
    kind: 'reorder',
    safe: false,
    title: `swap ${a.text} and ${b.text}`,
    edits: [
      { span: { start: a.start, end: a.end }, text: b.text },
      { span: { start: b.start, end: b.end }, text: a.text },
    ],
  };
}

/** Nearer ones first: in the statement of the error, then in the others. */
function near(scene: Scene, fits: (name: ScriptName) => boolean): ScriptName[] {
  const { here, statement } = scene;
  const away = ({ start }: ScriptName): number =>
    Math.abs(start - here.start) + (start >= statement.start && start < statement.end ? 0 : 1e6);
  return scene.names
    .filter((each) => each.start !== here.start && fits(each))
    .sort((a, b) => away(a) - away(b));
}

function* withHere(scene: Scene, fits: (name: ScriptName) => boolean): Pairs {
  for (const other of near(scene, fits)) yield [scene.here, other];
}

function* between(lefts: readonly ScriptName[], rights: readonly ScriptName[]): Pairs {
  for (const left of lefts) for (const right of rights) yield [left, right];
}

/** The wrong name where it stands elsewhere for something else, and what should have it. */
function elsewhere(scene: Scene, roles: readonly ScriptName['role'][]): ScriptName[] {
  return near(scene, ({ name, role }) => name === scene.here.name && roles.includes(role));
}

function* lostTable(scene: Scene): Pairs {
  const { tables } = scene;
  yield* withHere(scene, ({ name, role }) => tables.has(name) && role !== 'table');
  const made = near(scene, ({ role }) => role === 'table');
  yield* between(elsewhere(scene, ['column', 'other', 'call', 'type']), made);
}

function* lostColumn(scene: Scene): Pairs {
  const { columns } = scene;
  yield* between(
    elsewhere(scene, ['table', 'use', 'call']),
    near(scene, ({ role }) => role === 'column'),
  );
  yield* withHere(scene, ({ name, role }) => columns.has(name) && (role === 'use' || role === 'call'));
}

function* lostType(scene: Scene): Pairs {
  yield* withHere(scene, ({ type, role }) => type && role !== 'type');
}

/** A name that is there twice, of which one is that of something that lacks. */
function* twice(scene: Scene): Pairs {
  const { tables, columns, here } = scene;
  const lacking = near(scene, ({ name, type }) => !tables.has(name) && !columns.has(name) && !type);
  const same = near(scene, ({ name, role }) => name === here.name && role === here.role);
  // A name that stands several times is likelier one that the uses have right.
  const rare = lacking.filter(({ name }) => scene.names.filter((each) => each.name === name).length < 3);
  for (const other of rare) for (const each of [here, ...same]) yield [each, other];
}

function* anyName(scene: Scene): Pairs {
  yield* withHere(scene, ({ role }) => role === 'table' || role === 'column');
  yield* withHere(scene, ({ role }) => role === 'other' || role === 'use' || role === 'call');
}

function* inStatement(scene: Scene): Pairs {
  const { start, end } = scene.statement;
  yield* withHere(scene, (each) => each.start >= start && each.end <= end && each.role !== 'type');
}

const PAIRS: readonly (readonly [DiagnosticDefinition, (scene: Scene) => Pairs])[] = [
  [unknownTable, lostTable],
  [unknownColumn, lostColumn],
  [unknownColumnInTable, lostColumn],
  [unknownRelation, anyName],
  [unknownType, lostType],
  [ddl.duplicateColumn, twice],
  [ddl.tableExists, twice],
  [ddl.duplicateDerivedColumn, twice],
  [ddl.tableNowhere, lostTable],
  [noMatchingCall, anyName],
  [ddl.primaryKeyColumnUnknown, anyName],
  [ddl.rowtimeColumnUnknown, anyName],
  [ddl.partitionColumnUnknown, anyName],
  [grouping.notGrouped, inStatement],
  [cannotApply, inStatement],
];

const pairsByCode: ReadonlyMap<string, (scene: Scene) => Pairs> = new Map(
  PAIRS.map(([{ code }, pairs]) => [code, pairs]),
);
