// Flink's configuration as people write it in YAML or JSON, nested or with dotted keys.
import type { FieldPath } from '../report/finding.ts';
import { isObject } from './shape.ts';
import type { ShapeMistake } from './shape.ts';

/** Most entries of `flinkConf`: Flink itself has not a thousand options. */
const MOST_OPTIONS = 1000;

/** Deepest nesting of maps in `flinkConf`: no key of Flink has more parts. */
const DEEPEST_CONFIGURATION = 16;

/**
 * Values as text under dotted keys; a list is joined by `;` (Flink's ConfigurationUtils and YamlParserUtils).
 * @param field where the configuration stands
 * @returns undefined where there is none, or a mistake in it
 */
export function flattenConfiguration(
  value: unknown,
  field: FieldPath,
  mistakes: ShapeMistake[],
): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  const flat: Record<string, string> = Object.create(null) as Record<string, string>;
  let good = true;
  const wrong = (path: FieldPath, expected: string, actual: string): void => {
    good = false;
    mistakes.push({ kind: 'invalid', path, expected, actual });
  };
  let count = 0;
  const visit = (item: unknown, path: FieldPath, depth: number): void => {
    if (count > MOST_OPTIONS) return;
    const key = path.slice(field.length).join('.');
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
    wrong(field, 'an object', Array.isArray(value) ? 'a list' : 'a plain value');
    return undefined;
  }
  visit(value, field, 0);
  if (count > MOST_OPTIONS) wrong(field, `at most ${MOST_OPTIONS} options`, 'more');
  return good ? flat : undefined;
}
