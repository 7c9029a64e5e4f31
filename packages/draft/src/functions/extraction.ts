// What the extraction of types works with, and how it ends early: refused in Flink's words, or undecided.
import type { ClassPath } from '../artifacts/class-path.ts';
import type { JavaClass } from '../artifacts/java-class.ts';

/** Flink's ExtractionUtils.extractionError: the innermost cause of a refusal. */
export class ExtractionError extends Error {}

/** A class whose content is not at hand decides: nothing is said then. */
export class UndecidedExtraction extends Error {}

export function fail(message: string): never {
  throw new ExtractionError(message);
}

export function undecided(why: string): never {
  throw new UndecidedExtraction(why);
}

/** A class that the JARs hold; gives up where they don't. */
export function classOf(classes: ClassPath, name: string): JavaClass {
  const found = classes.find(name);
  if (found === undefined || found === 'unreadable') return undecided(`${name} is not at hand`);
  return found;
}
