// Splitting of list and map values with quotes, as Flink's StructuredOptionsSplitter does it.
import type { Parsed } from './parsed.ts';

interface Token {
  readonly kind: 'quoted' | 'plain' | 'delimiter';
  readonly text: string;
  readonly position: number;
}

/** `a;'b;c'` at `;` gives `a` and `b;c`; a doubled quote inside quotes is one quote. */
export function splitEscaped(text: string, delimiter: string): Parsed<string[]> {
  const tokens = tokenize(text, delimiter);
  if ('error' in tokens) return tokens;
  const parts: string[] = [];
  for (const [index, token] of tokens.value.entries()) {
    const next = tokens.value[index + 1];
    if (token.kind === 'delimiter') {
      if (next?.kind === 'delimiter') parts.push('');
      continue;
    }
    if (token.kind === 'quoted' && next !== undefined && next.kind !== 'delimiter') {
      return { error: `Could not split string. Illegal quoting at position: ${next.position - 1}` };
    }
    parts.push(token.text);
  }
  return { value: parts };
}

function tokenize(text: string, delimiter: string): Parsed<Token[]> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const c = text[at]!;
    if (c === "'" || c === '"') {
      const quoted = readQuoted(text, c, at);
      if (quoted === undefined) return { error: 'Could not split string. Quoting was not closed properly.' };
      tokens.push({ kind: 'quoted', text: quoted.text, position: at });
      at = quoted.end;
    } else if (c === delimiter) {
      tokens.push({ kind: 'delimiter', text: c, position: at });
      at += 1;
    } else if (/\s/.test(c)) {
      at += 1;
    } else {
      let end = text.indexOf(delimiter, at);
      if (end < 0) end = text.length;
      tokens.push({ kind: 'plain', text: text.slice(at, end).trim(), position: at });
      at = end;
    }
  }
  return { value: tokens };
}

function readQuoted(text: string, quote: string, start: number): { text: string; end: number } | undefined {
  let out = '';
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== quote) out += text[i];
    else if (text[i + 1] === quote) {
      out += quote;
      i += 1;
    } else return { text: out, end: i + 1 };
  }
  return undefined;
}
