// Shape of words.json: the words and tokens of Flink's generated SQL parser.

export interface WordFacts {
  /** Keywords that cannot be an identifier unless quoted. Upper case. */
  readonly reserved: readonly string[];
  /** Keywords that may be an identifier. */
  readonly nonReserved: readonly string[];
  /** Reserved words that are function names, such as ABS. */
  readonly reservedFunctionNames: readonly string[];
  /** Words that are a value without parentheses, such as CURRENT_DATE. */
  readonly contextVariables: readonly string[];
  readonly sql92: readonly string[];
  /** JavaCC's token images by token kind, as they stand in "Was expecting one of:". */
  readonly tokens: readonly string[];
  /** Token kind number by JavaCC name. */
  readonly tokenKinds: Readonly<Record<string, number>>;
  readonly lexicalStates: Readonly<Record<string, number>>;
}
