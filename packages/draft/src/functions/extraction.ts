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

/** Classes with fields of classes multiply: a function of any use has far fewer. */
const MOST_STRUCTURES = 2000;

const structures = new WeakMap<ClassPath, number>();

/** Begins to count the structured types of a function. */
export function beginCounting(classes: ClassPath): void {
  structures.set(classes, 0);
}

/** Gives up where a function's structured types are too many. */
export function countStructure(classes: ClassPath): void {
  const count = (structures.get(classes) ?? 0) + 1;
  if (count > MOST_STRUCTURES) undecided('too many structured types');
  structures.set(classes, count);
}

/** A class that the JARs hold; gives up where they don't. */
export function classOf(classes: ClassPath, name: string): JavaClass {
  const found = classes.find(name);
  if (found === undefined || found === 'unreadable') return undecided(`${name} is not at hand`);
  return found;
}
