// Rules of the planner that share a code.
import { rulesUnder } from '../rules-under.ts';
import { emitSetting, miniBatchSize, subqueryInJoin } from './planner.ts';
import { frameOffsetComputed } from './streaming.ts';

const inJoin = rulesUnder(subqueryInJoin);

export const correlatedSubqueryInJoin = inJoin(
  'correlated-subquery-in-join',
  'Cannot invoke "org.apache.calcite.rel.RelNode.getInput(int)" because "r" is null',
);

export const comparedSubqueryInJoin = inJoin(
  'compared-subquery-in-join',
  'equivalence.get(p2) for {columns}',
);

const batch = rulesUnder(miniBatchSize);

export const miniBatchSizeOfAggregate = batch(
  'mini-batch-size-of-aggregate',
  "Key: 'table.exec.mini-batch.size' , default: -1 (fallback keys: []) must be > 0.",
);

export const miniBatchSizeOfDeduplicate = batch(
  'mini-batch-size-of-deduplicate',
  'table.exec.mini-batch.size should be greater than 0.',
);

const emit = rulesUnder(emitSetting);

export const emitOfSession = emit(
  'emit-of-session',
  "Session window doesn't support EMIT strategy currently.",
  'Switch early and late firing off for session windows.',
);

export const emitOfWindowFunction = emit(
  'emit-of-window-function',
  "Currently, window table function based aggregate doesn't support early-fire and late-fire configuration 'table.exec.emit.early-fire.enabled' and 'table.exec.emit.late-fire.enabled'.",
  'Switch early and late firing off, or group by TUMBLE and HOP of GROUP BY.',
);

export const emitWithoutLateness = emit(
  'emit-without-lateness',
  "The 'AFTER WATERMARK' emit strategy requires set 'allow-lateness' or 'minIdleStateRetentionTime' in table config.",
  "Set 'table.exec.emit.allow-lateness'.",
);

export const emitEarlyDelay = emit(
  'emit-early-delay',
  'Early-fire delay should not be null or negative value whenenable early-fire emit strategy.',
  "Set 'table.exec.emit.early-fire.delay'.",
);

export const emitLateDelay = emit(
  'emit-late-delay',
  'Late-fire delay should not be null or negative value whenenable late-fire emit strategy.',
  "Set 'table.exec.emit.late-fire.delay'.",
);

export const emitLateness = emit(
  'emit-lateness-too-short',
  'Allow-lateness [{lateness}ms] should not be smaller than Late-fire delay [{delay}ms] when enable late-fire emit strategy.',
  "Let 'table.exec.emit.allow-lateness' be as long as the delay of late firing, or longer.",
);

const computed = rulesUnder(frameOffsetComputed);

export const frameOffsetOfHours = computed('frame-offset-of-hours', 'Index -1 out of bounds for length 0');

export const frameOffsetOfTerm = computed('frame-offset-of-term', 'null');
