// The blocks of a pipeline: which there may be, which there must be.
import { missingField } from '../../catalogue/pipeline.ts';
import { isObject } from '../../draft/shape.ts';
import type { PipelineRule } from '../pipeline-rule.ts';
import { BLOCKS } from '../pipeline-shape.ts';
import { checkKeys } from '../shape-of-block.ts';

export const topLevelBlocks: PipelineRule = ({ value, tell }) => {
  checkKeys(value, BLOCKS, 'top-level', [], tell);
  const pipeline = value['pipeline'];
  for (const role of ['source', 'sink']) {
    if (value[role] !== undefined && value[role] !== null) continue;
    const nested = isObject(pipeline) && isObject(pipeline[role]);
    const hint = nested ? { hint: `Move ${role} out of pipeline, to the beginning of the line.` } : {};
    tell(
      missingField,
      { field: role, block: 'top-level configuration' },
      nested ? ['pipeline', role] : [role],
      hint,
    );
  }
};
