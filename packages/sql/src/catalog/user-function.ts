// A function that a statement registers. Its signature comes from its class, which may not be known here.
import type { Place } from './place.ts';
import type { Span } from '../text/span.ts';
import type { ObjectPath } from './resolved-table.ts';

export interface UserFunction {
  readonly kind: 'user-function';
  /** As written in the CREATE FUNCTION. */
  readonly name: string;
  /** Absent for a temporary system function. */
  readonly path?: ObjectPath;
  readonly temporary: boolean;
  readonly className: string;
  readonly language: 'JAVA' | 'SCALA' | 'SQL' | 'PYTHON';
  readonly resources: readonly string[];
  readonly span?: Span;
  /** The same, in one of the scripts before. */
  readonly origin?: Place;
}
