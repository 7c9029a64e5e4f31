// Queries with what Flink 1.20.3 answered: output columns, or the first error and where it is.
import { describe, test } from 'vitest';
import { expectAsFlink } from './answers.ts';
import type { Answer } from './answers.ts';
import grouping from './flink-grouping.json' with { type: 'json' };
import names from './flink-names.json' with { type: 'json' };
import planning from './flink-planning.json' with { type: 'json' };
import relations from './flink-relations.json' with { type: 'json' };
import using from './flink-using.json' with { type: 'json' };
import variants from './flink-variants.json' with { type: 'json' };
import windows from './flink-windows.json' with { type: 'json' };

const areas: Record<string, readonly Answer[]> = {
  grouping,
  names,
  planning,
  relations,
  using,
  variants,
  windows,
};

describe.each(Object.entries(areas))('%s', (_area, answers) => {
  test.each(answers.map((answer) => [answer.sql, answer] as const))('%s', (_sql, answer) => {
    expectAsFlink(answer);
  });
});
