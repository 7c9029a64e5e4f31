// A custom connector between the wire and the store.
import type { StoredRecord } from '../store/store.ts';

export function connectorOf({ name, body }: StoredRecord): Record<string, unknown> {
  return { name, type: name, ...body };
}

/** Without opening the file, its name is all there is: `my-connector-1.2.jar` is `my-connector`. */
export function connectorName(jarUrl: string): string | undefined {
  const file = /([^/?#]+)\.jar(?:[?#]|$)/i.exec(jarUrl)?.[1];
  const name = file?.replace(/[-_]v?\d[\w.-]*$/, '').toLowerCase();
  return name === '' ? undefined : name;
}
