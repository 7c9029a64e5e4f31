// Names as they must be written in SQL: plain where they can be, back-quoted otherwise.
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { isReserved } from '../../facts/words.ts';

/** The name, in back-quotes if it is one of the engine's reserved words or not made like an identifier. */
export function quoteName({ words }: EngineFacts, name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isReserved(words, name)) return name;
  return `\`${name.replaceAll('`', '``')}\``;
}
