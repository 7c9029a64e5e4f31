// Words of a text that is no statement: what stands in a part that could not be read, the names in a problem's parameters.

/** All runs of letters, digits, `_` and `$` of ASCII, in order. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inWord = i < text.length && isWordCharacter(text.charCodeAt(i));
    if (inWord && start < 0) start = i;
    if (inWord || start < 0) continue;
    words.push(text.slice(start, i));
    start = -1;
  }
  return words;
}

function isWordCharacter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || isDigit(code) || code === 95 || code === 36;
}

/** Whether a word may be a name as it stands: it begins with a letter or `_`. */
export function isNameLike(word: string): boolean {
  const code = word.charCodeAt(0);
  return code !== 36 && !isDigit(code);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
