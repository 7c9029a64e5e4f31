// Configuration is read as Flink reads it, and variables from the files that people keep them in.
import { expect, test } from 'vitest';
import { readConfigurationFile, readVariableFile } from '../../src/project/index.ts';

test.each<[name: string, text: string, settings: object]>([
  // As GlobalConfiguration.loadLegacyYAMLResource splits lines.
  ['flink-conf.yaml', 'a.b: 1 # one\n# all\nno-blank:2\nc: x: y\nd:  \n', { 'a.b': '1', c: 'x: y' }],
  ['config.yaml', 'a:\n  b: 1\nc.d: "x"\ne: [p, q]', { 'a.b': '1', 'c.d': 'x', e: 'p;q' }],
])('%s', (name, text, settings) => {
  expect(readConfigurationFile(name, text)).toEqual({ settings });
});

test.each<[name: string, text: string, result: object]>([
  ['.env', '# c\nexport A=1\nB="x y"\nC=\n', { settings: { A: '1', B: 'x y', C: '' } }],
  ['v.json', '{"a": 1, "b": {"c": "d"}}', { settings: { a: '1', 'b.c': 'd' } }],
  ['v.yaml', 'a: x', { settings: { a: 'x' } }],
  ['.env', 'A=1\noops', { mistake: 'has no name=value in line 2' }],
  ['v.json', '[1]', { mistake: 'holds no names with values' }],
])('%s: %s', (name, text, result) => {
  expect(readVariableFile(name, text)).toEqual(result);
});
