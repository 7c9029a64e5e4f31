// Shape of functions.json, hidden-functions.json and function-typing.json.

export interface FunctionFact {
  /** As Flink writes it; SQL finds it in any letter case. */
  readonly name: string;
  /** The Java constant that holds it, e.g. `FlinkSqlOperatorTable.UPPER`: the fact's identity together with `mode`. */
  readonly field: string;
  /**
   * `catalog`: a definition shown to SQL by the function catalog, which is asked before the operator table;
   * `operator-table`: FlinkSqlOperatorTable; `definition`: known to the Table API or the planner only;
   * `calcite`: made by the parser or the validator itself, not listed in Flink's table.
   */
  readonly from: 'catalog' | 'operator-table' | 'definition' | 'calcite';
  /** `group` are the old group window functions (`$TUMBLE`) and their auxiliaries; `window` needs OVER; `operator` is no call. */
  readonly kind:
    | 'scalar'
    | 'async-scalar'
    | 'aggregate'
    | 'window'
    | 'table'
    | 'table-aggregate'
    | 'group'
    | 'operator'
    | 'process-table'
    | 'other';
  /** Only in this execution mode; both when absent. */
  readonly mode?: 'streaming' | 'batch';
  /** Least and most number of operands; null: no upper limit. Absent where Calcite does not tell. */
  readonly operands?: readonly [number, number | null];
  readonly argumentNames?: readonly string[];
  readonly optionalArguments?: readonly boolean[];
  readonly argumentTypes?: readonly string[];
  /** As Flink prints them after "Supported form(s):" or "Supported signatures are:". */
  readonly signatures?: readonly string[];
  readonly nondeterministic?: true;
  /** Evaluated once for a query (batch) rather than for each row. */
  readonly dynamic?: true;

  // Operators of Calcite's stack only.
  readonly class?: string;
  /** Calcite's SqlKind. */
  readonly sqlKind?: string;
  readonly syntax?:
    | 'function'
    | 'function-star'
    | 'function-id'
    | 'ordered-function'
    | 'binary'
    | 'prefix'
    | 'postfix'
    | 'special'
    | 'internal';
  /** Calcite's SqlFunctionCategory. */
  readonly category?: string;
  /** Left and right binding power of SqlOperator. */
  readonly precedence?: readonly [number, number];
  readonly aggregator?: true;
  readonly group?: true;
  readonly groupAuxiliary?: true;
  readonly requiresOver?: true;
  readonly requiresOrder?: true;
  readonly noFraming?: true;
  readonly allowsFraming?: true;
  readonly allowsFilter?: true;
  readonly allowsNullTreatment?: true;
  readonly percentile?: true;
  readonly symmetrical?: true;
  readonly withinGroup?: 'optional' | 'mandatory' | 'ignored';
  /** Whether DISTINCT may be said; optional when absent. */
  readonly distinct?: 'forbidden' | 'mandatory' | 'ignored';

  // Definitions of Flink's stack only.
  readonly sqlName?: string;
  readonly internal?: true;
  /** Has no implementation of its own: the operator table's operator of that name is used. */
  readonly runtimeDeferred?: true;
}

/** A typing strategy: a constant's name, a literal, a list, or `{ named?, is, …members }` with the Java class in `is`. */
export type Strategy =
  string | number | boolean | null | readonly Strategy[] | { readonly [member: string]: Strategy };

export interface FunctionTyping {
  /** Operators: SqlOperandTypeChecker, SqlOperandTypeInference, SqlReturnTypeInference. */
  readonly operands?: Strategy;
  readonly inference?: Strategy;
  readonly result?: Strategy;
  /** Methods whose code, not these strategies, decides. */
  readonly overrides?: readonly string[];
  /** Definitions: InputTypeStrategy and TypeStrategy. */
  readonly input?: Strategy;
  readonly output?: Strategy;
  readonly accumulator?: Strategy;
}
