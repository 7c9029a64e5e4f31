// What people write who know other databases, or paste from documents: !=, double quotes, LIMIT a, b, full-width marks,
// quotes and comments that are not closed.
import * as T from '../token-kind.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { Repair } from './edit.ts';
import { lookAlikes } from './vocabulary.ts';

export function foreignSyntax(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 3); i <= Math.min(at + 1, tokens.count - 1); i++) {
    const span = { start: tokens.starts[i]!, end: tokens.ends[i]! };
    switch (tokens.kinds[i]) {
      case T.NE2:
        list.push({
          kind: 'replace',
          safe: true,
          title: 'write <> instead of !=',
          edits: [{ span, text: '<>' }],
          cost: 0,
        });
        break;
      case T.SET_MINUS:
        list.push({
          kind: 'replace',
          safe: true,
          title: 'write EXCEPT instead of MINUS',
          edits: [{ span, text: 'EXCEPT' }],
          cost: 0,
        });
        break;
      case T.LIMIT:
      case T.OFFSET:
        limits(tokens, i, list);
        break;
      case T.SYSTEM:
        if (tokens.kinds[i - 1] === T.CREATE) {
          const at = { start: span.start, end: span.start };
          list.push({
            kind: 'add',
            safe: false,
            title: 'insert TEMPORARY',
            edits: [{ span: at, text: 'TEMPORARY ' }],
            cost: 0,
          });
        }
        break;
      case T.QUOTE:
        closings(tokens, span.start, "'", list);
        break;
      default:
    }
  }
  for (let i = at; i <= Math.min(at + 2, tokens.count - 1); i++)
    if (tokens.kinds[i] === T.DOUBLE_QUOTE) {
      doubleQuotes(tokens.text, tokens.starts[i]!, NAMING.has(tokens.kinds[i - 1]!), list);
      break;
    }
  if (tokens.lexicalError !== undefined && at >= tokens.count)
    unmatched(tokens, tokens.lexicalError.start, list);
}

/** LIMIT a, b and OFFSET a LIMIT b */
function limits(tokens: TokenStore, i: number, list: Repair[]): void {
  const first = i + 1 < tokens.count ? imageOf(tokens, i + 1) : '';
  const between = tokens.kinds[i + 2];
  const limit = tokens.kinds[i] === T.LIMIT;
  if (i + 3 >= tokens.count || (limit ? between !== T.COMMA : between !== T.LIMIT)) return;
  const text = `LIMIT ${imageOf(tokens, i + 3)} OFFSET ${first}`;
  const span = { start: tokens.starts[i]!, end: tokens.ends[i + 3]! };
  list.push({ kind: 'replace', safe: true, title: `write ${text}`, edits: [{ span, text }], cost: 0 });
}

/** Words behind which a name is likelier than a text. */
const NAMING: ReadonlySet<number> = new Set([T.SELECT, T.BY, T.FROM, T.JOIN, T.INTO, T.TABLE, T.AS, T.DOT]);

/** "text" is a string or a name, all those of the statement alike. */
function doubleQuotes(text: string, open: number, naming: boolean, list: Repair[]): void {
  const pairs = [...text.slice(open, open + 20_000).matchAll(/"([^"\n;]*)"/g)];
  if (pairs.length === 0) return;
  for (const [mark, title, cost] of [
    ["'", 'write the string between single quotes', 0],
    ['`', 'write the name between back-quotes', naming ? -0.5 : 0.5],
  ] as const) {
    const edit = (match: RegExpMatchArray) => {
      const start = open + match.index!;
      return { span: { start, end: start + match[0].length }, text: mark + match[1]! + mark };
    };
    list.push({ kind: 'replace', safe: false, title, edits: [edit(pairs[0]!)], cost });
    if (pairs.length > 1)
      list.push({ kind: 'replace', safe: false, title, edits: pairs.map(edit), cost: cost + 1 });
  }
}

/** A quote closed behind its word, before the next comma, parenthesis or line break. */
function closings(tokens: TokenStore, open: number, mark: string, list: Repair[]): void {
  const end = tokens.starts[tokens.count]! + 1;
  const rest = tokens.text.slice(open + 1, end);
  const before = (stop: RegExp): string => {
    const length = rest.search(stop);
    return length < 0 ? rest : rest.slice(0, length);
  };
  const places = [before(/[\s,()=;]/), before(/[,()\n;]/).trimEnd(), before(/[\n;]/).trimEnd()];
  const seen = new Set<number>();
  places.forEach(({ length }, rank) => {
    const at = open + 1 + length;
    if (seen.has(at)) return;
    seen.add(at);
    list.push({
      kind: 'add',
      safe: false,
      title: `close the quote with ${mark}`,
      edits: [{ span: { start: at, end: at }, text: mark }],
      cost: rank,
    });
  });
}

/** A character that no token begins with. */
function unmatched(tokens: TokenStore, start: number, list: Repair[]): void {
  const { text } = tokens;
  const character = text[start]!;
  if (character === '`') return closings(tokens, start, '`', list);
  const end = tokens.starts[tokens.count]! + 1;
  if (character === '/') {
    list.push({
      kind: 'add',
      safe: false,
      title: 'close the comment',
      edits: [{ span: { start: end, end }, text: ' */' }],
      cost: 0,
    });
    return;
  }
  const edits = [];
  const marks = new Set<string>();
  for (let i = start; i < end; i++) {
    const plain = lookAlikes.get(text[i]!);
    if (plain !== undefined) marks.add(text[i]!);
    if (plain !== undefined) edits.push({ span: { start: i, end: i + 1 }, text: plain });
  }
  if (lookAlikes.has(character)) {
    const title = [...marks].slice(0, 4).map(plainMark).join(', ');
    list.push({ kind: 'replace', safe: true, title, edits, cost: 0 });
  }
  const span = { start, end: start + 1 };
  list.push({
    kind: 'remove',
    safe: false,
    title: `remove ${character}`,
    edits: [{ span, text: '' }],
    cost: 2,
  });
  if (character === '!')
    list.push({
      kind: 'guess',
      safe: false,
      title: 'write <> instead of !',
      edits: [{ span, text: '<>' }],
      cost: 3,
    });
}

/** What to do about one mark, by its name: many cannot be seen, or look like the plain one. */
function plainMark(mark: string): string {
  const code = `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const plain = lookAlikes.get(mark);
  const name = MARK_NAMES.get(mark);
  if (plain === '') return `remove the ${name ?? 'mark'} (${code})`;
  return `write ${plain === ' ' ? 'a blank' : `\`${plain!}\``} instead of ${name === undefined ? code : `the ${name} (${code})`}`;
}

const MARK_NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'no-break space'],
  ['\u3000', 'ideographic space'],
  ['\u200b', 'zero width space'],
  ['\ufeff', 'byte-order mark'],
]);
