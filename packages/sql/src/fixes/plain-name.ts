// Names that need no back-quotes as far as their letters go.

/** Letters, digits and underscores, of which the first is no digit. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

/** The text of a number, or what could be one. */
export function isDigits(text: string): boolean {
  return text !== '' && [...text].every((each) => each >= '0' && each <= '9');
}
