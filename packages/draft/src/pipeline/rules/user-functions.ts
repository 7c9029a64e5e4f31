// user-defined-function of the pipeline block (YamlPipelineDefinitionParser.toUdfDef of flink-cdc-cli).
import { eitherField, neededField } from '../../catalogue/pipeline-functions.ts';
import { missingField } from '../../catalogue/pipeline.ts';
import { isObject } from '../../draft/shape.ts';
import type { PipelineRule } from '../pipeline-rule.ts';
import { USER_FUNCTION } from '../pipeline-shape.ts';
import { itemsOf } from '../shape-of-block.ts';

const KEY = 'user-defined-function';

export const userFunctions: PipelineRule = ({ value, tell }) => {
  const pipeline = value['pipeline'];
  if (!isObject(pipeline)) return;
  for (const { item, path } of itemsOf(pipeline[KEY], 'UDF', USER_FUNCTION, ['pipeline', KEY], tell)) {
    const has = (key: string): boolean => item[key] !== undefined;
    if (!has('classpath') && !has('python-code') && has('name'))
      tell(missingField, { field: 'classpath', block: 'UDF configuration' }, path);
    if (has('classpath') && has('python-code'))
      tell(eitherField, { one: 'classpath', other: 'python-code' }, [...path, 'python-code'], {
        atKey: true,
      });
    const fields = ['python-executable', 'python-files'].filter(has);
    const [first] = fields;
    if (first !== undefined && has('classpath') && !has('python-code'))
      tell(neededField, { fields: fields.join(', ') }, [...path, first], { atKey: true });
  }
};

/** Names in capitals that expressions may call: user-defined functions and models. */
export function calledNames(pipeline: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  if (!isObject(pipeline)) return names;
  for (const key of [KEY, 'model']) {
    const list = pipeline[key];
    for (const item of Array.isArray(list) ? list : [list])
      for (const name of isObject(item) ? [item['name'], item['model-name']] : [])
        if (typeof name === 'string') names.add(name.toUpperCase());
  }
  return names;
}
