// What names mean: `^name^` in a script, the kind of thing, and `<definition>` where it is defined.
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/model/analyse.ts';
import type { Binding } from '../../src/analysis/query/index.ts';
import { summaryString } from '../../src/types/index.ts';

const options = { engine: 'flink-1.20' };

/** Takes the marks out of a text; gives it with the places that they mark. */
function marked(script: string): {
  readonly text: string;
  readonly use: number;
  readonly definition: number;
} {
  const plain = (until: number): number => script.slice(0, until).replaceAll(/[\^«»]/g, '').length;
  return {
    text: script.replaceAll(/[\^«»]/g, ''),
    use: plain(script.indexOf('^')),
    definition: script.includes('«') ? plain(script.indexOf('«')) : -1,
  };
}

function bindingAt(text: string, offset: number): Binding | undefined {
  return analyse(text, options)
    .statements.flatMap((statement) => statement.names().bindings)
    .find(({ kind, span }) => kind !== 'expression' && span.start === offset);
}

const T = "CREATE TABLE «t» (a INT, b STRING) WITH ('connector' = 'datagen');\n";
const A = "CREATE TABLE t («a» INT, b STRING) WITH ('connector' = 'datagen');\n";
const PLAIN = "CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'datagen');\n";
const K = "CREATE TABLE k (x INT, y STRING) WITH ('connector' = 'print');\n";

describe('a name', () => {
  test.each([
    ['of a table in FROM', `${T}SELECT a FROM ^t^`, 'table', undefined],
    ['of a column', `${A}SELECT ^a^ FROM t`, 'column', 'INT'],
    ['of a qualified column', `${A}SELECT x.^a^ FROM t AS x`, 'column', 'INT'],
    ['of an alias before a column', `${PLAIN}SELECT ^x^.a FROM «t AS x»`, 'alias', undefined],
    ['of a column in WHERE', `${A}SELECT b FROM t WHERE ^a^ > 1`, 'column', 'INT'],
    ['of a column in GROUP BY', `${A}SELECT a, COUNT(*) FROM t GROUP BY ^a^`, 'column', 'INT'],
    ['of a grouped column in the list', `${A}SELECT ^a^ + 1 FROM t GROUP BY a`, 'column', 'INT'],
    ['of a column of a subquery', `${PLAIN}SELECT ^n^ FROM (SELECT a AS «n» FROM t)`, 'column', 'INT'],
    [
      'of a column behind a view',
      `${PLAIN}CREATE VIEW v AS SELECT a, b AS «c» FROM t;\nSELECT ^c^ FROM v`,
      'column',
      'STRING',
    ],
    ['of a view', `${PLAIN}CREATE VIEW «v» AS SELECT a FROM t;\nSELECT a FROM ^v^`, 'view', undefined],
    [
      'of a common table',
      `${PLAIN}WITH «w» AS (SELECT a FROM t) SELECT a FROM ^w^`,
      'common-table',
      undefined,
    ],
    [
      'of a column of a common table',
      `${PLAIN}WITH w («q») AS (SELECT a FROM t) SELECT ^q^ FROM w`,
      'column',
      'INT',
    ],
    ['of a function', `${PLAIN}SELECT ^UPPER^(b) FROM t`, 'function', undefined],
    [
      'of a user function',
      `CREATE TEMPORARY FUNCTION «f» AS 'com.example.F';\n${PLAIN}SELECT ^f^(b) FROM t`,
      'function',
      undefined,
    ],
    [
      'of a sink',
      `${PLAIN}${K.replace('k (', '«k» (')}INSERT INTO ^k^ SELECT a, b FROM t`,
      'table',
      undefined,
    ],
    [
      "of a sink's column",
      `${PLAIN}${K.replace('y STRING', '«y» STRING')}INSERT INTO k (x, ^y^) SELECT a, b FROM t`,
      'column',
      'STRING',
    ],
    ['in DESCRIBE', `${T}DESCRIBE ^t^`, 'table', undefined],
    ['in DROP', `${T}DROP TABLE ^t^`, 'table', undefined],
    [
      'in PRIMARY KEY',
      "CREATE TABLE t («a» INT, PRIMARY KEY (^a^) NOT ENFORCED) WITH ('connector' = 'print')",
      'column',
      undefined,
    ],
    ['in LIKE', `${T}CREATE TABLE u WITH ('connector' = 'print') LIKE ^t^`, 'table', undefined],
    [
      'in a window function',
      `${PLAIN.replace('b STRING', 'ts TIMESTAMP(3), WATERMARK FOR ts AS ts')}SELECT ^window_start^ FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))`,
      'column',
      'TIMESTAMP(3) NOT NULL',
    ],
    [
      "of a row's field",
      "CREATE TABLE r («f» ROW<g INT>) WITH ('connector' = 'datagen');\nSELECT ^f.g^ FROM r",
      'column',
      'INT',
    ],
    ['in an option', "CREATE TABLE t (a INT) WITH (^'connector'^ = 'print')", 'option', undefined],
    ['in a setting', "SET ^'table.exec.state.ttl'^ = '1 h'", 'setting', undefined],
  ])('%s', (_name, script, kind, type) => {
    const { text, use, definition } = marked(script);
    const binding = bindingAt(text, use);
    expect(binding).toMatchObject({ kind, role: 'reference' });
    expect(binding?.type === undefined ? undefined : summaryString(binding.type)).toBe(type);
    expect(binding?.definition?.span.start ?? -1).toBe(definition);
  });
});

test('a name that an earlier script defines has its place there', () => {
  const before = [PLAIN, 'CREATE VIEW v AS SELECT a AS q FROM t'];
  const [statement] = analyse('SELECT q FROM v', { ...options, before }).statements;
  const places = statement?.names().bindings.flatMap(({ definition }) => definition ?? []);
  expect(places).toEqual([
    { script: 1, span: { start: 29, end: 30 } },
    { script: 1, span: { start: 12, end: 13 } },
  ]);
});

test('names inside a view do not appear at the places of the statement that uses it', () => {
  const text = `${PLAIN}CREATE VIEW v AS SELECT a FROM t;\nSELECT a FROM v`;
  const { statements } = analyse(text, options);
  const last = statements.at(-1)!;
  for (const { span } of last.names().bindings) {
    expect(span.start).toBeGreaterThanOrEqual(last.span.start);
    expect(span.end).toBeLessThanOrEqual(last.span.end);
  }
});

test('every expression has its type, and every SELECT its relations', () => {
  const text = `${PLAIN}SELECT a + 1 FROM t AS x WHERE b = 'y'`;
  const names = analyse(text, options).statements[1]!.names();
  const typed = names.bindings
    .filter(({ kind }) => kind === 'expression')
    .map(({ span, type }) => `${text.slice(span.start, span.end)}: ${summaryString(type!)}`);
  expect(typed).toEqual(
    expect.arrayContaining([
      'a + 1: INT',
      'a: INT',
      '1: INT NOT NULL',
      "b = 'y': BOOLEAN",
      "'y': CHAR(1) NOT NULL",
    ]),
  );
  expect(
    names.scopes.map(({ relations }) => relations.map(({ name, columns }) => [name, columns.length])),
  ).toEqual([[['x', 2]]]);
});

test('a check works out no names', () => {
  const { statements } = analyse(`${PLAIN}SELECT a FROM t`, options);
  expect(statements[1]!.names()).toBe(statements[1]!.names());
});
