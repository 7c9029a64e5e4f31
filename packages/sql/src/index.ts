// The library's public face: SQL text in; tree, facts and diagnostics out.
export { nearest } from './base/nearest.ts';
export { patternMistake } from './text/java-pattern.ts';
export type { Span } from './text/span.ts';
export type { Position, Range, SourceText } from './text/source-text.ts';
export { offsetAt, positionAt, rangeOf, sourceText } from './text/source-text.ts';
export type {
  Category,
  Diagnostic,
  Fix,
  FixKind,
  Parameters,
  Related,
  Severity,
  TextEdit,
} from './diagnostics/diagnostic.ts';
export type { Details, DiagnosticDefinition, Example } from './diagnostics/definition.ts';
export { define, diagnose, fill } from './diagnostics/definition.ts';
export type { Undecided } from './diagnostics/undecided.ts';
export { undecided } from './diagnostics/undecided.ts';
export { variableWithoutValue } from './diagnostics/undecided-reasons.ts';
export type { CheckOptions, ColumnReport, ScriptCheck, StatementReport } from './check/check-script.ts';
export { checkScript } from './check/check-script.ts';
export { check } from './check/check.ts';
export type { ScriptUpgrade, UpgradeOptions } from './upgrade/upgrade-script.ts';
export { upgrade, upgradeScript } from './upgrade/upgrade-script.ts';
export type { PrepareOptions } from './model/prepare.ts';
export { prepare } from './model/prepare.ts';
export type { Binding, BindingKind, ScopeRecord, ScopeRelation } from './analysis/query/index.ts';
export type { Place } from './catalog/place.ts';
export type { StatementNames } from './model/bindings.ts';
export { analyse } from './model/analyse.ts';
export type { AnalysisOptions } from './model/analyse.ts';
export type { ScriptModel, Setting, StatementModel } from './model/script-model.ts';
export type {
  LineageColumn,
  LineageInfluence,
  LineageOptions,
  LineageOrigin,
  LineageTable,
  ScriptLineage,
  StatementLineage,
} from './model/script-lineage.ts';
export { scriptLineage as lineage } from './model/script-lineage.ts';
export type { Derivation, Influence, Way } from './model/base-columns.ts';
export type { Dataset } from './engine/connectors/dataset-name.ts';
export type { CatalogReport, DatabaseReport, TableReport } from './model/describe-catalogs.ts';
export { describeCatalogs } from './model/describe-catalogs.ts';
export type { SurroundingsMemory } from './model/surroundings-memory.ts';
export { surroundingsMemory } from './model/surroundings-memory.ts';
export type { Engine, EngineVersion, Feature, SupportStatus } from './engine/engine.ts';
export {
  DEFAULT_ENGINE,
  engine,
  engineId,
  engineOrDefault,
  engineVersions,
  hasFeature,
  supportStatus,
} from './engine/engine.ts';
export type {
  RefusedUserFunction,
  UserAggregation,
  UserFunctionKind,
  UserFunctionTyping,
  UserParameter,
  UserSignature,
} from './engine/user-functions/user-function-typing.ts';
export type { UserFunction } from './catalog/user-function.ts';
export { conversionClass, conversionClasses } from './types/conversion-class.ts';
export type { LogicalType, RowField } from './types/index.ts';
export type * as ast from './syntax/ast/index.ts';
export type { ParseOptions, ParsedScript, ParsedStatement, SyntaxNode, Visitor } from './syntax/index.ts';
export {
  defaultParseOptions,
  parseExpression,
  parseQuery,
  parseScript,
  parseTypeName,
  printExpression,
  printQuery,
  printStatement,
  printType,
  SyntaxError,
  walk,
} from './syntax/index.ts';
