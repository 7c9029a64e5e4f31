// FP423x: what a streaming plan must not hold where 'table.optimizer.non-deterministic-update.strategy' is TRY_RESOLVE.
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';
import { define } from '../definition.ts';

const CDC = `SET 'table.optimizer.non-deterministic-update.strategy' = 'TRY_RESOLVE';
CREATE TEMPORARY TABLE c (id BIGINT, v BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b', 'format' = 'debezium-json');
CREATE TEMPORARY TABLE k (id BIGINT, v STRING) WITH ('connector' = 'print');
`;

function determinism(
  definition: DefinitionWithout<'severity' | 'category' | 'source'>,
): DiagnosticDefinition {
  return define({
    severity: 'error',
    category: 'streaming',
    stage: 'plan',
    source: 'StreamNonDeterministicUpdatePlanVisitor',
    ...definition,
  });
}

export const nonDeterministicColumns = determinism({
  code: 'FP4230',
  name: 'non-deterministic-columns',
  message:
    "The column(s): {columns}can not satisfy the determinism requirement for correctly processing update message('UB'/'UA'/'D' in changelogMode, not 'I' only), this usually happens when input node has no upsertKey(upsertKeys=[{}]) or current node outputs non-deterministic update messages. Please consider removing these non-deterministic columns or making them deterministic by using deterministic functions.\n\nrelated rel plan:\n{node}",
  hint: 'Take the function out of these columns, or compute it where rows are only inserted.',
  explain:
    'Rows that change are taken back by their whole content. A function that gives another value each time makes the row that is taken back another one than was put out, so that the old row stays. With the strategy TRY_RESOLVE Flink refuses such a plan.',
  examples: [
    {
      wrong: `${CDC}INSERT INTO k SELECT id, UUID() FROM c`,
      right: `${CDC}INSERT INTO k SELECT id, CAST(v AS STRING) FROM c`,
    },
  ],
});

export const nonDeterministicCondition = determinism({
  code: 'FP4231',
  name: 'non-deterministic-condition',
  message:
    "There exists non deterministic function: '{function}' in condition: '{condition}' which may cause wrong result in update pipeline.\nrelated rel plan:\n{node}",
  hint: 'Filter by columns of the rows, or where rows are only inserted.',
  explain:
    'A condition that gives another answer each time lets one half of a change through and not the other. With the strategy TRY_RESOLVE Flink refuses such a plan.',
  examples: [
    {
      wrong: `${CDC}INSERT INTO k SELECT id, CAST(v AS STRING) FROM c WHERE v > RAND()`,
      right: `${CDC}INSERT INTO k SELECT id, CAST(v AS STRING) FROM c WHERE v > 1`,
    },
  ],
});

export const changingMetadata = determinism({
  code: 'FP4232',
  name: 'changing-metadata',
  message:
    "The metadata column(s): '{columns}' in cdc source may cause wrong result or error on downstream operators, please consider removing these columns or use a non-cdc source that only has insert messages.\nsource node:\n{node}",
  hint: 'Leave these columns out, or give the sink a primary key that the query keeps.',
  explain:
    'The metadata of the row that is taken back are not those that the row was put out with. With the strategy TRY_RESOLVE Flink refuses such a plan.',
  examples: [
    {
      wrong: `${CDC.replace('v BIGINT)', 'v BIGINT, `topic` STRING METADATA VIRTUAL)')}INSERT INTO k SELECT id, topic FROM c`,
      right: `${CDC}INSERT INTO k SELECT id, CAST(v AS STRING) FROM c`,
    },
  ],
});
