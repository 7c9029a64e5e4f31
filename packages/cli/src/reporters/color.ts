// Colours of the terminal, or none.
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly frame: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** ANSI's 16 colours only: they follow the user's theme. */
export function paint(color: boolean): Paint {
  const ansi =
    (code: number) =>
    (text: string): string =>
      color ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    error: ansi(31),
    warning: ansi(33),
    info: ansi(36),
    good: ansi(32),
    frame: ansi(34),
    bold: ansi(1),
    faint: ansi(2),
  };
}
