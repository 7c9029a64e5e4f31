// A folder for checkpoints as org.apache.flink.core.fs.Path reads it and ExternalizedSnapshotLocation.validatePath takes it.

/** Why Flink refuses the text as a folder for checkpoints, or nothing. */
export function storagePathMistake(text: string): string | undefined {
  if (text === '') return 'Can not create a Path from an empty string';
  const shown = /^[A-Za-z]:/.test(text) ? `/${text}` : text; // a drive of Windows
  const colon = shown.indexOf(':');
  const slash = shown.indexOf('/');
  if (colon === -1 || (slash !== -1 && slash < colon)) {
    return 'The scheme (hdfs://, file://, etc) is null. Please specify the file system scheme explicitly in the URI.';
  }
  const scheme = shown.slice(0, colon);
  const rest = shown.slice(colon + 1);
  const authority = rest.startsWith('//') && rest.length > 2 ? (/^\/\/[^/]*/.exec(rest)?.[0] ?? '') : '';
  const path = normalized(rest.slice(authority.length));
  const uri = `${scheme}:${authority}${path}`;
  const wrong = scheme.search(/[^A-Za-z0-9+.-]/);
  const bad = /^[A-Za-z]/.test(scheme) ? wrong : 0;
  if (scheme === '') return `Expected scheme name at index 0: ${uri}`;
  if (bad >= 0) return `Illegal character in scheme name at index ${bad}: ${uri}`;
  if (path === '' && authority === '') {
    return `Expected scheme-specific part at index ${scheme.length + 1}: ${uri}`;
  }
  if (path !== '' && !path.startsWith('/')) return `Relative path in absolute URI: ${uri}`;
  return path === '' || path === '/' ? 'Cannot use the root directory for checkpoints.' : undefined;
}

/** Path.normalizePath: slashes in a row become one, one at the end goes. */
function normalized(path: string): string {
  const single = path.replaceAll('\\', '/').replace(/\/{2,}/g, '/');
  return single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
}
