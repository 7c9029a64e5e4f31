// Commands that Flink's ExtendedParser takes by regular expression before the grammar is asked: SET a = b, RESET, QUIT …
// They match a whole trimmed statement only: a comment before it keeps them from matching.
import type { Statement } from './ast/index.ts';

const blank = '[ \\t\\n\\v\\f\\r]';
const notBlank = "[^' \\t\\n\\v\\f\\r]";
const clear = new RegExp(`^CLEAR${blank}*;?$`, 'i');
const help = new RegExp(`^HELP${blank}*;?$`, 'i');
const quit = new RegExp(`^(EXIT|QUIT)${blank}*;?$`, 'i');
const reset = new RegExp(`^RESET(${blank}+(${notBlank}+)${blank}*)?${blank}*;?$`, 'i');
const set = new RegExp(
  `^SET(${blank}+(${notBlank}+)${blank}*=${blank}*('([^']*)'|([^; \\t\\n\\v\\f\\r]+)))?${blank}*;?$`,
  'i',
);

/** The command that the text between the offsets is, if it is one. */
export function clientCommand(text: string, from: number, to: number): Statement | undefined {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  // C, E, H, Q, R, S: the letters the commands begin with.
  if (!/^[cehqrs]/i.test(text[start] ?? '')) return undefined;
  if (!/^(?:clear|help|exit|quit|reset|set)(?![\w$])/i.test(text.slice(start, start + 6))) return undefined;
  const body = text.slice(start, end);
  const span = { start, end };
  if (clear.test(body)) return { kind: 'client-command', span, command: 'CLEAR' };
  if (help.test(body)) return { kind: 'client-command', span, command: 'HELP' };
  if (quit.test(body)) return { kind: 'client-command', span, command: 'QUIT' };
  const resetting = reset.exec(body);
  if (resetting !== null) {
    const key = resetting[2];
    if (key === undefined) return { kind: 'reset', span };
    const at = start + body.indexOf(key, 5);
    return { kind: 'reset', span, key, keySpan: { start: at, end: at + key.length } };
  }
  const setting = set.exec(body);
  if (setting === null) return undefined;
  const key = setting[2];
  if (key === undefined) return { kind: 'set', span };
  const value = setting[4] ?? setting[5]!;
  const keyAt = start + body.indexOf(key, 3);
  const valueAt = start + body.lastIndexOf(setting[3]!);
  return {
    kind: 'set',
    span,
    key,
    value,
    keySpan: { start: keyAt, end: keyAt + key.length },
    valueSpan: { start: valueAt, end: valueAt + setting[3]!.length },
  };
}
