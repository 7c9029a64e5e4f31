// Names of character sets: SqlUtil.translateCharacterSetName.
/** Of a string whose character set is not given. */
export const DEFAULT_CHARSET = 'UTF-16LE';

const JAVA_NAMES: Readonly<Record<string, string>> = {
  BIG5: 'Big5',
  LATIN1: 'ISO-8859-1',
  UTF8: 'UTF-8',
  UTF16: DEFAULT_CHARSET,
  'UTF-16': DEFAULT_CHARSET,
};

/** The name that Calcite's messages print for a character set as written (`latin1`); Flink's own where none is. */
export function charsetName(written: string | undefined): string {
  if (written === undefined) return DEFAULT_CHARSET;
  const name = written.toUpperCase();
  return JAVA_NAMES[name] ?? name;
}
