// Flink's Path refuses some locations. Source: org.apache.flink.core.fs.Path, java.net.URI of Java 17.

/** Why a text is no location of a file, in the words of URISyntaxException; undefined where it is one, or not known to be none. */
export function pathMistake(text: string): string | undefined {
  const { scheme, authority, path } = partsOf(text);
  if (scheme === undefined) return undefined;
  const whole = `${scheme}:${authority === undefined ? '' : `//${authority}`}${path}`;
  if (authority === undefined && path === '')
    return scheme === ''
      ? `Expected scheme name at index 0: ${whole}`
      : `Expected scheme-specific part at index ${scheme.length + 1}: ${whole}`;
  if (scheme !== '' && path !== '' && !path.startsWith('/')) return `Relative path in absolute URI: ${whole}`;
  if (scheme === '') return `Expected scheme name at index 0: ${whole}`;
  const wrong = wrongInScheme(scheme);
  if (wrong >= 0) return `Illegal character in scheme name at index ${wrong}: ${whole}`;
  if (authority?.startsWith('[') === true && !authority.includes(']'))
    return `Expected closing bracket for IPv6 address at index ${scheme.length + 3 + authority.length}: ${whole}`;
  return undefined;
}

interface Parts {
  readonly scheme?: string;
  readonly authority?: string;
  readonly path: string;
}

/** The constructor of Path: a scheme ends at the first colon before any slash, and a single letter is a drive of Windows. */
function partsOf(text: string): Parts {
  if (/^\/?[A-Za-z]:/.test(text)) return { path: text };
  const colon = text.indexOf(':');
  const slash = text.indexOf('/');
  if (colon < 0 || (slash >= 0 && slash < colon)) return { path: text };
  const scheme = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  if (!rest.startsWith('//') || rest.length === 2) return { scheme, path: rest.replace(/^\/\//, '/') };
  const end = rest.indexOf('/', 2);
  const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
  const path = end < 0 ? '' : rest.slice(end);
  return authority === '' ? { scheme, path } : { scheme, authority, path };
}

/** The index of the first character that a scheme can't have; -1 where all are right. */
function wrongInScheme(scheme: string): number {
  if (!/^[A-Za-z]/.test(scheme)) return 0;
  return scheme.search(/[^A-Za-z0-9+.-]/);
}
