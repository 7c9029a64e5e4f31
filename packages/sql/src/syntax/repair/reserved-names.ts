// Reserved words as names: between back-quotes they are. Clause words only where nothing but a name can have been meant,
// for elsewhere back-quotes would hide the real slip.
import { isClass, KEYWORD, NAME } from '../token-class.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import { spanOf } from './edit.ts';
import type { Repair } from './edit.ts';
import { clauseWords } from './vocabulary.ts';

export function reservedName(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  const kind = tokens.kinds[i]!;
  const image = imageOf(tokens, i);
  if (!isClass(tokens, kind, KEYWORD) || isClass(tokens, kind, NAME)) return;
  if (clauseWords.has(image.toUpperCase()) && !standsForName(tokens, i)) return;
  list.push({
    kind: 'replace',
    safe: true,
    title: `back-quote ${image}`,
    edits: [{ span: spanOf(tokens, i), text: `\`${image}\`` }],
    cost: 7 + distance,
  });
}

const MOST = 20;

/** All of the statement at once: a definition with one reserved word often has several. */
export function reservedNames(tokens: TokenStore, list: Repair[]): void {
  const found: number[] = [];
  for (let i = 0; i < tokens.count && found.length < MOST; i++) {
    const kind = tokens.kinds[i]!;
    if (isClass(tokens, kind, KEYWORD) && !isClass(tokens, kind, NAME) && standsForName(tokens, i))
      found.push(i);
  }
  if (found.length < 2) return;
  const images = [...new Set(found.map((i) => imageOf(tokens, i)))];
  list.push({
    kind: 'replace',
    safe: true,
    title: `back-quote ${images.join(', ')}`,
    edits: found.map((i) => ({ span: spanOf(tokens, i), text: `\`${imageOf(tokens, i)}\`` })),
    cost: 8,
  });
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const beforeTable = words('FROM JOIN INTO TABLE VIEW');
const beforeColumn = words('( , SELECT DISTINCT BY WHERE AND OR ON AS =');
const afterColumn = words(
  ', ) . ; = < > <= >= <> FROM AS IS ASC DESC STRING INT INTEGER BIGINT SMALLINT TINYINT DOUBLE FLOAT BOOLEAN ' +
    'DECIMAL VARCHAR CHAR DATE TIME TIMESTAMP TIMESTAMP_LTZ ARRAY MAP ROW BYTES',
);

/** Whether the word stands in a list of columns or for a table, with what stands behind such a name. */
function standsForName(tokens: TokenStore, i: number): boolean {
  const image = (at: number): string =>
    at >= 0 && at < tokens.count ? imageOf(tokens, at).toUpperCase() : ';';
  const [before, after] = [image(i - 1), image(i + 1)];
  if (before === '.') return true;
  if (beforeTable.has(before)) return after !== '(' && image(i) !== 'SELECT';
  return beforeColumn.has(before) && afterColumn.has(after);
}
