// A value of unknown origin becomes a draft, or findings that name each field that is wrong.
import { invalidDraftField } from '../catalogue/draft-shape.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { fieldName, finding } from '../report/finding.ts';
import type { DeploymentDraft } from './deployment-draft.ts';
import { DRAFT_SHAPE } from './draft-shape.ts';
import { isObject, matchShape } from './shape.ts';

export interface ValidatedDraft {
  /** Absent when the value cannot be used as a draft. */
  readonly draft?: DeploymentDraft;
  readonly findings: readonly Finding[];
}

/** Most entries of `flinkConf`: Flink itself has not a thousand options. */
const MOST_OPTIONS = 1000;

/** Deepest nesting of maps in `flinkConf`: no key of Flink has more parts. */
const DEEPEST_CONFIGURATION = 16;

/** Compares a parsed JSON or YAML value with the shape of a draft. */
export function validateDraft(value: unknown): ValidatedDraft {
  const findings: Finding[] = [];
  const good = matchShape(value, DRAFT_SHAPE, [], findings);
  if (!isObject(value)) return { findings };
  const hasConfiguration = value['flinkConf'] !== undefined && value['flinkConf'] !== null;
  const flinkConf = flattenConfiguration(value['flinkConf'], findings);
  if (!good || (hasConfiguration && flinkConf === undefined)) return { findings };
  const draft: DeploymentDraft = {
    ...withoutNulls(value),
    ...(flinkConf === undefined ? {} : { flinkConf }),
  };
  return { draft, findings };
}

/** Values as text under dotted keys; a list is joined by `;` (Flink's ConfigurationUtils and YamlParserUtils). */
function flattenConfiguration(value: unknown, findings: Finding[]): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  const flat: Record<string, string> = Object.create(null) as Record<string, string>;
  let mistakes = false;
  const wrong = (path: FieldPath, expected: string, actual: string): void => {
    mistakes = true;
    findings.push(finding(invalidDraftField, { field: fieldName(path), expected, actual }, path));
  };
  let count = 0;
  const visit = (item: unknown, path: FieldPath, depth: number): void => {
    if (count > MOST_OPTIONS) return;
    const key = path.slice(1).join('.');
    if (isObject(item)) {
      if (depth > DEEPEST_CONFIGURATION) return wrong(path, 'a value', 'nested too deep');
      for (const [name, inner] of Object.entries(item)) visit(inner, [...path, name], depth + 1);
    } else if (Array.isArray(item)) {
      if (item.every((i) => typeof i !== 'object')) flat[key] = item.map(String).join(';');
      else wrong(path, 'a list of texts', 'a list of objects');
    } else if (item !== null && item !== undefined && key !== '') {
      flat[key] = String(item);
      count++;
    }
  };
  if (!isObject(value)) {
    wrong(['flinkConf'], 'an object', Array.isArray(value) ? 'a list' : 'a plain value');
    return undefined;
  }
  visit(value, ['flinkConf'], 0);
  if (count > MOST_OPTIONS) wrong(['flinkConf'], `at most ${MOST_OPTIONS} options`, 'more');
  return mistakes ? undefined : flat;
}

/** An explicit null means that the field is not set. */
function withoutNulls(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (item === null) continue;
    clean[name] = isObject(item) && name !== 'flinkConf' ? withoutNulls(item) : item;
  }
  return clean;
}
