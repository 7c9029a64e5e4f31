// What the query validator asks of the world around a query: the script's session, its mode and its settings.
import type { Recorder } from './binding.ts';
import type { CatalogEntry, Session } from '../../catalog/session.ts';
import type { UserFunction } from '../../catalog/user-function.ts';
import type {
  RefusedUserFunction,
  UserFunctionTyping,
} from '../../engine/user-functions/user-function-typing.ts';
import type { EngineFacts } from '../../facts/engine-facts.ts';
import type { SourceText } from '../../text/source-text.ts';

/** What the statements of one script have cost so far, in the things that a hostile script could ask for without end. */
export interface Spending {
  /** Uses of views: each is an analysis of the view's query. */
  views: number;
  /** Names of tables that were compared with a wrong one. */
  names: number;
}

export function nothingSpent(): Spending {
  return { views: 0, names: 0 };
}

export interface AnalysisEnvironment {
  /** Takes down what names and expressions mean; a check has none. */
  readonly recorder?: Recorder;
  /** Of the engine: its functions, words and connectors. */
  readonly facts: EngineFacts;
  readonly session: Session;
  readonly streaming: boolean;
  /** Of the whole script: what grows with it is bounded. */
  readonly spent: Spending;
  /** The product joins a table as of PROCTIME(); Flink takes any period without a column for time travel. */
  readonly joinsAsOfNow?: boolean;
  /** The product reads more patterns of MATCH_RECOGNIZE than Flink. */
  readonly extendsPatterns?: boolean;
  /** Whether CURRENT_TIMESTAMP and its like may have brackets with nothing between them. */
  readonly emptyBrackets?: boolean;
  /** Whether `v['a']` and `v[1]` look into a VARIANT. */
  readonly variantItems?: boolean;
  /** Whether rows of UNNEST are numbered by WITH ORDINALITY; without it the planner refuses them. */
  readonly numbersUnnested?: boolean;
  /** The script's text: pieces of one string literal must stand on different lines. */
  readonly source?: SourceText;
  /** Reads a class out of the draft's JARs; undefined where it isn't known: calls are partial then. */
  readonly typingOf?: (
    userFunction: UserFunction,
    /** Those that ADD JAR has brought so far. */
    jars: ReadonlySet<string>,
  ) => UserFunctionTyping | RefusedUserFunction | undefined;
}

export type { CatalogEntry, Session, UserFunction };
