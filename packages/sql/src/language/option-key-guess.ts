// `42 = 'datagen'` in a WITH clause: a number stands where a key must. Which key the list lacks shows what was meant.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';

/** Keys that lists most often have: those first that few values suit, so that a trial tells them from the others. */
const USUAL_KEYS: readonly string[] = [
  'connector',
  'type',
  'format',
  'scan.startup.mode',
  'properties.bootstrap.servers',
  'topic',
  'path',
  'url',
  'table-name',
  'hosts',
  'index',
  'hostname',
  'port',
  'username',
  'password',
  'database-name',
  'key.format',
  'value.format',
  'number-of-rows',
  'rows-per-second',
  'properties.group.id',
];

/** Guesses for a number in place of a key, the likelier first; to be tried on the script. */
export function optionKeyFixes(text: string, { span, category }: Diagnostic): Fix[] {
  if (span === undefined || category !== 'syntax') return [];
  const { start, end } = span;
  if (!/^\d+(?:\.\d+)?$/.test(text.slice(start, end)) || !/^\s*=\s*'/.test(text.slice(end))) return [];
  const open = /\bWITH\s*\((?:[^()']|'[^']*')*$/i.exec(text.slice(Math.max(0, start - 4_000), start));
  if (open === null) return [];
  const behind = /^(?:[^()']|'[^']*')*/.exec(text.slice(end))![0];
  const given = new Set([...(open[0] + behind).matchAll(/'([^']*)'\s*=/g)].map((match) => match[1]!));
  const known = given.has('connector') || given.has('type');
  const keys = known ? USUAL_KEYS.slice(2).filter((key) => !given.has(key)) : USUAL_KEYS.slice(0, 2);
  return keys.map((key) => ({ title: `replace with '${key}'`, edits: [{ span, text: `'${key}'` }] }));
}
