// Keys of options as documents have them. Letter case aside: pages and their samples differ in it, and so do releases.
import type { DocumentedConnector, DocumentedOption } from '../../facts/documented-connectors.ts';
import type { EngineFacts } from '../../facts/engine-facts.ts';

/** The value of an option, by its key. */
export function valueOf(options: ReadonlyMap<string, string>, key: string): string | undefined {
  const exact = options.get(key);
  if (exact !== undefined) return exact;
  const folded = key.toLowerCase();
  for (const [each, value] of options) if (each.toLowerCase() === folded) return value;
  return undefined;
}

/** Whether an option is given. */
export function hasKey(options: ReadonlyMap<string, string>, key: string): boolean {
  return valueOf(options, key) !== undefined;
}

/** The document's option of a key; one with a star stands for many. */
export function documentedOption(connector: DocumentedConnector, key: string): DocumentedOption | undefined {
  const folded = key.toLowerCase();
  return connector.options.find((option) => matches(option.key.toLowerCase(), folded));
}

/** Whether a key begins and ends as the pattern does around its star. */
function matches(pattern: string, key: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === key;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return key.length > before.length + after.length && key.startsWith(before) && key.endsWith(after);
}

/** Whether a key is one of the connector's, of any table's, or of the format that the table names. */
export function isKnownKey(
  connector: DocumentedConnector,
  key: string,
  { options, facts }: { readonly options: ReadonlyMap<string, string>; readonly facts: EngineFacts },
): boolean {
  if (documentedOption(connector, key) !== undefined) return true;
  const { renamed = {}, removed = [], alsoKnown = [] } = connector;
  const folded = key.toLowerCase();
  if ([...Object.keys(renamed), ...removed, ...alsoKnown].some((each) => each.toLowerCase() === folded))
    return true;
  if (facts.factories.common.some((option) => option.key === key)) return true;
  return ['format', 'key.format', 'value.format'].some((each) => {
    const format = options.get(each);
    return (
      format !== undefined &&
      (key === each ||
        [`${format}.`, `key.${format}.`, `value.${format}.`].some((prefix) => key.startsWith(prefix)))
    );
  });
}
