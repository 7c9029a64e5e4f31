// What a rule of pipelines is given, and how it tells.
import type { DiagnosticDefinition, Parameters, SourceText, Span } from '@flink-preflight/sql';
import type { FieldPath } from '../report/finding.ts';
import type { CdcVersion } from './cdc-version.ts';
import type { SourceTable } from './source-table.ts';

export type YamlObject = Readonly<Record<string, unknown>>;

export interface Told {
  readonly hint?: string;
  /** Points at the key rather than at its value. */
  readonly atKey?: true;
  /** Offsets of a part of the value, where the YAML holds the value as it is. */
  readonly part?: Span;
}

/** Says what is wrong at a path of the YAML. */
export type Tell = (
  definition: DiagnosticDefinition,
  parameters: Parameters,
  path: FieldPath,
  told?: Told,
) => void;

export interface PipelineSubject {
  readonly value: YamlObject;
  readonly source: SourceText;
  readonly tell: Tell;
  /** Versions of Flink CDC on which the pipeline may run. */
  readonly versions: readonly CdcVersion[];
  /** Tables of the source whose columns are known. */
  readonly tables: readonly SourceTable[];
}

/** Looks at one side of a pipeline. Pure; what is not of the right shape is left to the rule that tells of shapes. */
export type PipelineRule = (subject: PipelineSubject) => void;

/** A text that is there and holds no variable; numbers and truth values as YAML writes them. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value);
  return text.includes('${') ? undefined : text;
}
