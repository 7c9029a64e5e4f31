// Names as they must be written in SQL: plain where they can be, back-quoted otherwise.
import { isReserved } from '../../engine/words.ts';

/** The name, in back-quotes if it is a reserved word or not made like an identifier. */
export function quoteName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isReserved(name)) return name;
  return `\`${name.replaceAll('`', '``')}\``;
}
