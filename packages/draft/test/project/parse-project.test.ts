// A project's file is understood whole, or its mistakes are told at their places.
import { expect, test } from 'vitest';
import { parseProject, settingsFor } from '../../src/project/index.ts';

test.each<[title: string, text: string, project: object]>([
  ['an empty file', '', {}],
  ['scalars are texts', 'variables: { n: 5, on: true, s: x }', { variables: { n: '5', on: 'true', s: 'x' } }],
  [
    'configuration is flat, a list is joined',
    'flinkConf:\n  execution: { runtime-mode: batch }\n  pipeline.jars: [a, b]',
    { flinkConf: { 'execution.runtime-mode': 'batch', 'pipeline.jars': 'a;b' } },
  ],
  ['a null sets nothing', 'engine:\ninit: [a.sql]', { init: ['a.sql'] }],
  [
    'overrides',
    'overrides:\n  - files: ["*.sql"]\n    flinkConf: { a: { b: 1 } }',
    { overrides: [{ files: ['*.sql'], flinkConf: { 'a.b': '1' } }] },
  ],
])('%s', (_, text, project) => {
  expect(parseProject(text, 'yaml')).toEqual({ project, mistakes: [] });
});

test.each<[text: string, message: string, line?: number]>([
  ['engine: x\nengin: y', 'engin is not a setting of a project. Did you mean engine?', 2],
  ['init: a.sql', 'init must be a list, but is "a.sql".', 1],
  ['rules:\n  FP2003: of', 'rules.FP2003 must be one of off, info, warning, error, but is "of".', 2],
  ['overrides:\n  - engine: x', 'overrides[0].files must be a list, but is nothing.', 2],
  ['- a', 'The file must be an object, but is a list.'],
  ['a: [', 'The file cannot be read as YAML', 1],
])('%s', (text, message, line) => {
  const { project, mistakes } = parseProject(text, 'yaml');
  expect(project).toBeUndefined();
  expect(mistakes[0]?.message).toContain(message);
  expect(mistakes[0]?.range?.startLine).toBe(line);
});

test('later overrides are put over earlier ones: maps are merged, lists replaced', () => {
  const project = {
    engine: 'flink-1.20',
    init: ['a.sql'],
    rules: { FP1: 'off' as const },
    overrides: [
      { files: ['b'], rules: { FP2: 'info' as const }, init: ['b.sql'] },
      { files: ['c'], engine: 'flink-2.3' },
      { files: ['b'], rules: { FP1: 'error' as const } },
    ],
  };
  expect(settingsFor(project, (globs) => globs.includes('b'))).toEqual({
    engine: 'flink-1.20',
    init: ['b.sql'],
    rules: { FP1: 'error', FP2: 'info' },
  });
});
