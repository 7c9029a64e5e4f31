// A custom connector between the wire and the store.
import type { StoredRecord } from '../store/store.ts';

export function connectorOf({ name, body }: StoredRecord): Record<string, unknown> {
  return { name, type: name, ...body };
}

/** Without opening the file, its name is all there is: `my-connector-1.2.jar` is `my-connector`. */
export function connectorName(jarUrl: string): string | undefined {
  const file = /(?<![^/?#])([^/?#]+)\.jar(?:[?#]|$)/i.exec(jarUrl)?.[1];
  const name = file === undefined ? '' : withoutVersion(file).toLowerCase();
  return name === '' ? undefined : name;
}

/** The name up to what reads as a version to its end. */
function withoutVersion(file: string): string {
  const tail = file.search(/(?<![\w.-])[\w.-]*$/);
  const version = file.slice(tail).search(/[-_]v?\d/);
  return version < 0 ? file : file.slice(0, tail + version);
}
