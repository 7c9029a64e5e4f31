// Bounds the shape of a JSON text before it is parsed: ten megabytes of opening brackets take the parser a second, and all
// other callers with it.

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Which bound a text exceeds. */
export type Excess = 'depth' | 'values';

/**
 * Reads the bytes of a JSON text once, without making anything of it.
 *
 * @param deepest Lists and objects that may be inside each other
 * @param most Values that commas and brackets may make
 * @returns the bound that the text exceeds, if any; what is no JSON may pass
 */
export function excessOf(body: Uint8Array, deepest: number, most: number): Excess | undefined {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < body.length; at++) {
    switch (body[at]) {
      case QUOTE:
        at++;
        while (at < body.length && body[at] !== QUOTE) at += body[at] === BACKSLASH ? 2 : 1;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (++depth > deepest) return 'depth';
        if (++values > most) return 'values';
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth--;
        break;
      case COMMA:
        if (++values > most) return 'values';
        break;
    }
  }
  return undefined;
}
