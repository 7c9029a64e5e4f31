// A Flink CDC pipeline: the YAML is read once, and each rule tells its mistakes at their place in it.
import { sourceText } from '@flink-preflight/sql';
import type { SourceText, Span } from '@flink-preflight/sql';
import { unreadablePipeline, wrongBlock } from '../catalogue/pipeline.ts';
import type { ParseFailure } from '../draft/json-text.ts';
import { isObject } from '../draft/shape.ts';
import { laterDocumentAt, parseYaml, spanOfField, spanOfKey } from '../draft/yaml-text.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { findingAt } from '../report/finding.ts';
import { CDC_VERSIONS } from './cdc-version.ts';
import type { CdcVersion } from './cdc-version.ts';
import type { Tell, YamlObject } from './pipeline-rule.ts';
import { PIPELINE_CONNECTORS } from './pipeline-shape.ts';
import type { PipelineConnector } from './pipeline-shape.ts';
import { PIPELINE_RULES } from './rules/index.ts';
import { yamlTextFindings } from './rules/yaml-text.ts';
import { wrongShape } from './shape-of-block.ts';
import type { SourceTable } from './source-table.ts';

export interface CheckedPipeline {
  readonly findings: readonly Finding[];
  /** Connectors that are known, with the path of their type. */
  readonly connectors: readonly { readonly connector: PipelineConnector; readonly span: Span }[];
  readonly source: SourceText;
}

export interface PipelineSettings {
  /** Versions of Flink CDC on which the pipeline may run: what one of them takes is no error. All known ones unless told. */
  readonly versions?: readonly CdcVersion[];
  /** Tables whose columns are known, of a source of this type. */
  readonly tablesOf?: (type: unknown) => readonly SourceTable[];
}

/** Checks the text of a pipeline that stands in `field` of the draft. */
export function checkPipeline(
  text: string,
  field: FieldPath,
  settings: PipelineSettings = {},
): CheckedPipeline {
  const source = sourceText(text);
  const later = laterDocumentAt(text);
  const parsed = parseYaml(later === undefined ? text : text.slice(0, later), { repeatedKeys: true });
  if ('failure' in parsed) {
    const [reason, span] = failureText(parsed.failure);
    const finding = findingAt(unreadablePipeline, { reason }, { field, source, span });
    return { findings: [finding], connectors: [], source };
  }
  const { document, value } = parsed;
  const findings: Finding[] = yamlTextFindings(document, later, { field, source });
  const spanOf = (path: FieldPath): Span => spanOfField(document, path) ?? { start: 0, end: 1 };
  const tell: Tell = (definition, parameters, path, { hint, atKey, part } = {}) => {
    const whole = (atKey === true ? spanOfKey(document, path) : undefined) ?? spanOf(path);
    const span = part === undefined ? whole : partOf(source, whole, part, valueAt(value, path));
    findings.push(
      findingAt(definition, parameters, { field, source, span, ...(hint === undefined ? {} : { hint }) }),
    );
  };
  if (!isObject(value)) {
    tell(wrongBlock, wrongShape('top-level', 'a map', value), []);
    return { findings, connectors: [], source };
  }
  const { versions = CDC_VERSIONS, tablesOf } = settings;
  const end = value['source'];
  const tables = tablesOf?.(isObject(end) ? end['type'] : undefined) ?? [];
  for (const rule of PIPELINE_RULES) rule({ value, source, tell, versions, tables });
  return { findings, connectors: connectorsOf(value, spanOf), source };
}

function connectorsOf(value: YamlObject, spanOf: (path: FieldPath) => Span): CheckedPipeline['connectors'] {
  return ['source', 'sink'].flatMap((role) => {
    const block = value[role];
    const connector = isObject(block) ? PIPELINE_CONNECTORS.find((c) => c.type === block['type']) : undefined;
    return connector === undefined ? [] : [{ connector, span: spanOf([role, 'type']) }];
  });
}

function failureText(failure: ParseFailure): [reason: string, span: Span] {
  switch (failure.kind) {
    case 'grammar':
      return [failure.reason, failure.span];
    case 'nesting':
      return [`nested ${failure.depth} levels deep, at most ${failure.limit}`, { start: 0, end: 1 }];
    case 'size':
      return [`${failure.actual} ${failure.what}, at most ${failure.limit}`, { start: 0, end: 1 }];
  }
}

function valueAt(value: unknown, path: FieldPath): unknown {
  let here = value;
  for (const step of path)
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  return here;
}

/** The place of a part of a value, where the YAML holds the value letter for letter; else all of it. */
function partOf(source: SourceText, whole: Span, part: Span, value: unknown): Span {
  const text = String(value);
  const start = source.text.indexOf(text, whole.start);
  if (start < 0 || start >= whole.end) return whole;
  const begin = start + Math.min(part.start, Math.max(0, text.length - 1));
  return { start: begin, end: Math.max(begin + 1, Math.min(start + part.end, start + text.length)) };
}
