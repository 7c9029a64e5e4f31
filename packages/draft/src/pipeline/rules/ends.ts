// source and sink: maps of texts with a type that is known.
import { nearest } from '@flink-preflight/sql';
import { missingField, unknownConnector, wrongBlock } from '../../catalogue/pipeline.ts';
import { isObject } from '../../draft/shape.ts';
import type { PipelineRule } from '../pipeline-rule.ts';
import { PIPELINE_CONNECTORS } from '../pipeline-shape.ts';
import { wrongShape } from '../shape-of-block.ts';

export const ends: PipelineRule = ({ value, tell }) => {
  for (const role of ['source', 'sink'] as const) {
    const block = value[role];
    if (block === undefined || block === null) continue;
    if (!isObject(block)) {
      tell(wrongBlock, wrongShape(role, 'a map', block), [role]);
      continue;
    }
    const type = block['type'];
    if (type === undefined || type === null || type === '') {
      tell(missingField, { field: 'type', block: `${role} configuration` }, [role]);
      continue;
    }
    if (PIPELINE_CONNECTORS.find((c) => c.type === type)?.[role] === true) continue;
    const able = PIPELINE_CONNECTORS.filter((c) => c[role] === true).map((c) => c.type);
    const [near] = nearest(String(type), able, 1);
    const hint = near === undefined ? `Known ones are ${able.join(', ')}.` : `Did you mean ${near}?`;
    tell(unknownConnector, { type: String(type), role, hint }, [role, 'type']);
  }
};
