// Functions of text over constants. Source: BinaryStringDataUtil, SqlFunctionUtils, SqlLikeUtils. Positions count code points.
import { exact, text, truth, wholeOf } from './constant.ts';
import type { Constant } from './constant.ts';

type TextFunction = (operands: readonly Constant[]) => Constant | undefined;

/** At most so many characters are made of REPEAT, LPAD and the like. */
const MAX_LENGTH = 10_000;

const valueOf = (constant: Constant | undefined): string | undefined =>
  constant?.kind === 'text' ? constant.value : undefined;

/** A function of one text. */
const ofText =
  (compute: (value: string) => Constant | undefined): TextFunction =>
  ([operand, ...rest]) => {
    const value = valueOf(operand);
    return value === undefined || rest.length > 0 ? undefined : compute(value);
  };

const all =
  (pattern: RegExp): TextFunction =>
  (operands) =>
    ofText((value) => truth(value !== '' && pattern.test(value)))(operands);

const number = (value: number): Constant => exact(BigInt(value));

export const TEXT_FUNCTIONS: Readonly<Record<string, TextFunction>> = {
  // Only letters whose case every library changes alike.
  UPPER: ofText((value) => (isAscii(value) ? text(value.toUpperCase()) : undefined)),
  LOWER: ofText((value) => (isAscii(value) ? text(value.toLowerCase()) : undefined)),
  CHAR_LENGTH: ofText((value) => number([...value].length)),
  CHARACTER_LENGTH: ofText((value) => number([...value].length)),
  REVERSE: ofText((value) => text([...value].reverse().join(''))),
  IS_ALPHA: all(/^\p{L}+$/u),
  IS_DIGIT: all(/^\p{Nd}+$/u),
  '||': concatenated,
  CONCAT: concatenated,
  SUBSTRING: substring,
  SUBSTR: substring,
  LEFT: (operands) => side(operands, (characters, count) => characters.slice(0, count)),
  RIGHT: (operands) => side(operands, (characters, count) => characters.slice(-count)),
  TRIM: trimmed,
  POSITION: ([part, whole]) => position(part, whole),
  LOCATE: ([part, whole, ...rest]) => (rest.length > 0 ? undefined : position(part, whole)),
  CONCAT_WS: ([separator, ...parts]) => {
    const [between, values] = [valueOf(separator), parts.map(valueOf)];
    return between === undefined || values.includes(undefined) ? undefined : text(values.join(between));
  },
  ASCII: ofText((value) => (/^[\x20-\x7e]/.test(value) ? number(value.charCodeAt(0)) : undefined)),
  INSTR: ([whole, part, ...rest]) => (rest.length > 0 ? undefined : position(part, whole)),
  REPLACE: (operands) => {
    const [value, search, by] = operands.map(valueOf);
    return value === undefined || search === undefined || by === undefined || search === ''
      ? undefined
      : text(value.replaceAll(search, () => by));
  },
  REPEAT: ([value, count]) => {
    const [part, times] = [valueOf(value), wholeOf(count)];
    if (part === undefined || times === undefined || part.length * times > MAX_LENGTH) return undefined;
    return text(times <= 0 ? '' : part.repeat(times));
  },
  LIKE: (operands) => like(operands, false),
  'NOT LIKE': (operands) => like(operands, true),
  REGEXP: regexp,
  'SIMILAR TO': (operands) => similar(operands, false),
  'NOT SIMILAR TO': (operands) => similar(operands, true),
};

const isAscii = (value: string): boolean => /^[\x20-\x7e]*$/.test(value);

function concatenated(operands: readonly Constant[]): Constant | undefined {
  const values = operands.map(valueOf);
  if (values.includes(undefined)) return undefined;
  const whole = values.join('');
  return whole.length > MAX_LENGTH ? undefined : text(whole);
}

function substring([value, from, length]: readonly Constant[]): Constant | undefined {
  const [whole, start] = [valueOf(value), wholeOf(from)];
  const count = length === undefined ? Infinity : wholeOf(length);
  // Positions before the first character count from the end, and lengths below zero give NULL.
  if (whole === undefined || start === undefined || count === undefined || start < 1 || count < 0)
    return undefined;
  return text([...whole].slice(start - 1, start - 1 + count).join(''));
}

function side(
  [value, length]: readonly Constant[],
  cut: (characters: readonly string[], count: number) => readonly string[],
): Constant | undefined {
  const [whole, count] = [valueOf(value), wholeOf(length)];
  if (whole === undefined || count === undefined) return undefined;
  return text(count <= 0 ? '' : cut([...whole], count).join(''));
}

function trimmed([side, what, value]: readonly Constant[]): Constant | undefined {
  const whole = valueOf(value);
  const character = what?.kind === 'null' ? ' ' : valueOf(what);
  if (side?.kind !== 'symbol' || whole === undefined || character?.length !== 1) return undefined;
  let [start, end] = [0, whole.length];
  if (side.value !== 'TRAILING') while (start < end && whole[start] === character) start++;
  if (side.value !== 'LEADING') while (end > start && whole[end - 1] === character) end--;
  return text(whole.slice(start, end));
}

function position(part: Constant | undefined, whole: Constant | undefined): Constant | undefined {
  const [search, value] = [valueOf(part), valueOf(whole)];
  if (search === undefined || value === undefined) return undefined;
  const at = value.indexOf(search);
  return number(at < 0 ? 0 : [...value.slice(0, at)].length + 1);
}

/** Patterns without an escape character of their own; the whole text is matched from left to right. */
function like([value, pattern, escape]: readonly Constant[], negated: boolean): Constant | undefined {
  const [whole, wanted] = [valueOf(value), valueOf(pattern)];
  if (whole === undefined || wanted === undefined || escape !== undefined || wanted.includes('\\'))
    return undefined;
  return truth(matchesLike([...whole], [...wanted]) !== negated);
}

function matchesLike(value: readonly string[], pattern: readonly string[]): boolean {
  let [at, in_, star, resume] = [0, 0, -1, 0];
  while (at < value.length) {
    if (pattern[in_] === '%') {
      star = in_++;
      resume = at;
    } else if (in_ < pattern.length && (pattern[in_] === '_' || pattern[in_] === value[at])) {
      at++;
      in_++;
    } else if (star >= 0) {
      in_ = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[in_] === '%') in_++;
  return in_ === pattern.length;
}

/** Text that stands for itself in a regular expression. */
const isPlain = (value: string): boolean => /^[\w ,;:@#'"!&<>=-]*$/.test(value);

function regexp([value, pattern]: readonly Constant[]): Constant | undefined {
  const [whole, wanted] = [valueOf(value), valueOf(pattern)];
  if (whole === undefined || wanted === undefined || wanted === '' || !isPlain(wanted)) return undefined;
  return truth(whole.includes(wanted));
}

function similar([value, pattern, escape]: readonly Constant[], negated: boolean): Constant | undefined {
  const [whole, wanted] = [valueOf(value), valueOf(pattern)];
  if (whole === undefined || wanted === undefined || escape !== undefined) return undefined;
  if (!isPlain(wanted.replaceAll('%', ''))) return undefined;
  return truth(matchesLike([...whole], [...wanted]) !== negated);
}
