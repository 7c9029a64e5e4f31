// Statements. `kind` is the report's statement kind.
import type { Span } from '../../text/span.ts';
import type {
  Call,
  Expression,
  Hint,
  Identifier,
  Literal,
  Query,
  StringLiteral,
  TableReference,
  TypeName,
} from './tree.ts';

export type Statement =
  | QueryStatement
  | Insert
  | Update
  | Delete
  | Merge
  | StatementSet
  | CreateTable
  | CreateView
  | CreateCatalog
  | CreateDatabase
  | CreateFunction
  | CreateModel
  | CreateMaterializedTable
  | AlterTable
  | AlterView
  | AlterCatalog
  | AlterDatabase
  | AlterFunction
  | AlterModel
  | AlterMaterializedTable
  | CreateConnection
  | AlterConnection
  | DropStatement
  | Explain
  | Command
  | ErrorStatement;

interface StatementBase {
  readonly span: Span;
}

export interface Option {
  readonly key: StringLiteral;
  readonly value: StringLiteral;
  readonly span: Span;
}

export interface QueryStatement extends StatementBase {
  readonly kind: 'select';
  readonly query: Query;
}

export interface Insert extends StatementBase {
  readonly kind: 'insert';
  readonly overwrite: boolean;
  readonly upsert: boolean;
  readonly target: Identifier;
  readonly hints: readonly Hint[];
  readonly columns?: readonly Identifier[];
  readonly columnsSpan?: Span;
  readonly partition?: readonly PartitionValue[];
  readonly query: Query;
  /** EXTEND (a INT): names and types in turn; refused later. */
  readonly extend?: readonly Expression[];
  /** ON CONFLICT DO …. */
  readonly onConflict?: { readonly action: 'ERROR' | 'NOTHING' | 'DEDUPLICATE'; readonly span: Span };
}

export interface PartitionValue {
  readonly span: Span;
  readonly name: Identifier;
  /** Absent in `PARTITION (name)`. */
  readonly value?: Literal;
}

export interface Update extends StatementBase {
  readonly kind: 'update';
  readonly target: Identifier;
  readonly hints: readonly Hint[];
  readonly alias?: Identifier;
  readonly assignments: readonly { readonly column: Identifier; readonly value: Expression }[];
  readonly where?: Expression;
}

export interface Delete extends StatementBase {
  readonly kind: 'delete';
  readonly target: Identifier;
  readonly hints: readonly Hint[];
  readonly alias?: Identifier;
  readonly where?: Expression;
}

/** Flink parses MERGE and refuses it when it plans. */
export interface Merge extends StatementBase {
  readonly kind: 'merge';
  readonly target: Identifier;
  readonly hints: readonly Hint[];
  readonly alias?: Identifier;
  readonly source: TableReference;
  readonly condition: Expression;
  readonly update?: Update['assignments'];
  readonly insert?: { readonly columns?: readonly Identifier[]; readonly row: Expression };
}

/** EXECUTE STATEMENT SET BEGIN … END or BEGIN STATEMENT SET; … END; */
export interface StatementSet extends StatementBase {
  readonly kind: 'statement-set';
  readonly statements: readonly Statement[];
}

export interface TableColumn {
  readonly kind: 'physical' | 'computed' | 'metadata';
  readonly span: Span;
  readonly name: Identifier;
  readonly type?: TypeName;
  readonly expression?: Expression;
  readonly metadataKey?: StringLiteral;
  readonly virtual?: boolean;
  readonly constraint?: TableConstraint;
  readonly comment?: StringLiteral;
}

export interface TableConstraint {
  readonly kind: 'constraint';
  readonly span: Span;
  readonly name?: Identifier;
  readonly type: 'PRIMARY KEY' | 'UNIQUE';
  readonly columns: readonly Identifier[];
  /** Absent when neither ENFORCED nor NOT ENFORCED stands. */
  readonly enforced?: boolean;
}

export interface Watermark {
  readonly span: Span;
  readonly column: Identifier;
  readonly strategy: Expression;
}

export interface Distribution {
  readonly span: Span;
  readonly type: 'HASH' | 'RANGE' | 'UNKNOWN';
  readonly columns: readonly Identifier[];
  readonly buckets?: number;
}

export interface TableLike {
  readonly span: Span;
  readonly source: Identifier;
  readonly options: readonly {
    readonly merge: 'INCLUDING' | 'EXCLUDING' | 'OVERWRITING';
    readonly feature:
      | 'ALL'
      | 'CONSTRAINTS'
      | 'DISTRIBUTION'
      | 'GENERATED'
      | 'METADATA'
      | 'OPTIONS'
      | 'PARTITIONS'
      | 'WATERMARKS';
    readonly span: Span;
  }[];
}

export interface CreateTable extends StatementBase {
  readonly kind: 'create-table';
  readonly replace: boolean;
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly columns: readonly TableColumn[];
  /** Names only, as in CTAS with a reordering list. */
  readonly columnIdentifiers?: readonly Identifier[];
  readonly constraints: readonly TableConstraint[];
  readonly watermark?: Watermark;
  readonly comment?: StringLiteral;
  readonly distribution?: Distribution;
  readonly partitionedBy: readonly Identifier[];
  readonly options: readonly Option[];
  /** The WITH clause, or the statement's end where there is none. */
  readonly optionsSpan: Span;
  readonly like?: TableLike;
  /** CTAS and RTAS. */
  readonly query?: Query;
  /** Product dialect: CTAS from tables of a source database, ADD COLUMN, regexes. */
  readonly source?: TableReference;
  readonly addedColumns?: readonly { readonly column: TableColumn; readonly position?: ColumnPosition }[];
}

export interface CreateView extends StatementBase {
  readonly kind: 'create-view';
  readonly replace: boolean;
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly columns?: readonly Identifier[];
  readonly comment?: StringLiteral;
  readonly query: Query;
}

export interface CreateCatalog extends StatementBase {
  readonly kind: 'create-catalog';
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly comment?: StringLiteral;
  readonly options: readonly Option[];
}

export interface CreateDatabase extends StatementBase {
  readonly kind: 'create-database';
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly comment?: StringLiteral;
  readonly options: readonly Option[];
  /** Product dialect: AS DATABASE, all tables of a source database or those that match. */
  readonly source?: DatabaseSource;
}

export interface DatabaseSource {
  readonly span: Span;
  readonly name: Identifier;
  readonly include: 'ALL' | StringLiteral;
  readonly exclude?: StringLiteral;
  readonly hints: readonly Hint[];
}

export interface CreateFunction extends StatementBase {
  readonly kind: 'create-function';
  readonly ifNotExists: boolean;
  readonly temporary: boolean;
  readonly system: boolean;
  readonly name: Identifier;
  readonly className: StringLiteral;
  readonly language?: 'JAVA' | 'SCALA' | 'SQL' | 'PYTHON';
  readonly resources: readonly {
    readonly type: 'JAR' | 'ARTIFACT';
    readonly path: StringLiteral;
    readonly span: Span;
  }[];
  readonly options: readonly Option[];
}

export interface CreateModel extends StatementBase {
  readonly kind: 'create-model';
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly inputs: readonly TableColumn[];
  readonly outputs: readonly TableColumn[];
  readonly comment?: StringLiteral;
  readonly options: readonly Option[];
  readonly query?: Query;
}

export interface CreateMaterializedTable extends StatementBase {
  readonly kind: 'create-materialized-table';
  /** CREATE OR ALTER. */
  readonly orAlter: boolean;
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly columns: readonly TableColumn[];
  /** Names only, as in CTAS. */
  readonly columnIdentifiers?: readonly Identifier[];
  readonly constraints: readonly TableConstraint[];
  readonly watermark?: Watermark;
  readonly comment?: StringLiteral;
  readonly distribution?: Distribution;
  readonly partitionedBy: readonly Identifier[];
  readonly options: readonly Option[];
  readonly startMode?: StartMode;
  readonly freshness?: Expression;
  readonly refreshMode?: 'FULL' | 'CONTINUOUS';
  readonly query: Query;
}

/** START_MODE = FROM_NOW(INTERVAL '1' DAY): where the refresh of a materialized table begins. */
export interface StartMode {
  readonly span: Span;
  readonly mode: string;
  readonly value?: Expression;
}

/** CREATE CONNECTION: options that tables may refer to by name. */
export interface CreateConnection extends StatementBase {
  readonly kind: 'create-connection';
  readonly temporary: boolean;
  readonly system: boolean;
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly comment?: StringLiteral;
  readonly options: readonly Option[];
}

export type ColumnPosition =
  | { readonly type: 'FIRST'; readonly span: Span }
  | { readonly type: 'AFTER'; readonly column: Identifier; readonly span: Span };

export interface AlterTable extends StatementBase {
  readonly kind: 'alter-table';
  readonly ifExists: boolean;
  readonly name: Identifier;
  readonly action: AlterTableAction;
}

export type AlterTableAction =
  | { readonly type: 'rename'; readonly to: Identifier }
  | { readonly type: 'set-options'; readonly options: readonly Option[] }
  | { readonly type: 'reset-options'; readonly keys: readonly StringLiteral[] }
  | {
      readonly type: 'add' | 'modify';
      readonly columns: readonly { readonly column: TableColumn; readonly position?: ColumnPosition }[];
      readonly constraints: readonly TableConstraint[];
      readonly watermark?: Watermark;
      readonly distribution?: Distribution;
    }
  | { readonly type: 'add-constraint'; readonly constraint: TableConstraint }
  | { readonly type: 'rename-column'; readonly column: Identifier; readonly to: Identifier }
  | { readonly type: 'drop-columns'; readonly columns: readonly Identifier[] }
  | { readonly type: 'drop-primary-key' }
  | { readonly type: 'drop-constraint'; readonly name: Identifier }
  | { readonly type: 'drop-watermark' }
  | { readonly type: 'drop-distribution' }
  | {
      readonly type: 'add-partitions';
      readonly ifNotExists: boolean;
      readonly partitions: readonly {
        readonly values: readonly PartitionValue[];
        readonly options: readonly Option[];
      }[];
    }
  | {
      readonly type: 'drop-partitions';
      readonly ifExists: boolean;
      readonly partitions: readonly (readonly PartitionValue[])[];
    }
  | { readonly type: 'compact'; readonly partition?: readonly PartitionValue[] };

export interface AlterView extends StatementBase {
  readonly kind: 'alter-view';
  readonly name: Identifier;
  readonly action:
    | { readonly type: 'rename'; readonly to: Identifier }
    | { readonly type: 'set-options'; readonly options: readonly Option[] }
    | { readonly type: 'as'; readonly query: Query };
}

export interface AlterCatalog extends StatementBase {
  readonly kind: 'alter-catalog';
  readonly name: Identifier;
  readonly action:
    | { readonly type: 'set-options'; readonly options: readonly Option[] }
    | { readonly type: 'reset-options'; readonly keys: readonly StringLiteral[] }
    | { readonly type: 'comment'; readonly comment: StringLiteral };
}

export interface AlterDatabase extends StatementBase {
  readonly kind: 'alter-database';
  readonly name: Identifier;
  readonly options: readonly Option[];
}

export interface AlterFunction extends StatementBase {
  readonly kind: 'alter-function';
  readonly ifExists: boolean;
  readonly temporary: boolean;
  readonly system: boolean;
  readonly name: Identifier;
  readonly className: StringLiteral;
  readonly language?: 'JAVA' | 'SCALA' | 'SQL' | 'PYTHON';
}

export interface AlterModel extends StatementBase {
  readonly kind: 'alter-model';
  readonly ifExists: boolean;
  readonly name: Identifier;
  readonly action:
    | { readonly type: 'rename'; readonly to: Identifier }
    | { readonly type: 'set-options'; readonly options: readonly Option[] }
    | { readonly type: 'reset-options'; readonly keys: readonly StringLiteral[] };
}

export interface AlterConnection extends StatementBase {
  readonly kind: 'alter-connection';
  readonly ifExists: boolean;
  readonly name: Identifier;
  readonly action: AlterModel['action'];
}

export interface AlterMaterializedTable extends StatementBase {
  readonly kind: 'alter-materialized-table';
  readonly name: Identifier;
  readonly action:
    | { readonly type: 'suspend' }
    | { readonly type: 'resume'; readonly options: readonly Option[] }
    | { readonly type: 'refresh'; readonly partition: readonly PartitionValue[] }
    | { readonly type: 'set-freshness'; readonly freshness: Expression }
    | { readonly type: 'set-refresh-mode'; readonly mode: 'FULL' | 'CONTINUOUS' }
    | { readonly type: 'set-options'; readonly options: readonly Option[] }
    | { readonly type: 'reset-options'; readonly keys: readonly StringLiteral[] }
    | { readonly type: 'as'; readonly query: Query }
    /** Distribution, columns, constraints and watermarks, changed as those of a table are. */
    | Extract<
        AlterTableAction,
        {
          type:
            | 'add'
            | 'modify'
            | 'drop-columns'
            | 'drop-primary-key'
            | 'drop-constraint'
            | 'drop-watermark'
            | 'drop-distribution';
        }
      >;
}

export interface DropStatement extends StatementBase {
  readonly kind:
    | 'drop-table'
    | 'drop-view'
    | 'drop-catalog'
    | 'drop-database'
    | 'drop-function'
    | 'drop-model'
    | 'drop-connection'
    | 'drop-materialized-table';
  readonly ifExists: boolean;
  readonly temporary: boolean;
  readonly system?: boolean;
  readonly behavior?: 'RESTRICT' | 'CASCADE';
  readonly name: Identifier;
}

export interface Explain extends StatementBase {
  readonly kind: 'explain';
  readonly details: readonly string[];
  readonly statement: Statement;
}

/** Statements that neither define tables nor move data: SET, USE, SHOW, DESCRIBE, LOAD, CALL … */
export type Command =
  | (StatementBase & {
      readonly kind: 'set';
      readonly key?: string;
      readonly value?: string;
      readonly keySpan?: Span;
      readonly valueSpan?: Span;
    })
  | (StatementBase & { readonly kind: 'reset'; readonly key?: string; readonly keySpan?: Span })
  | (StatementBase & { readonly kind: 'use-catalog' | 'use-database'; readonly name: Identifier })
  | (StatementBase & { readonly kind: 'use-modules'; readonly names: readonly Identifier[] })
  | (StatementBase & {
      readonly kind: 'load-module';
      readonly name: Identifier;
      readonly options: readonly Option[];
    })
  | (StatementBase & { readonly kind: 'unload-module'; readonly name: Identifier })
  | (StatementBase & {
      readonly kind: 'show';
      readonly what: string;
      readonly name?: Identifier;
      readonly like?: StringLiteral;
      readonly notLike?: boolean;
      /** ILIKE. */
      readonly ignoreCase?: boolean;
      readonly partition?: readonly PartitionValue[];
    })
  | (StatementBase & {
      readonly kind: 'describe';
      readonly what: string;
      readonly name: Identifier;
      readonly extended: boolean;
      /** DESCRIBE TABLE t column, which is Calcite's own. */
      readonly column?: Identifier;
    })
  | (StatementBase & { readonly kind: 'add-jar' | 'remove-jar'; readonly path: StringLiteral })
  | (StatementBase & { readonly kind: 'call-procedure'; readonly call: Call })
  | (StatementBase & {
      readonly kind: 'analyze-table';
      readonly name: Identifier;
      readonly partition: readonly PartitionValue[];
      readonly columns: readonly Identifier[] | 'ALL' | 'NONE';
    })
  | (StatementBase & { readonly kind: 'truncate-table'; readonly name: Identifier })
  | (StatementBase & {
      readonly kind: 'compile-plan';
      readonly path: StringLiteral;
      readonly ifNotExists: boolean;
      readonly statement: Statement;
    })
  | (StatementBase & {
      readonly kind: 'compile-and-execute-plan';
      readonly path: StringLiteral;
      readonly statement: Statement;
    })
  | (StatementBase & { readonly kind: 'execute-plan'; readonly path: StringLiteral })
  | (StatementBase & { readonly kind: 'execute'; readonly statement: Statement })
  | (StatementBase & { readonly kind: 'begin-statement-set' | 'end-statement-set' })
  | (StatementBase & {
      readonly kind: 'stop-job';
      readonly id: StringLiteral;
      readonly withSavepoint: boolean;
      readonly withDrain: boolean;
    })
  /** Calcite's own SET and RESET, without quotes around the key; ALTER SYSTEM and ALTER SESSION are scopes. */
  | (StatementBase & {
      readonly kind: 'set-option';
      readonly scope?: 'SYSTEM' | 'SESSION';
      readonly name: Identifier;
      /** Absent in RESET. */
      readonly value?: Literal | Identifier;
    })
  /** Product dialect. */
  | (StatementBase & {
      readonly kind: 'auto-optimize';
      readonly what: 'TABLE' | 'DATABASE';
      readonly name: Identifier;
    })
  /** Words of the client alone: QUIT, CLEAR, HELP …, and an empty statement. */
  | (StatementBase & { readonly kind: 'client-command'; readonly command: string });

/** What recovery could not make a statement of. */
export interface ErrorStatement extends StatementBase {
  readonly kind: 'error';
}
