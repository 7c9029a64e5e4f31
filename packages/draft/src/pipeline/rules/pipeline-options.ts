// Options of the pipeline block: unknown ones have no effect, values of the wrong type are refused (PipelineOptions).
import { nearest } from '@flink-preflight/sql';
import { partitioningStrategy, uidOptions } from '../../catalogue/pipeline-options.ts';
import { invalidPipelineOption, unknownPipelineOption, wrongBlock } from '../../catalogue/pipeline.ts';
import { isObject } from '../../draft/shape.ts';
import { optionMistake } from '../option-value.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule } from '../pipeline-rule.ts';
import { PIPELINE_OPTIONS } from '../pipeline-shape.ts';
import { wrongShape } from '../shape-of-block.ts';

/** Sinks that distribute records by a hash of their own. */
const OWN_HASH: readonly unknown[] = ['paimon', 'fluss', 'maxcompute'];
const STRATEGY = 'sink.partitioning.strategy';

export const pipelineOptions: PipelineRule = ({ value, tell }) => {
  const block = value['pipeline'];
  if (block === undefined || block === null) return;
  if (!isObject(block)) {
    tell(wrongBlock, wrongShape('pipeline', 'a map', block), ['pipeline']);
    return;
  }
  const known = Object.keys(PIPELINE_OPTIONS);
  for (const [key, given] of Object.entries(block)) {
    const option = Object.hasOwn(PIPELINE_OPTIONS, key) ? PIPELINE_OPTIONS[key] : undefined;
    if (option === undefined) {
      // The ends under `pipeline` are told by the rule of the blocks.
      if ((key === 'source' || key === 'sink') && isObject(given)) continue;
      const [near] = nearest(key, known, 1);
      const hint = near === undefined ? {} : { hint: `Did you mean ${near}?` };
      tell(unknownPipelineOption, { key, known: known.join(', ') }, ['pipeline', key], {
        ...hint,
        atKey: true,
      });
      continue;
    }
    const text = textOf(given);
    const reason = text === undefined ? undefined : optionMistake(option, text);
    if (text !== undefined && reason !== undefined)
      tell(invalidPipelineOption, { key, value: text, reason }, ['pipeline', key]);
  }
  const [one, other] = ['operator.uid.prefix', 'schema.operator.uid'];
  if (one !== undefined && other !== undefined && block[one] !== undefined && block[other] !== undefined)
    tell(uidOptions, { one, other }, ['pipeline', other], { atKey: true });
  const sink = value['sink'];
  const strategy = textOf(block[STRATEGY])?.toUpperCase();
  if (
    isObject(sink) &&
    OWN_HASH.includes(sink['type']) &&
    ['PRIMARY_KEY', 'TABLE_ID'].includes(strategy ?? '')
  )
    tell(partitioningStrategy, { type: String(sink['type']), value: strategy ?? '' }, ['pipeline', STRATEGY]);
};
