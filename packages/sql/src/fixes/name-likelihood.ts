// Which of two near names the rest of the script speaks for.
import type { ScriptName } from './script-names.ts';

/** Of two near names: whether the script speaks for the first, by what it has often and by the words that it is made of. */
export function isLikelier(names: readonly ScriptName[], name: string, other: string): boolean {
  if (/^\d/.test(other) !== /^\d/.test(name)) return /^\d/.test(other);
  const count = (word: string): number => names.filter((each) => each.name === word).length;
  const more = count(name) - count(other);
  if (more !== 0) return more > 0;
  const [a, b] = [name.toLowerCase(), other.toLowerCase()];
  // A name with something behind it is a change of the one without.
  if (b.startsWith(a)) return true;
  if (a.startsWith(b)) return false;
  const rest = names.filter((each) => each.name !== name && each.name !== other);
  const words = new Set([...rest.flatMap((each) => partsOf(each.name)), ...USUAL]);
  const known = (of: string): number => {
    const parts = partsOf(of);
    return parts.filter((part) => words.has(part)).length / Math.max(1, parts.length);
  };
  const better = known(name) - known(other);
  if (better !== 0) return better > 0;
  const within = (word: string): number =>
    rest.filter((each) => each.name.toLowerCase().includes(word)).length;
  const inside = within(a) - within(b);
  if (inside !== 0) return inside > 0;
  // Letters are left out more often than put in.
  return a.length > b.length;
}

/** `order`, `id` of `orderId`, `order_id`, `order_id2`. */
function partsOf(name: string): string[] {
  const parts = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').split(/[_\d$]+/);
  return parts.filter((part) => part !== '').map((part) => part.toLowerCase());
}

/** Words that names of tables and columns are often made of. */
const USUAL: readonly string[] = (
  'account action address age amount bid book buyer category city click code color count country created currency customer data date ' +
  'day deal department dept description device dim emp end event fact first flag hour id info input ip item key kind last left level ' +
  'line link list location log long long message metric minute money month my name number order orders output page part partition pay ' +
  'payment payments person phone price print proc proctime product products quantity rank rate ratio reason region result right row ' +
  'rowtime score seller sensor session sex shop sink source src start state status stock sum table temp test text time timestamp title ' +
  'total transaction ts type update url user users value version view visit week weight window word words year zone'
).split(' ');
