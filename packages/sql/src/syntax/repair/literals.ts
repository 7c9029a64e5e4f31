// Literals of another kind than their place asks for: numbers for strings, strings for numbers or names, an interval's text
// without its quotes.
import * as T from '../token-kind.ts';
import { isClass, NAME, NUMBER } from '../token-class.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import { spanOf } from './edit.ts';
import type { Repair } from './edit.ts';

/** A number where a string belongs, and the other way round. */
export function literals(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 1); i <= Math.min(at + 1, tokens.count - 1); i++) {
    const kind = tokens.kinds[i]!;
    const image = imageOf(tokens, i);
    const replace = (text: string, more = 0): void => {
      const edits = [{ span: spanOf(tokens, i), text }];
      const cost = 3 + Math.abs(i - at) + more;
      list.push({ kind: 'guess', safe: false, title: `replace \`${image}\` with \`${text}\``, edits, cost });
    };
    if (isClass(tokens, kind, NUMBER)) replace(`'${image}'`);
    else if (isClass(tokens, kind, NAME) && kind !== T.BACK_QUOTED_IDENTIFIER) {
      const edits = [{ span: spanOf(tokens, i), text: `'${image}'` }];
      list.push({ kind: 'guess', safe: false, title: `quote ${image}`, edits, cost: 7 + Math.abs(i - at) });
    } else if (kind === T.QUOTED_STRING) {
      const inner = image.slice(1, -1);
      if (/^\d+$/.test(inner)) replace(inner);
      else if (/^\w+$/.test(inner)) replace(`\`${inner}\``);
      usualSizes(tokens, i).forEach((size, rank) => replace(size, rank / 4));
    }
  }
}

/** INTERVAL 42 DAY TO HOUR: the text of an interval of several units lost its quotes. */
export function bareInterval(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 6); i < at; i++) {
    if (tokens.kinds[i] !== T.INTERVAL) continue;
    const sign = tokens.kinds[i + 1] === T.MINUS || tokens.kinds[i + 1] === T.PLUS ? 1 : 0;
    const number = i + 1 + sign;
    const range = isClass(tokens, tokens.kinds[number]!, NUMBER) ? rangeOf(tokens, number) : undefined;
    if (range === undefined) continue;
    const image = imageOf(tokens, number);
    const text = `'${image}${range}'`;
    const edits = [{ span: spanOf(tokens, number), text }];
    list.push({ kind: 'guess', safe: false, title: `replace \`${image}\` with \`${text}\``, edits, cost: 2 });
  }
}

/** What the text of an interval of several units has behind the first: 0 of each of the others. */
function rangeOf(tokens: TokenStore, i: number): string | undefined {
  let at = i + 1;
  if (tokens.kinds[at + 1] === T.LPAREN) at += 3;
  if (tokens.kinds[at + 1] !== T.TO || at + 2 >= tokens.count) return undefined;
  const [from, to] = [imageOf(tokens, i + 1), imageOf(tokens, at + 2)].map((unit) => unit.toUpperCase());
  if (from === 'YEAR') return '-0';
  const units = ['DAY', 'HOUR', 'MINUTE', 'SECOND'];
  const steps = units.indexOf(to!) - units.indexOf(from!);
  if (steps < 1 || !units.includes(from!)) return undefined;
  return from === 'DAY' ? ` ${Array.from({ length: steps }, () => '0').join(':')}` : ':0'.repeat(steps);
}

/** A length, precision or scale of a type: as elsewhere in the script, then as most scripts have it. */
function usualSizes(tokens: TokenStore, i: number): string[] {
  const { kinds, text } = tokens;
  const scale = kinds[i - 1] === T.COMMA && kinds[i - 3] === T.LPAREN;
  const owner = scale ? i - 4 : kinds[i - 1] === T.LPAREN ? i - 2 : -1;
  if (owner < 0) return [];
  const type = imageOf(tokens, owner);
  if (!/^\w+$/.test(type)) return [];
  const counts = new Map<string, number>();
  for (const match of text.matchAll(new RegExp(`\\b${type}\\s*\\(\\s*(\\d+)(?:\\s*,\\s*(\\d+))?`, 'gi'))) {
    const size = match[scale ? 2 : 1];
    if (size !== undefined) counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  const elsewhere = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, 3);
  // The precision that nearly every script gives; a reader sees at once whether it is meant.
  const usual = scale
    ? ['2', '0']
    : /^TIME/i.test(type)
      ? ['3']
      : UNITS.test(type)
        ? ['2', '4']
        : ['10', '38'];
  return [...new Set([...elsewhere, ...usual])];
}

const UNITS = /^(?:YEAR|MONTH|DAY|HOUR|MINUTE|SECOND)$/i;
