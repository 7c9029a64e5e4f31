// The names of a script with what each stands for, as far as the words beside it tell: for guesses, which are tried on the
// script before they are offered. Works on text that does not parse.

export type Role =
  /** The name of a table or view that is made. */
  | 'table'
  /** A column that is declared. */
  | 'column'
  /** A type of a declared column. */
  | 'type'
  /** A table that is read or written. */
  | 'use'
  /** Before a parenthesis. */
  | 'call'
  /** A column that is read, an alias, anything else. */
  | 'other';

export interface ScriptName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** With its back-quotes. */
  readonly text: string;
  readonly role: Role;
}

export const TYPE_WORD =
  /^(?:INT|INTEGER|BIGINT|SMALLINT|TINYINT|STRING|VARCHAR|CHAR|DOUBLE|FLOAT|BOOLEAN|DATE|TIME|TIMESTAMP|TIMESTAMP_LTZ|DECIMAL|BYTES|ARRAY|MAP|ROW)$/i;

const WORDS = new Set(
  (
    'SELECT FROM WHERE GROUP BY ORDER HAVING JOIN LEFT RIGHT FULL INNER OUTER CROSS ON AND OR NOT NULL IS IN LIKE BETWEEN ' +
    'AS CASE WHEN THEN ELSE END INSERT INTO VALUES CREATE TABLE TEMPORARY VIEW WITH PRIMARY KEY ENFORCED WATERMARK FOR ' +
    'INTERVAL SECOND MINUTE HOUR DAY MONTH YEAR UNION ALL INTERSECT EXCEPT DISTINCT LIMIT OVER PARTITION ROWS RANGE ' +
    'PRECEDING FOLLOWING CURRENT UNBOUNDED CAST DESCRIPTOR LATERAL UNNEST SET BEGIN STATEMENT EXISTS IF COMMENT ' +
    'PARTITIONED OF ROLLUP CUBE GROUPING SETS USING FUNCTION CATALOG DATABASE USE TRUE FALSE ASC DESC METADATA DROP ALTER'
  ).split(' '),
);

const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|`[^`\n]+`|[A-Za-z_][\w$]*|\d+(?:\.\d+)?|[^\s]/g;

interface Token {
  readonly text: string;
  readonly start: number;
}

/** All names of the text in order; words of the grammar are none, types are. */
export function namesOf(text: string): ScriptName[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN))
    if (!/^(?:--|\/\*[^+])/.test(match[0])) tokens.push({ text: match[0], start: match.index });
  const names: ScriptName[] = [];
  tokens.forEach((token, i) => {
    const quoted = token.text.startsWith('`') && token.text.length > 1;
    if (!quoted && (!/^[A-Za-z_]/.test(token.text) || WORDS.has(token.text.toUpperCase()))) return;
    const { start, text: written } = token;
    const name = quoted ? written.slice(1, -1) : written;
    names.push({ start, end: start + written.length, name, text: written, role: roleOf(tokens, i) });
  });
  return names;
}

function roleOf(tokens: readonly Token[], i: number): Role {
  const word = (at: number): string => tokens[at]?.text.toUpperCase() ?? '';
  const before = word(i - 1);
  const next = word(i + 1);
  const type = TYPE_WORD.test(tokens[i]!.text);
  if (type && (/^[<`]/.test(before) || before === 'AS' || isPlainName(before))) return 'type';
  if (before === 'EXISTS' || before === 'TABLE' || before === 'VIEW') {
    const make = before === 'EXISTS' ? i - 4 : i - 1;
    if (/^(?:CREATE|TEMPORARY|REPLACE)$/.test(word(make - 1))) return 'table';
  }
  if (/^(?:FROM|JOIN|INTO|TABLE|UPDATE)$/.test(before)) return 'use';
  if (next === '(') return 'call';
  if ((before === '(' || before === ',') && TYPE_WORD.test(next)) return 'column';
  return 'other';
}

function isPlainName(word: string): boolean {
  return /^[A-Z_]\w*$/.test(word) && !WORDS.has(word);
}
