// model of the pipeline block: `model-name` with `class-name`, and since 3.7 `name` with `type`, of which one must be whole.
import { repeatedModel } from '../../catalogue/pipeline-functions.ts';
import { missingField, wrongBlock } from '../../catalogue/pipeline.ts';
import { isObject } from '../../draft/shape.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule } from '../pipeline-rule.ts';
import { wrongShape } from '../shape-of-block.ts';

export const models: PipelineRule = ({ value, tell }) => {
  const pipeline = value['pipeline'];
  const block = isObject(pipeline) ? pipeline['model'] : undefined;
  if (block === undefined || block === null) return;
  const list: readonly unknown[] = Array.isArray(block) ? block : [block];
  const seen = new Set<string>();
  for (const [i, item] of list.entries()) {
    const path = Array.isArray(block) ? ['pipeline', 'model', i] : ['pipeline', 'model'];
    if (!isObject(item)) {
      tell(wrongBlock, wrongShape('model', 'a map', item), path);
      continue;
    }
    const legacy = item['model-name'] !== undefined || item['class-name'] !== undefined;
    const [name, type] = legacy ? ['model-name', 'class-name'] : ['name', 'type'];
    for (const field of [name, type])
      if (field !== undefined && item[field] === undefined)
        tell(missingField, { field, block: '`model`' }, path);
    const called = textOf(item[name ?? '']);
    if (called === undefined) continue;
    if (seen.has(called)) tell(repeatedModel, { name: called }, [...path, name ?? '']);
    seen.add(called);
  }
};
