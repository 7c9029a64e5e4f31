// Blanks around a place of a text: whether a word that is put in there grows together with its neighbours.

export function isBlank(character: string | undefined): boolean {
  return character !== undefined && character !== '' && character.trim() === '';
}

/** A letter, digit or underscore. */
export function isLetter(character: string | undefined): boolean {
  return character !== undefined && /^\w/.test(character);
}

/** The offset behind blanks and tabs that start at an offset. */
export function behindBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
