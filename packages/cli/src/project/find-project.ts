// The project of a file: the nearest `preflight.yaml`, `.yml` or `.json` upward from its folder, or the one that --config names.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseProject } from '@flink-preflight/draft/project';
import type { Project } from '@flink-preflight/draft/project';
import { readTextFile } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';

export interface FoundProject {
  readonly project: Project;
  /** Paths and globs of the project count from here. */
  readonly folder: string;
}

const NAMES = ['preflight.yaml', 'preflight.yml', 'preflight.json'];

/** Finds projects, and reads each once. `given` is the one for all files; mistakes in a project are misuse. */
export function projectFinder(given: string | undefined): (folder: string) => FoundProject | undefined {
  const known = new Map<string, FoundProject | undefined>();
  const read = (file: string): FoundProject => ({ project: readProject(file), folder: path.dirname(file) });
  if (given !== undefined) {
    const found = read(path.resolve(given));
    return () => found;
  }
  const find = (folder: string): FoundProject | undefined => {
    if (known.has(folder)) return known.get(folder);
    const name = NAMES.find((each) => existsSync(path.join(folder, each)));
    const parent = path.dirname(folder);
    const found =
      name === undefined ? (parent === folder ? undefined : find(parent)) : read(path.join(folder, name));
    known.set(folder, found);
    return found;
  };
  return (folder) => find(path.resolve(folder));
}

function readProject(file: string): Project {
  const { project, mistakes } = parseProject(readTextFile(file), file.endsWith('.json') ? 'json' : 'yaml');
  if (project !== undefined) return project;
  const shown = path.relative('.', file);
  const lines = mistakes.map(({ message, range }) =>
    range === undefined
      ? `${shown}: ${message}`
      : `${shown}:${range.startLine}:${range.startColumn}: ${message}`,
  );
  throw new UsageError(lines.join('\npreflight: '));
}
