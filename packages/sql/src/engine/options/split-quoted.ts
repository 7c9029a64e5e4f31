// Splits text at a delimiter outside quotes, as org.apache.flink.configuration.StructuredOptionsSplitter does.
import type { Parsed } from './parsed.ts';

interface Token {
  readonly kind: 'quoted' | 'plain' | 'delimiter';
  readonly text: string;
  readonly start: number;
}

/** The parts, unquoted; a quote is doubled inside quotes. */
export function splitQuoted(text: string, delimiter: string): Parsed<readonly string[]> {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length;) {
    const c = text.charAt(i);
    if (c === "'" || c === '"') {
      const closed = quotedFrom(text, i);
      if (closed === undefined) return { reason: 'Could not split string. Quoting was not closed properly.' };
      tokens.push({ kind: 'quoted', text: closed.text, start: i });
      i = closed.end;
    } else if (c === delimiter) {
      tokens.push({ kind: 'delimiter', text: c, start: i });
      i++;
    } else if (/\s/.test(c)) {
      i++;
    } else {
      const next = text.indexOf(delimiter, i);
      const end = next === -1 ? text.length : next;
      tokens.push({ kind: 'plain', text: text.slice(i, end).trim(), start: i });
      i = end;
    }
  }
  return partsOf(tokens);
}

function partsOf(tokens: readonly Token[]): Parsed<readonly string[]> {
  const parts: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token.kind === 'delimiter') {
      if (next?.kind === 'delimiter') parts.push('');
      continue;
    }
    if (token.kind === 'quoted' && next !== undefined && next.kind !== 'delimiter') {
      return { reason: `Could not split string. Illegal quoting at position: ${next.start - 1}` };
    }
    parts.push(token.text);
  }
  return { value: parts };
}

function quotedFrom(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  const quote = text.charAt(start);
  let inner = '';
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c !== quote) {
      inner += c;
    } else if (text.charAt(i + 1) === quote) {
      inner += c;
      i++;
    } else {
      return { text: inner, end: i + 1 };
    }
  }
  return undefined;
}
