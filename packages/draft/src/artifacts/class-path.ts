// The classes of several JARs, as a class loader finds them: the first archive that has one.
import type { Archive } from './archive.ts';
import type { JavaClass } from './java-class.ts';
import { readJavaClass } from './java-class.ts';

export interface ClassPath {
  /** A class by its dotted name, nested ones with `$`; undefined where no archive has it. */
  readonly find: (name: string) => JavaClass | 'unreadable' | undefined;
}

export function classPath(archives: readonly Archive[]): ClassPath {
  const known = new Map<string, JavaClass | 'unreadable' | undefined>();
  const load = (name: string): JavaClass | 'unreadable' | undefined => {
    const path = `${name.replaceAll('.', '/')}.class`;
    const archive = archives.find((each) => each.names.has(path));
    if (archive === undefined) return undefined;
    const bytes = archive.read([path]).get(path);
    return (bytes === undefined ? undefined : readJavaClass(bytes)) ?? 'unreadable';
  };
  return {
    find: (name) => {
      if (!known.has(name)) known.set(name, load(name));
      return known.get(name);
    },
  };
}
