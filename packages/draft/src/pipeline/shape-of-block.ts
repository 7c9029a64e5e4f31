// Shapes of blocks and keys (YamlPipelineDefinitionParser.validateJsonNodeKeys and validateArray of flink-cdc-cli).
import { nearest } from '@flink-preflight/sql';
import type { Parameters } from '@flink-preflight/sql';
import { missingField, unexpectedKey, wrongBlock } from '../catalogue/pipeline.ts';
import { isObject } from '../draft/shape.ts';
import type { FieldPath } from '../report/finding.ts';
import type { ItemBlock } from './pipeline-shape.ts';
import type { Tell, YamlObject } from './pipeline-rule.ts';

export function checkKeys(
  value: YamlObject,
  allowed: readonly string[],
  block: string,
  path: FieldPath,
  tell: Tell,
): void {
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue;
    const [near] = nearest(key, allowed, 1);
    const hint = near === undefined ? {} : { hint: `Did you mean ${near}?` };
    tell(unexpectedKey, { key, block, allowed: `[${allowed.join(', ')}]` }, [...path, key], {
      ...hint,
      atKey: true,
    });
  }
}

/** Items of a list of maps, with their paths; tells of what is none. */
export function itemsOf(
  block: unknown,
  name: string,
  rules: ItemBlock,
  at: FieldPath,
  tell: Tell,
): readonly { readonly item: YamlObject; readonly path: FieldPath }[] {
  if (block === undefined || block === null) return [];
  if (!Array.isArray(block)) {
    tell(wrongBlock, wrongShape(name, 'an array children', block), at);
    return [];
  }
  return block.flatMap((item: unknown, i) => {
    const path = [...at, i];
    if (!isObject(item)) {
      tell(wrongBlock, wrongShape(`${name} item`, 'a map', item), path);
      return [];
    }
    checkKeys(item, rules.keys, name, path, tell);
    for (const field of rules.required)
      if (item[field] === undefined) tell(missingField, { field, block: `${name} configuration` }, path);
    return [{ item, path }];
  });
}

export function wrongShape(block: string, expected: string, actual: unknown): Parameters {
  const isMap = isObject(actual);
  const kind = Array.isArray(actual) ? 'an array' : isMap ? 'a map' : `a plain value (${String(actual)})`;
  const dash = expected === 'an array children';
  const advice = dash ? 'Perhaps you missed a dash prefix `-`?' : '';
  return { block, expected, actual: kind, advice };
}
