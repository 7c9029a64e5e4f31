// Names as people read them: the catalog and database that every session begins in are left out.

const START = 'default_catalog.default_database.';

/** `default_catalog.default_database.t.a` is `t.a`; other names stay whole. */
export function shortName(name: string): string {
  return name.startsWith(START) ? name.slice(START.length) : name;
}
