// Names of Java's classes in options.

/** Whether a name may be that of a class of a user's own: with a package, as all but toy examples have. */
export function isOwnClass(name: string): boolean {
  return /^[\p{L}_$][\p{L}\p{Nd}_$]*(?:\.[\p{L}_$][\p{L}\p{Nd}_$]*)+$/u.test(name);
}
