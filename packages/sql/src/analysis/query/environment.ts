// What the query validator asks of the world around a query: the script's session, its mode and its settings.
import type { CatalogEntry, Session } from '../../catalog/session.ts';
import type { UserFunction } from '../../catalog/user-function.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';

/** What is known of a user function's class. Any of the signatures may fit. */
export interface UserFunctionTyping {
  readonly kind: 'scalar' | 'table' | 'aggregate' | 'table-aggregate';
  readonly signatures?: readonly UserSignature[];
}

export interface UserSignature {
  readonly parameters: readonly { readonly name?: string; readonly type: LogicalType | 'ANY' }[];
  readonly variadic?: boolean;
  readonly result: LogicalType;
  /** Of a table function: the columns it emits. */
  readonly columns?: readonly RowField[];
}

export interface AnalysisEnvironment {
  readonly session: Session;
  readonly streaming: boolean;
  /** The script's text: pieces of one string literal must stand on different lines. */
  readonly source?: SourceText;
  /** Reads a class out of the draft's JARs; undefined where it isn't known: calls are partial then. */
  readonly typingOf?: (userFunction: UserFunction) => UserFunctionTyping | undefined;
}

export type { CatalogEntry, Session, UserFunction };
