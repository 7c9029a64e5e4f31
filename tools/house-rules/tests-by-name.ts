// Whoever changes a file that holds a rule finds its test by its name, in the room of tests that belongs to its own room.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Rooms of rules, each with the room of its tests. */
export const ROOMS: Readonly<Record<string, string>> = {
  'packages/sql/src/analysis/statements/': 'packages/sql/test/statements/',
  'packages/sql/src/analysis/planner/': 'packages/sql/test/planner/',
  'packages/sql/src/engine/connectors/': 'packages/sql/test/connectors/',
  'packages/sql/src/engine/formats/': 'packages/sql/test/formats/',
  'packages/sql/src/fixes/': 'packages/sql/test/fixes/',
  'packages/draft/src/checks/': 'packages/draft/test/checks/',
};

/** The test that belongs to a source file of these rooms; undefined for a file of another room. */
export function testOf(file: string): string | undefined {
  const room = Object.keys(ROOMS).find((each) => file.startsWith(each));
  return room === undefined ? undefined : file.replace(room, ROOMS[room]!).replace(/\.ts$/, '.test.ts');
}

/** Whether a module does something: an index only lists, and types alone cannot be wrong at run time. */
export function holdsRule(file: string, text: string): boolean {
  return (
    path.basename(file) !== 'index.ts' && /^export (?:async )?(?:function|const|class|let)\b/m.test(text)
  );
}

/** The files among `files` that hold a rule and have no test of their name. */
export function withoutTest(root: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const test = testOf(file);
    if (test === undefined || !holdsRule(file, readFileSync(path.join(root, file), 'utf8'))) return false;
    return !existsSync(path.join(root, test));
  });
}
