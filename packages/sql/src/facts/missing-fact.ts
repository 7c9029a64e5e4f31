// A fact that code relies on and the engine does not have is a defect of ours, not of the draft: it fails loudly.

/** Thrown where code names a function, option or factory that the generated facts do not hold. */
export class MissingFactError extends Error {
  constructor(kind: string, name: string) {
    super(`the engine's facts have no ${kind} '${name}'`);
    this.name = 'MissingFactError';
  }
}

/** The value, or MissingFactError. */
export function required<T>(value: T | undefined, kind: string, name: string): T {
  if (value === undefined) throw new MissingFactError(kind, name);
  return value;
}
