// A Flink CDC pipeline: its structure, connectors, options and expressions, each mistake at its place in the YAML.
import { nearest, sourceText } from '@flink-preflight/sql';
import type { DiagnosticDefinition, Parameters, SourceText, Span } from '@flink-preflight/sql';
import { parseDuration, parseInteger } from '@flink-preflight/sql/option-values';
import {
  invalidPipelineOption,
  missingField,
  missingOptions,
  unexpectedKey,
  unknownConnector,
  unknownPipelineOption,
  unreadablePipeline,
  wrongBlock,
} from '../catalogue/pipeline.ts';
import type { ParseFailure } from '../draft/json-text.ts';
import { isObject } from '../draft/shape.ts';
import { parseYaml, spanOfField, spanOfKey } from '../draft/yaml-text.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { findingAt } from '../report/finding.ts';
import { expressionFindings } from './transform-expression.ts';
import type { ItemBlock, PipelineConnector, PipelineOption } from './pipeline-shape.ts';
import {
  BLOCKS,
  ITEM_BLOCKS,
  PIPELINE_CONNECTORS,
  PIPELINE_OPTIONS,
  USER_FUNCTION,
} from './pipeline-shape.ts';

/** Says what is wrong at a path of the YAML. */
export type Tell = (
  definition: DiagnosticDefinition,
  parameters: Parameters,
  path: FieldPath,
  hint?: string,
) => void;

/** Problems of a key rather than of its value. */
const namesKey: ReadonlySet<DiagnosticDefinition> = new Set([unexpectedKey, unknownPipelineOption]);

const USER_FUNCTIONS = 'user-defined-function';

type YamlObject = Readonly<Record<string, unknown>>;

export interface CheckedPipeline {
  readonly findings: readonly Finding[];
  /** Connectors that are known, with the path of their type. */
  readonly connectors: readonly { readonly connector: PipelineConnector; readonly span: Span }[];
  readonly source: SourceText;
}

/** Checks the text of a pipeline that stands in `field` of the draft. */
export function checkPipeline(text: string, field: FieldPath, engine: string): CheckedPipeline {
  const source = sourceText(text);
  const parsed = parseYaml(text);
  if ('failure' in parsed) {
    const { failure } = parsed;
    const [reason, span] = failureText(failure);
    const finding = findingAt(unreadablePipeline, { reason }, { field, source, span });
    return { findings: [finding], connectors: [], source };
  }
  const findings: Finding[] = [];
  const spanOf = (path: FieldPath): Span => spanOfField(parsed.document, path) ?? { start: 0, end: 1 };
  const tell: Tell = (definition, parameters, path, hint) => {
    const span = (namesKey.has(definition) ? spanOfKey(parsed.document, path) : undefined) ?? spanOf(path);
    const place = { field, source, span, ...(hint === undefined ? {} : { hint }) };
    findings.push(findingAt(definition, parameters, place));
  };
  const { value } = parsed;
  if (!isObject(value)) {
    tell(wrongBlock, wrongShape('top-level', 'a map', value), []);
    return { findings, connectors: [], source };
  }
  checkKeys(value, BLOCKS, 'top-level', [], tell);
  const connectors = (['source', 'sink'] as const).flatMap((role) => {
    const connector = checkEnd(value[role], role, tell);
    return connector === undefined ? [] : [{ connector, span: spanOf([role, 'type']) }];
  });
  for (const [block, rules] of Object.entries(ITEM_BLOCKS))
    checkList(value[block], block, rules, [block], tell);
  checkOptions(value['pipeline'], tell);
  findings.push(...expressionFindings(value['transform'], { field, source, engine, spanOf }));
  return { findings, connectors, source };
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

function checkKeys(
  value: YamlObject,
  allowed: readonly string[],
  block: string,
  path: FieldPath,
  tell: Tell,
): void {
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue;
    const [near] = nearest(key, allowed, 1);
    const hint = near === undefined ? undefined : `Did you mean ${near}?`;
    tell(unexpectedKey, { key, block, allowed: `[${allowed.join(', ')}]` }, [...path, key], hint);
  }
}

/** The source or the sink. */
function checkEnd(block: unknown, role: 'source' | 'sink', tell: Tell): PipelineConnector | undefined {
  if (block === undefined || block === null) {
    tell(missingField, { field: role, block: 'pipeline definition' }, [role]);
    return undefined;
  }
  if (!isObject(block)) {
    tell(wrongBlock, wrongShape(role, 'a map', block), [role]);
    return undefined;
  }
  const type = block['type'];
  if (type === undefined || type === null || type === '') {
    tell(missingField, { field: 'type', block: `${role} configuration` }, [role]);
    return undefined;
  }
  const connector = PIPELINE_CONNECTORS.find((c) => c.type === type);
  if (connector?.[role] !== true) {
    tell(unknownConnector, { type: String(type), role, hint: connectorHint(String(type), role) }, [
      role,
      'type',
    ]);
    return connector;
  }
  const required = (role === 'source' ? connector.sourceRequires : connector.sinkRequires) ?? [];
  const missing = required.filter((key) => block[key] === undefined || block[key] === null);
  // With a connection of a catalog, its options come from there.
  if (missing.length > 0 && block['using.built-in-catalog'] === undefined) {
    tell(missingOptions, { options: missing.join('\n'), role }, [role, 'type'], `Add ${missing.join(', ')}.`);
  }
  return connector;
}

function connectorHint(type: string, role: 'source' | 'sink'): string {
  const able = PIPELINE_CONNECTORS.filter((c) => c[role] === true).map((c) => c.type);
  const [near] = nearest(type, able, 1);
  return near === undefined ? `Known ones are ${able.join(', ')}.` : `Did you mean ${near}?`;
}

function checkList(block: unknown, name: string, rules: ItemBlock, at: FieldPath, tell: Tell): void {
  if (block === undefined || block === null) return;
  if (!Array.isArray(block)) {
    tell(wrongBlock, wrongShape(name, 'an array children', block), at);
    return;
  }
  block.forEach((item: unknown, i) => {
    const path = [...at, i];
    if (!isObject(item)) {
      tell(wrongBlock, wrongShape(`${name} item`, 'a map', item), path);
      return;
    }
    checkKeys(item, rules.keys, name, path, tell);
    for (const field of rules.required) {
      if (item[field] === undefined || item[field] === null) {
        tell(missingField, { field, block: `${name} configuration` }, path);
      }
    }
  });
}

function checkOptions(block: unknown, tell: Tell): void {
  if (block === undefined || block === null) return;
  if (!isObject(block)) {
    tell(wrongBlock, wrongShape('pipeline', 'a map', block), ['pipeline']);
    return;
  }
  const known = Object.keys(PIPELINE_OPTIONS);
  for (const key of Object.keys(block)) {
    if (known.includes(key)) continue;
    const [near] = nearest(key, known, 1);
    const hint = near === undefined ? undefined : `Did you mean ${near}?`;
    tell(unknownPipelineOption, { key, known: known.join(', ') }, ['pipeline', key], hint);
  }
  checkList(block[USER_FUNCTIONS], 'UDF', USER_FUNCTION, ['pipeline', USER_FUNCTIONS], tell);
  for (const [key, value] of Object.entries(block)) {
    const option = Object.hasOwn(PIPELINE_OPTIONS, key) ? PIPELINE_OPTIONS[key] : undefined;
    const text = String(value);
    const reason = option === undefined || text.includes('${') ? undefined : optionMistake(option, text);
    if (reason !== undefined) tell(invalidPipelineOption, { key, value: text, reason }, ['pipeline', key]);
  }
}

function optionMistake(option: PipelineOption, text: string): string | undefined {
  switch (option.kind) {
    case 'any':
      return undefined;
    case 'integer': {
      const parsed = parseInteger(text);
      return 'reason' in parsed ? parsed.reason : undefined;
    }
    case 'duration': {
      const parsed = parseDuration(text);
      return 'reason' in parsed ? parsed.reason : undefined;
    }
    case 'enum':
      return option.values.includes(text.toUpperCase())
        ? undefined
        : `Expected one of: [${option.values.join(', ')}]`;
  }
}

function wrongShape(block: string, expected: string, actual: unknown): Parameters {
  const isMap = isObject(actual);
  const kind = Array.isArray(actual) ? 'an array' : isMap ? 'a map' : `a plain value (${String(actual)})`;
  const dash = expected === 'an array children';
  const advice = dash ? 'Perhaps you missed a dash prefix `-`?' : '';
  return { block, expected, actual: kind, advice };
}
