// Two names that changed places: `SELECT t FROM a`, `CREATE TABLE id (orders INT)`. Pairs of which each name suits the place of
// the other; to be tried on the script, where only those count that leave no error.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import { namesOf, TYPE_WORD } from './script-names.ts';
import type { ScriptName } from './script-names.ts';

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
export function exchangeFixes(text: string, statement: Span, diagnostic: Diagnostic): Fix[] {
  const pairs = PAIRS[diagnostic.name];
  const { span, parameters } = diagnostic;
  if (pairs === undefined || span === undefined) return [];
  const names = namesOf(text);
  const wanted = parameters['name'] ?? parameters['column'] ?? parameters['object'];
  const inside = names.filter(({ start, end }) => start >= span.start && end <= span.end);
  const here =
    inside.find(({ name }) => name === wanted) ?? inside.at(diagnostic.name === 'no-matching-call' ? 0 : -1);
  if (here === undefined) return [];
  const ofRole = (role: ScriptName['role']): Set<string> =>
    new Set(names.filter((each) => each.role === role).map(({ name }) => name));
  const scene = { names, here, tables: ofRole('table'), columns: ofRole('column'), statement };
  const fixes: Fix[] = [];
  for (const [a, b] of pairs(scene)) {
    if (a.name === b.name || a.start === b.start) continue;
    fixes.push({ ...swapped(a, b), kind: 'reorder', safe: false, title: `swap ${a.name} and ${b.name}` });
    if (fixes.length >= MAX_PAIRS) break;
  }
  return fixes;
}

/**
 * Swaps of words that changed places between two statements: what stands at the first error with what stands at the next one,
 * or, where the other statement is still one, with a name that suits.
 */
export function syntaxExchanges(text: string, errors: readonly Diagnostic[]): Fix[] {
  const [first] = errors;
  if (first?.span === undefined) return [];
  const words = wordsOf(text);
  const near = (at: number): readonly Word[] => {
    const index = words.findIndex(({ end }) => end > at);
    const around = index < 0 ? [words.length - 1] : [index, index - 1, index - 2];
    return around.flatMap((i) => words[i] ?? []);
  };
  const other = errors
    .slice(1)
    .find(({ statement, span }) => statement !== first.statement && span !== undefined);
  const lefts = near(first.span.start);
  const rights =
    other === undefined
      ? namesOf(text).filter(({ role }) => role === 'column' || role === 'table' || role === 'call')
      : near(other.span!.start);
  const fixes: Fix[] = acrossEnd(text, first.span.start);
  for (const right of rights)
    for (const left of lefts)
      if (left.start !== right.start && left.text !== right.text && fixes.length < MAX_PAIRS)
        fixes.push(swapped(left, right));
  return fixes;
}

/** `) SELECT; a`, `(a;) b`: the end of a statement and the word or mark beside it. */
function acrossEnd(text: string, at: number): Fix[] {
  const from = Math.max(0, at - 40);
  const near = text.slice(from, at + 200);
  return [...near.matchAll(/(\b[A-Z]\w*)(\s*)(;)|(;)(\s*)(\))/gi)].slice(0, 2).map((match) => {
    const [left, blanks, right] = (match[3] === undefined ? match.slice(4, 7) : match.slice(1, 4)) as [
      string,
      string,
      string,
    ];
    const start = from + match.index;
    const apart = /\w/.test(left) && /^\w/.test(text.slice(start + match[0].length)) ? ' ' : '';
    return {
      kind: 'reorder',
      safe: false,
      title: `swap ${left} and ${right}`,
      edits: [{ span: { start, end: start + match[0].length }, text: `${right}${blanks}${left}${apart}` }],
    };
  });
}

type Word = Pick<ScriptName, 'start' | 'end' | 'text'>;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/--[^\n]*|'(?:[^']|'')*'|`[^`\n]+`|[A-Za-z_][\w$]*/g))
    if (/^[\w`]/.test(match[0]))
      words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  return words;
}

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

function* unknownTable(scene: Scene): Pairs {
  const { tables } = scene;
  yield* withHere(scene, ({ name, role }) => tables.has(name) && role !== 'table');
  const made = near(scene, ({ role }) => role === 'table');
  yield* between(elsewhere(scene, ['column', 'other', 'call', 'type']), made);
}

function* unknownColumn(scene: Scene): Pairs {
  const { columns } = scene;
  yield* between(
    elsewhere(scene, ['table', 'use', 'call']),
    near(scene, ({ role }) => role === 'column'),
  );
  yield* withHere(scene, ({ name, role }) => columns.has(name) && (role === 'use' || role === 'call'));
}

function* unknownType(scene: Scene): Pairs {
  yield* withHere(scene, ({ name, role }) => TYPE_WORD.test(name) && role !== 'type');
}

/** A name that is there twice, of which one is that of something that lacks. */
function* twice(scene: Scene): Pairs {
  const { tables, columns, here } = scene;
  const lacking = near(scene, ({ name }) => !tables.has(name) && !columns.has(name) && !TYPE_WORD.test(name));
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

const PAIRS: Readonly<Record<string, (scene: Scene) => Pairs>> = {
  'unknown-table': unknownTable,
  'unknown-column': unknownColumn,
  'unknown-column-in-table': unknownColumn,
  'unknown-relation': anyName,
  'unknown-type': unknownType,
  'duplicate-column': twice,
  'table-exists': twice,
  'duplicate-derived-column': twice,
  'table-nowhere': unknownTable,
  'no-matching-call': anyName,
  'primary-key-column-unknown': anyName,
  'rowtime-column-unknown': anyName,
  'partition-column-unknown': anyName,
  'not-grouped': inStatement,
  'cannot-apply': inStatement,
};
