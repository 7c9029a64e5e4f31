// What code generation refuses of JSON functions: JsonGenerateUtils, JsonValueCallGen, JsonQueryCallGen.
import { jsonKey, jsonScalar, returningType, typeNotSupported } from '../../diagnostics/catalogue/types.ts';
import { isCharacter, isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType, TypeRoot } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Late } from './binding.ts';
import type { CallProblem } from './call.ts';
import { callProblem } from './late-operators.ts';
import { afterValidation } from './problems.ts';

/** JsonGenerateUtils: what JSON has no form for. */
const NOT_JSON: ReadonlySet<TypeRoot> = new Set([
  'DATE',
  'TIME',
  'INTERVAL_DAY_TIME',
  'INTERVAL_YEAR_MONTH',
  'RAW',
]);

export const jsonValues: Late = (binding) => {
  const values = binding.arguments.filter(({ literal }) => literal?.kind !== 'symbol');
  if (values.some(({ literal }) => literal?.kind === 'null'))
    return afterValidation(typeNotSupported, { type: 'ANY' });
  for (const { type } of values) {
    const problem = jsonProblem(type);
    if (problem) return problem;
  }
  return undefined;
};

/** JsonGenerateUtils.createNodeTerm, and its converters of what is inside. */
export function jsonProblem(type: LogicalType): CallProblem | undefined {
  if (NOT_JSON.has(type.root)) return afterValidation(jsonScalar, { type: summaryString(type) });
  switch (type.root) {
    case 'ARRAY':
      return jsonProblem(type.element);
    case 'ROW':
      return firstProblem(type.fields, (field) => jsonProblem(field.type));
    case 'MAP':
      return jsonKeys(type.key) ?? jsonProblem(type.value);
    case 'MULTISET':
      return jsonKeys(type.element);
    default:
      return undefined;
  }
}

const jsonKeys = (key: LogicalType): CallProblem | undefined =>
  isCharacter(key) || isUndecided(key) ? undefined : afterValidation(jsonKey, { type: summaryString(key) });

function firstProblem<T>(
  items: readonly T[],
  problemOf: (item: T) => CallProblem | undefined,
): CallProblem | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return undefined;
}

const RETURNED: ReadonlySet<TypeRoot> = new Set(['VARCHAR', 'BOOLEAN', 'INTEGER', 'DOUBLE']);

export const returned: Late = (binding) => {
  const type = binding.arguments.find(({ literal }) => literal?.kind === 'type')?.type;
  if (type === undefined || RETURNED.has(type.root) || isUndecided(type)) return undefined;
  if (binding.name === 'JSON_QUERY' && type.root === 'ARRAY') return undefined;
  return afterValidation(returningType, { type: summaryString({ ...type, nullable: true }) });
};

export const jsonExists: Late = (binding) => {
  const path = binding.arguments[1];
  if (!path || isUndecided(argumentType(binding, 0)) || isUndecided(path.type)) return undefined;
  // The path is looked up as CHAR, which every literal is.
  return isCharacter(argumentType(binding, 0)) && path.type.root === 'CHAR'
    ? undefined
    : callProblem(binding);
};
