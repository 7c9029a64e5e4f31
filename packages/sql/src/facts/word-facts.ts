// Shape of words.json: the words and tokens of Flink's generated SQL parser.

/** The lists of words that differ between versions. */
export interface WordLists {
  /** Keywords that cannot be an identifier unless quoted. Upper case. */
  readonly reserved: readonly string[];
  /** Keywords that may be an identifier. */
  readonly nonReserved: readonly string[];
  /** Reserved words that are function names, such as ABS. */
  readonly reservedFunctionNames: readonly string[];
  /** Words that are a value without parentheses, such as CURRENT_DATE. */
  readonly contextVariables: readonly string[];
}

/** Shape of words.json of a version that is not the base: what it has beyond the base's lists, and what it lacks of them. */
export type WordDifferences = {
  readonly [List in keyof WordLists]?: {
    readonly added?: readonly string[];
    readonly removed?: readonly string[];
  };
};

export interface WordFacts extends WordLists {
  readonly sql92: readonly string[];
  /** JavaCC's token images by token kind, as they stand in "Was expecting one of:". */
  readonly tokens: readonly string[];
  /** Token kind number by JavaCC name. */
  readonly tokenKinds: Readonly<Record<string, number>>;
  readonly lexicalStates: Readonly<Record<string, number>>;
}
