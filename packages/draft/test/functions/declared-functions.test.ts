// Declared signatures: what is read, what is refused, and that calls are checked by them.
import { describe, expect, test } from 'vitest';
import { checkDraft, declaredFunctions, parseDeclarations, parseDraft } from '../../src/index.ts';

const draft = (functions: unknown, sqlScript: string) =>
  checkDraft({
    functions: functions as [],
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } },
  }).file;

const errors = (functions: unknown, script: string): string[] =>
  draft(functions, script)
    .diagnostics.filter((each) => each.severity === 'error')
    .map(({ code, field }) => `${code} ${String(field)}`);

const SCRIPT = 'artifact.sqlArtifact.sqlScript';
const parse = {
  name: 'parse',
  arguments: ['STRING', 'INT'],
  returns: 'ROW<word STRING, n INT>',
  kind: 'table',
};
const mask = {
  name: 'mask',
  arguments: ['STRING', { name: 'keep', type: 'INT' }],
  returns: 'STRING NOT NULL',
};
const total = { name: 'total', kind: 'aggregate', arguments: ['BIGINT'], returns: 'BIGINT' };

describe('calls', () => {
  test.each([
    ["SELECT mask('a', 1)", []],
    ["SELECT mask('a')", [`FP2104 ${SCRIPT}`]],
    ["SELECT mask('a', 'b')", [`FP2106 ${SCRIPT}`]],
    ["SELECT word, n FROM TABLE(parse('a', 1))", []],
    ["SELECT nope FROM TABLE(parse('a', 1))", [`FP2003 ${SCRIPT}`]],
    ['SELECT total(a) FROM (VALUES (1)) AS t (a)', []],
    ["SELECT total(a) FROM (VALUES ('x')) AS t (a)", [`FP2106 ${SCRIPT}`]],
    ['SELECT other(1)', [`FP2103 ${SCRIPT}`]],
    ["CREATE FUNCTION mask AS 'x.Mask';\nSELECT mask('a')", [`FP2104 ${SCRIPT}`]],
  ])('%s', (sql, expected) => {
    expect(errors([parse, mask, total], `${sql};`)).toEqual(expected);
  });
});

test('overloads of one name are one function', () => {
  const two = [mask, { name: 'MASK', arguments: ['INT'], returns: 'INT' }];
  expect(errors(two, "SELECT mask(1), mask('a', 1);")).toEqual([]);
  expect(errors(two, "SELECT mask(DATE '2024-01-01');")).toEqual([`FP2106 ${SCRIPT}`]);
});

describe('wrong declarations', () => {
  test.each([
    [{ name: 'f', returns: 'INTT' }, 'functions[0].returns'],
    [{ name: 'f', arguments: ['STRNG'], returns: 'INT' }, 'functions[0].arguments[0]'],
    [{ name: 'f', arguments: [1], returns: 'INT' }, 'functions[0].arguments[0]'],
    [
      { name: 'f', arguments: [{ type: 'INT', optional: true }], returns: 'INT' },
      'functions[0].arguments[0]',
    ],
    [{ name: 'f', variadic: true, returns: 'INT' }, 'functions[0].variadic'],
  ])('%j', (declaration, field) => {
    expect(errors([declaration], 'SELECT 1;')).toEqual([`FP5032 ${field}`]);
  });

  test('two kinds of one name', () => {
    expect(
      declaredFunctions([
        { ...parse, kind: 'table' },
        { name: 'parse', returns: 'INT' },
      ]).findings,
    ).toHaveLength(1);
  });

  test('a shape that is none', () => {
    const { findings } = parseDraft('functions:\n  - name: f\n', 'yaml');
    expect(findings.map(({ diagnostic }) => diagnostic.code)).toContain('FP5003');
  });
});

test.each([
  ['json', '[{"name":"f","returns":"INT"}]'],
  ['json', '{"functions":[{"name":"f","returns":"INT"}]}'],
  ['yaml', '# comment\n- name: f\n  returns: INT\n'],
  ['yaml', 'functions:\n  - { name: f, returns: INT }\n'],
  ['yaml', '[{ name: f, returns: INT }]'],
] as const)('a file of declarations in %s: %s', (format, text) => {
  expect(parseDeclarations(text, format)).toEqual({
    functions: [expect.objectContaining({ name: 'f', returns: 'INT' })],
    findings: [],
  });
});
