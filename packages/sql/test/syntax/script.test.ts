import { describe, expect, test } from 'vitest';
import { parseScript } from '../rendered.ts';

function kinds(text: string): readonly string[] {
  return parseScript(text).statements.map(({ statement }) => statement.kind);
}

describe('a script is split at the semicolons', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    [' ; ; -- nothing\n', []],
    ['SELECT 1; SELECT 2;', ['select', 'select']],
    ["SELECT ';' AS `;` -- ;\n; END", ['select', 'end-statement-set']],
    ['/* ; */ SELECT 1', ['select']],
    [
      'EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT 2; END',
      ['statement-set', 'insert', 'end-statement-set'],
    ],
    [
      'BEGIN STATEMENT SET; INSERT INTO a SELECT 1; END;',
      ['begin-statement-set', 'insert', 'end-statement-set'],
    ],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('commands of the client', () => {
  test.each<[string, object]>([
    ["SET 'a.b' = 'c';", { kind: 'set', key: 'a.b', value: 'c' }],
    ['SET a.b = c', { kind: 'set', key: 'a.b', value: 'c' }],
    ["set a='b c'", { kind: 'set', key: 'a', value: 'b c' }],
    ['SET', { kind: 'set' }],
    ['RESET a.b', { kind: 'reset', key: 'a.b' }],
    ['quit', { kind: 'client-command', command: 'QUIT' }],
    ['HELP', { kind: 'client-command', command: 'HELP' }],
  ])('%s', (text, expected) => {
    expect(parseScript(text).statements[0]!.statement).toMatchObject(expected);
  });

  test('a comment before it keeps SET from the client', () => {
    expect(parseScript('-- mode\nSET a = b').diagnostics.map((d) => d.code)).toEqual(['FP1000']);
  });
});

test('one slip is one error, and the other statements are still read', () => {
  const { statements, diagnostics } = parseScript('SELCT 1; SELECT 2; SELECT 3 +; SELECT 4');
  expect(statements.map((s) => s.failed)).toEqual([true, false, true, false]);
  expect(diagnostics.map((d) => [d.statement, d.name])).toEqual([
    [0, 'query-expected'],
    [2, 'unexpected-token'],
  ]);
});
