// Classes that options of kafka name: one of a user's own is undecided, which Flink's answers (without its JAR) can't show.
import { expect, test } from 'vitest';
import { useOf } from './connector-answers.ts';

const kafka = {
  connector: 'kafka',
  topic: 't',
  'properties.bootstrap.servers': 'b:9092',
  'properties.group.id': 'g',
  format: 'json',
};

test.each([
  ['sink', 'sink.partitioner', 'com.example.ByRegion', ['user-class']],
  ['source', 'properties.key.deserializer', 'com.example.Bytes', ['user-class']],
  ['sink', 'sink.partitioner', 'fixed', []],
  ['sink', 'sink.partitioner', 'Fixed', ['kafka-partitioner-not-found']],
] as const)('%s %s %s', (role, key, value, expected) => {
  const { diagnostics, late, undecided } = useOf({
    role,
    columns: 'a INT',
    options: { ...kafka, [key]: value },
    says: null,
  });
  expect([...diagnostics, ...late, ...undecided].map(({ name }) => name)).toEqual(expected);
});
