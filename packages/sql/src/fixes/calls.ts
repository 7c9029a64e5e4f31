// A function that does not exist: one of a near name, or one that grew together with its argument.
import { nearest } from '../base/nearest.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { functionNames } from '../engine/functions/index.ts';
import type { Erring } from './erring.ts';

/** Functions with a syntax of their own, which are in no list of names. */
const SPECIAL: readonly string[] = [
  'CEILING',
  'COALESCE',
  'CAST',
  'TRY_CAST',
  'EXTRACT',
  'POSITION',
  'OVERLAY',
];

const named = /^[A-Za-z_]\w*(?=\s*\()/;

export function nearFunctions({ facts, text, start: at }: Erring): Fix[] {
  // The error may stand at an argument.
  const before = /([A-Za-z_]\w*)\s*\([^()']*$/.exec(text.slice(Math.max(0, at - 200), at));
  const own = named.exec(text.slice(at))?.[0];
  const name = own ?? before?.[1];
  if (name === undefined) return [];
  const start = own === undefined ? at - before![0].length : at;
  const names = [...functionNames(facts), ...SPECIAL].filter((each) => /^[A-Za-z]/.test(each));
  return nearest(name, names).map((near) => {
    const put = name === name.toLowerCase() ? near.toLowerCase() : near;
    return {
      kind: 'respell',
      safe: false,
      title: `replace with ${put}`,
      edits: [{ span: { start, end: start + name.length }, text: put }],
    };
  });
}

/** `TANH0()`, `maxv()`: the parenthesis changed places with the argument. */
export function grownCall({ facts, text, start }: Erring): Fix[] {
  const match = /^([A-Za-z_]\w*)(\s*\()\s*\)/.exec(text.slice(start));
  if (match === null) return [];
  const [whole, name, open] = match as unknown as readonly [string, string, string];
  const known = new Set(functionNames(facts).map((each) => each.toUpperCase()));
  const fixes: Fix[] = [];
  for (let cut = name.length - 1; cut > 1; cut--) {
    if (!known.has(name.slice(0, cut).toUpperCase())) continue;
    const call = `${name.slice(0, cut)}${open}${name.slice(cut)})`;
    fixes.push({
      kind: 'guess',
      safe: false,
      title: `write ${call}`,
      edits: [{ span: { start, end: start + whole.length }, text: call }],
    });
  }
  return fixes;
}

/** `SUM(*)`: only COUNT takes a star. */
export function starCall({ text, start }: Erring): Fix[] {
  const match = /([A-Za-z_]\w*)(\s*\(\s*)$/.exec(text.slice(Math.max(0, start - 80), start));
  if (match === null || !text.startsWith('*', start)) return [];
  const from = start - match[0].length;
  const put = match[1] === match[1]!.toLowerCase() ? 'count' : 'COUNT';
  return [
    {
      kind: 'respell',
      safe: false,
      title: `replace with ${put}`,
      edits: [{ span: { start: from, end: from + match[1]!.length }, text: put }],
    },
  ];
}
