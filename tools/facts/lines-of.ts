// JSON with an entry of each list or object on its own line, so that a new version is a change that can be read.

export function linesOf(value: unknown, depth = 0): string {
  const members = Array.isArray(value)
    ? value.map((each) => entry(each, depth))
    : Object.entries(value as object).map(([key, each]) => `${JSON.stringify(key)}: ${entry(each, depth)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const text = members.length === 0 ? `${open}${close}` : `${open}\n${members.join(',\n')}\n${close}`;
  return depth === 0 ? `${text}\n` : text;
}

/** Each value at the depth of entries is written on one line. */
function entry(value: unknown, depth: number): string {
  const opens =
    typeof value === 'object' && value !== null && depth < 3 && !('key' in value || 'field' in value);
  return opens ? linesOf(value, depth + 1) : JSON.stringify(value);
}
