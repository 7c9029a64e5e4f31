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

/** In the shape of the check report: code, name, severity, category, message, hint, range, fixes. */
const Diagnostics = Type.Array(Type.Record(Type.String(), Type.Unknown()));

/** What a configured SQL Gateway said; `index` is that of the refused statement. */
const EngineAnswer = Type.Object({
  version: Type.String(),
  verdict: Type.Enum(['accepted', 'refused', 'undecided']),
  index: Type.Optional(Type.Integer()),
  message: Type.Optional(Type.String()),
});

export const DraftValidationDetail = Type.Object({
  draftMetaInfoErrorDetails: Type.Array(Type.Object({ message: Type.String(), reason: Type.String() })),
  sqlValidationResult: Type.Optional(Type.Enum([...validationResults])),
  sqlErrorDetail: Type.Optional(ValidationErrorDetails),
  diagnostics: Diagnostics,
  engine: Type.Optional(EngineAnswer),
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
});
