// The driver refuses some connection strings. Source: com.mongodb.ConnectionString.

/** Why the string names no server, in the driver's words; undefined where it does, or where that is not known. */
export function uriMistake(uri: string): string | undefined {
  const prefix = 'mongodb://';
  if (!uri.startsWith(prefix)) return undefined;
  const rest = uri.slice(prefix.length);
  const slash = rest.indexOf('/');
  if (slash < 0 && rest.includes('?')) return 'The connection string contains options without trailing slash';
  const servers = slash < 0 ? rest : rest.slice(0, slash);
  const at = servers.lastIndexOf('@');
  if (at === 0) return 'The connection string contains an at-sign (@) without a user name';
  if (at > 0) {
    const user = servers.slice(0, at);
    if (user.split(':').length > 2 || user.includes('@'))
      return 'The connection string contains invalid user information. If the username or password contains a colon (:) or an at-sign (@) then it must be urlencoded';
  }
  const hosts = servers.slice(at + 1).split(',');
  // Java's split drops empty pieces at the end.
  while (hosts.length > 1 && hosts.at(-1) === '') hosts.pop();
  for (const host of hosts) {
    if (host === '') return `The connection string contains an empty host '[${hosts.join(', ')}]'. `;
    const port = host.includes('[') ? undefined : /^[^:]*:(.*)$/s.exec(host)?.[1];
    if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) <= 65535))
      return `The connection string contains an invalid host '${host}'. The port '${port}' is not a valid, it must be an integer between 0 and 65535`;
  }
  return undefined;
}
