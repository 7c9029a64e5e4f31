// Names of classes in options.
import { expect, test } from 'vitest';
import { isOwnClass } from '../../src/engine/connectors/class-name.ts';

test.each([
  ['com.example.Partitioner', true],
  ['a.B$Inner', true],
  ['Partitioner', false],
  ['round_robin', false],
  ['com..Partitioner', false],
  ['com.example.', false],
  [' a.B', false],
  ['1.2', false],
])("'%s'", (name, expected) => {
  expect(isOwnClass(name)).toBe(expected);
});
