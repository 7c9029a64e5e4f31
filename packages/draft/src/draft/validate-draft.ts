// A value of unknown origin becomes a draft, or findings that name each field that is wrong.
import { invalidDraftField, unknownDraftField } from '../catalogue/draft-shape.ts';
import type { Finding } from '../report/finding.ts';
import { fieldName, finding } from '../report/finding.ts';
import type { DeploymentDraft } from './deployment-draft.ts';
import { DRAFT_SHAPE } from './draft-shape.ts';
import { flattenConfiguration } from './flatten-configuration.ts';
import { isObject, matchShape } from './shape.ts';
import type { ShapeMistake } from './shape.ts';

export interface ValidatedDraft {
  /** Absent when the value cannot be used as a draft. */
  readonly draft?: DeploymentDraft;
  readonly findings: readonly Finding[];
}

/** Compares a parsed JSON or YAML value with the shape of a draft. */
export function validateDraft(value: unknown): ValidatedDraft {
  const mistakes: ShapeMistake[] = [];
  const good = matchShape(value, DRAFT_SHAPE, [], mistakes);
  const flinkConf = isObject(value)
    ? flattenConfiguration(value['flinkConf'], ['flinkConf'], mistakes)
    : undefined;
  const findings = mistakes.map(findingOf);
  if (!isObject(value)) return { findings };
  const hasConfiguration = value['flinkConf'] !== undefined && value['flinkConf'] !== null;
  if (!good || (hasConfiguration && flinkConf === undefined)) return { findings };
  const draft: DeploymentDraft = {
    ...withoutNulls(value),
    ...(flinkConf === undefined ? {} : { flinkConf }),
  };
  return { draft, findings };
}

function findingOf(mistake: ShapeMistake): Finding {
  const { path } = mistake;
  const field = fieldName(path);
  if (mistake.kind === 'invalid') {
    const { expected, actual } = mistake;
    return finding(invalidDraftField, { field, expected, actual }, path);
  }
  const hint = mistake.near === undefined ? undefined : `Did you mean ${mistake.near}?`;
  return finding(unknownDraftField, { field }, path, hint);
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
