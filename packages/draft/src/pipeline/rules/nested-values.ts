// Options of an end or of the pipeline that are maps or lists: Jackson makes no text of them.
import { nestedValue } from '../../catalogue/pipeline-text.ts';
import { isObject } from '../../draft/shape.ts';
import type { PipelineRule, YamlObject } from '../pipeline-rule.ts';

/** Keys whose values are lists by their meaning. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  source: [],
  sink: ['include.schema.changes', 'exclude.schema.changes'],
  pipeline: ['user-defined-function', 'model'],
};

export const nestedValues: PipelineRule = ({ value, tell }) => {
  for (const [block, lists] of Object.entries(LISTS)) {
    const options = value[block];
    if (!isObject(options)) continue;
    for (const [key, option] of Object.entries(options)) {
      if (lists.includes(key) || typeof option !== 'object' || option === null) continue;
      // The ends under `pipeline` are told by the rule of the blocks.
      if (block === 'pipeline' && (key === 'source' || key === 'sink')) continue;
      const array = Array.isArray(option);
      const first = array ? undefined : Object.keys(option as YamlObject)[0];
      const parameters = {
        token: array ? 'Array' : 'Object',
        json: array ? 'START_ARRAY' : 'START_OBJECT',
        key,
        example: `${key}${first === undefined ? '' : `.${first}`}: …`,
      };
      tell(nestedValue, parameters, [block, key], { atKey: true });
    }
  }
};
