// INSERTs with what Flink 1.20.3 answered: the columns that are written, or the first error and where it is.
import { test } from 'vitest';
import { expectAsFlink } from '../query/answers.ts';
import type { Answer } from '../query/answers.ts';
import sink from './flink-sink.json' with { type: 'json' };

const answers: readonly Answer[] = sink;

test.each(answers.map((answer) => [answer.sql, answer] as const))('%s', (_sql, answer) => {
  expectAsFlink(answer);
});
