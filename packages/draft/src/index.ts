// The library's public face: a deployment draft in, one report of its SQL, configuration, resources and artifacts out.
export type { CheckContext, DeploymentTarget, NamespaceVariable } from './draft/check-context.ts';
export type { DraftCheck } from './check-draft.ts';
export { checkDraft, checkDraftFile, checkPipelineFile } from './check-draft.ts';
export { prepareDraft } from './prepare-draft.ts';
export { draftLineage } from './draft-lineage.ts';
export { EXAMPLE_CONTEXT } from './example-context.ts';

export type {
  Artifact,
  ArtifactKind,
  BasicResourceSetting,
  BatchResourceSetting,
  BriefDeploymentTarget,
  CdcYamlArtifact,
  DeclaredArgument,
  DeclaredFunction,
  DeploymentDraft,
  ExpertResourceSetting,
  JarArtifact,
  LocalVariable,
  PythonArtifact,
  ResourceSpec,
  SqlArtifact,
  StreamingResourceSetting,
  YamlArtifact,
} from './draft/deployment-draft.ts';
export type { DocumentKind } from './draft/document-kind.ts';
export { documentKind } from './draft/document-kind.ts';
export type { DraftFormat, ParsedDraft } from './draft/parse-draft.ts';
export { parseDraft } from './draft/parse-draft.ts';
export type { ValidatedDraft } from './draft/validate-draft.ts';
export { validateDraft } from './draft/validate-draft.ts';
export type { FieldPath, Finding } from './report/finding.ts';
export type { SqlFileOptions } from './check-sql-file.ts';
export type { DeclaredFunctions, FunctionSources, TypingOf } from './functions/index.ts';
export { declaredFunctions, parseDeclarations, userFunctions } from './functions/index.ts';
export { checkSqlFile } from './check-sql-file.ts';
export { upgradedReport, upgradeSqlFile } from './upgrade-file.ts';
export { undecidedNotes } from './report/undecided-notes.ts';
export { renderFinding } from './report/render-diagnostic.ts';
export type {
  FileReport,
  Report,
  ReportCompatibility,
  ReportCost,
  ReportDiagnostic,
  ReportEdit,
  ReportFix,
  ReportRelated,
  ReportResources,
  ReportStatement,
  ReportUndecided,
  SkippedFile,
} from './report/report.ts';
export { memoryOfSpec } from './configuration/resource-configuration.ts';
export type { Variables } from './variables/resolve-variables.ts';
export { NAMESPACE_PREFIX, resolveVariables } from './variables/resolve-variables.ts';
export type { Substituted, VariableUse } from './variables/substitute.ts';
export { substitute } from './variables/substitute.ts';
