// Table names as regular expressions: which names they match, where that can be told.

/**
 * The regular expression of a route's source-table over whole names (TableIdRouter.convertTableListToRegExpPattern): commas part
 * alternatives, plain dots part names, and dots behind a backslash are any character.
 */
export function routePattern(tables: string): string {
  const alternatives = tables
    .split(',')
    .map((t) => t.trim())
    .join('|');
  return alternatives.replace(/\\\.|\./g, (dot) => (dot === '.' ? '\\.' : '.'));
}

/** Parts of each table of a list, as Selectors reads it: parted by commas and dots that no backslash precedes. */
export function selectorParts(tables: string): readonly (readonly string[])[] {
  return splitAt(tables, ',').map((table) =>
    splitAt(table.replaceAll('\\,', ','), '.').map((part) => part.replaceAll('\\.', '.')),
  );
}

function splitAt(text: string, separator: string): string[] {
  const parts = [''];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === separator) parts.push('');
    else {
      const taken = c === '\\' ? text.slice(i, i + 2) : c;
      parts[parts.length - 1] += taken;
      i += taken.length - 1;
    }
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Names of tables that a list says letter for letter; undefined if any of it is a pattern. */
export function plainTables(tables: string): readonly string[] | undefined {
  const names = tables
    .split(',')
    .map((t) => t.trim())
    .filter((t) => t !== '');
  return names.length > 0 && names.every((name) => /^[\w$-]+(?:\.[\w$-]+)*$/.test(name)) ? names : undefined;
}

/** Most letters of a pattern that is tried: longer ones are left alone, as JavaScript could take long over them. */
const LONGEST = 200;

/** Whether the pattern matches the whole name; undefined where JavaScript does not read it as Java does. */
export function matches(pattern: string, name: string): boolean | undefined {
  // Repetitions of groups could take JavaScript long; possessive ones it does not know.
  if (pattern.length > LONGEST || /[*+}]\)|[*+?}]\+|\\[QEpPAzZGR]|\(\?/.test(pattern)) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'i').test(name);
  } catch {
    return undefined;
  }
}
