// Results of a check on the wire.
import Type from 'typebox';

/** 1-based numbers as text, the end inclusive. */
export const ErrorPlace = {
  lineNumber: Type.String(),
  columnNumber: Type.String(),
  endLineNumber: Type.String(),
  endColumnNumber: Type.String(),
  message: Type.String(),
};

export const ValidationErrorDetails = Type.Object(ErrorPlace);

export const validationResults = [
  'VALIDATION_RESULT_INVALID',
  'VALIDATION_RESULT_INVALID_QUERY',
  'VALIDATION_RESULT_UNSUPPORTED_QUERY',
  'VALIDATION_RESULT_INVALID_CONNECTOR_CONFIG',
  'VALIDATION_RESULT_VALID_INSERT_QUERY',
  'VALIDATION_RESULT_VALID_SELECT_QUERY',
  'VALIDATION_RESULT_VALID_DDL_STATEMENT',
  'VALIDATION_RESULT_VALID_COMMAND_STATEMENT',
  'VALIDATION_RESULT_INVALID_FLINK_CONFIG',
] as const;

export type ValidationResult = (typeof validationResults)[number];

const Range = Type.Object({
  startLine: Type.Integer(),
  startColumn: Type.Integer(),
  endLine: Type.Integer(),
  endColumn: Type.Integer(),
});

/** In the shape of the check report (packages/draft/src/report/report.ts). */
const Diagnostics = Type.Array(
  Type.Object({
    code: Type.String(),
    name: Type.String(),
    severity: Type.Enum(['error', 'warning', 'info']),
    category: Type.String(),
    message: Type.String(),
    hint: Type.Optional(Type.String()),
    range: Type.Optional(Range),
    field: Type.Optional(Type.String()),
    statement: Type.Optional(Type.Integer()),
    related: Type.Optional(Type.Array(Type.Object({ message: Type.String(), range: Range }))),
    fixes: Type.Optional(
      Type.Array(
        Type.Object({
          kind: Type.String(),
          safe: Type.Boolean(),
          title: Type.String(),
          edits: Type.Array(
            Type.Object({ range: Range, text: Type.String(), insert: Type.Optional(Type.Boolean()) }),
          ),
        }),
      ),
    ),
  }),
);

const Statements = Type.Array(
  Type.Object({
    kind: Type.String(),
    range: Range,
    analysis: Type.Enum(['full', 'partial']),
    undecided: Type.Optional(
      Type.Array(Type.Object({ name: Type.String(), reason: Type.String(), range: Range })),
    ),
    outputSchema: Type.Optional(Type.Array(Type.Object({ name: Type.String(), type: Type.String() }))),
    changelogMode: Type.Optional(Type.Array(Type.Enum(['I', 'UB', 'UA', 'D']))),
  }),
);

/** What a configured SQL Gateway said, or why it did not; `index` is that of the refused statement. */
export const EngineWord = Type.Object({
  verdict: Type.Enum(['accepted', 'refused', 'undecided', 'not-asked', 'away']),
  reason: Type.String(),
  version: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  milliseconds: Type.Optional(Type.Integer()),
  index: Type.Optional(Type.Integer()),
  message: Type.Optional(Type.String()),
  range: Type.Optional(Range),
});

const DraftMetaInfoErrorDetails = Type.Array(Type.Object({ message: Type.String(), reason: Type.String() }));

/** Beside the fields of ValidateStatementResult. */
export const detailAdditions = {
  draftMetaInfoErrorDetails: Type.Optional(DraftMetaInfoErrorDetails),
  diagnostics: Type.Optional(Diagnostics),
  engine: Type.Optional(EngineWord),
};

const Sizes = Type.Record(Type.String(), Type.Integer({ description: 'bytes' }));

export const DraftValidationDetail = Type.Object({
  draftMetaInfoErrorDetails: DraftMetaInfoErrorDetails,
  sqlValidationResult: Type.Optional(Type.Enum([...validationResults])),
  sqlErrorDetail: Type.Optional(ValidationErrorDetails),
  diagnostics: Diagnostics,
  statements: Type.Optional(Statements),
  resources: Type.Optional(
    Type.Object({ taskManager: Type.Optional(Sizes), jobManager: Type.Optional(Sizes) }),
  ),
  cost: Type.Optional(
    Type.Object({
      taskManagers: Type.Number(),
      slotsPerTaskManager: Type.Number(),
      cores: Type.Number(),
      memory: Type.Number({ description: 'GiB' }),
      computeUnits: Type.Number(),
      addresses: Type.Number(),
      divided: Type.Boolean(),
    }),
  ),
  compatibility: Type.Optional(
    Type.Object({
      verdict: Type.Enum(['full', 'partial', 'incompatible', 'unknown']),
      reasons: Type.Array(Type.Object({ verdict: Type.String(), reason: Type.String() })),
    }),
  ),
  engine: Type.Optional(EngineWord),
});

export const TicketStatus = Type.Enum(['INIT', 'EXECUTING', 'FINISHED', 'FAILED']);

export const AsyncDraftValidateResult = Type.Object({
  ticketStatus: TicketStatus,
  success: Type.Optional(Type.Boolean()),
  message: Type.Optional(Type.String()),
  draftValidationDetail: Type.Optional(DraftValidationDetail),
});

export const SqlStatementWithContext = Type.Object({
  statement: Type.String(),
  flinkConfiguration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  batchMode: Type.Optional(Type.Boolean()),
  versionName: Type.Optional(Type.String({ maxLength: 128 })),
  additionalDependencies: Type.Optional(Type.Array(Type.String())),
});

export const SqlStatementValidationResult = Type.Object({
  success: Type.Boolean(),
  message: Type.String(),
  validationResult: Type.Enum([...validationResults]),
  errorDetails: Type.Optional(Type.Object({ ...ErrorPlace, invalidflinkConf: Type.Array(Type.String()) })),
  diagnostics: Diagnostics,
  statements: Type.Optional(Statements),
  engine: Type.Optional(EngineWord),
});
