import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { printStatement } from '../../src/syntax/index.ts';
import { parseScript } from '../rendered.ts';

const product = new Set(['product-statements'] as const);

const statements = [
  "CREATE TABLE IF NOT EXISTS a.b.c WITH ('k' = 'v') AS TABLE m.`db.*`.`t_[0-9]+` /*+ OPTIONS('server-id' = '8001-8004') */",
  'CREATE TABLE IF NOT EXISTS c AS TABLE m.d.t ADD COLUMN (a AS b + 1 FIRST, e STRING METADATA VIRTUAL AFTER a)',
  "CREATE DATABASE IF NOT EXISTS h WITH ('k' = 'v') AS DATABASE m.d INCLUDING ALL TABLES EXCLUDING TABLE 'x|y' /*+ OPTIONS('a' = 'b') */",
  "CREATE DATABASE IF NOT EXISTS h AS DATABASE m.d INCLUDING TABLE 'a|b'",
  'AUTO OPTIMIZE TABLE a.b',
  'AUTO OPTIMIZE DATABASE d',
];

describe("the product's statements are read where the dialect has them", () => {
  test.each(statements)('%s', (sql) => {
    const [parsed] = parseScript(sql, { features: product }).statements;
    expect(parsed!.diagnostics).toEqual([]);
    expect(printStatement(parsed!.statement)).toBe(sql);
    expect(parseScript(sql).diagnostics).toHaveLength(1);
  });

  test('engines of the product have them, Flink has not', () => {
    const names = (engine: string) =>
      checkScript('AUTO OPTIMIZE TABLE t', { engine }).diagnostics.map((d) => d.name);
    expect(names('vvr-11.1-jdk11-flink-1.20')).toEqual([]);
    expect(names('flink-1.20')).toEqual(['query-expected']);
  });

  test.each([
    ['CREATE DATABASE h AS DATABASE d INCLUDING ^x', 'INCLUDING'],
    ['AUTO OPTIMIZE ^VIEW v', 'OPTIMIZE'],
    ['CREATE TABLE c AS TABLE t ADD ^a INT', 'ADD'],
  ])('%s', (marked) => {
    const sql = marked.replace('^', '');
    const [first] = parseScript(sql, { features: product }).diagnostics;
    expect(first!.span!.start).toBe(marked.indexOf('^'));
  });
});

describe('models of the newer engines', () => {
  const tables = `CREATE TEMPORARY TABLE t (id BIGINT, c STRING) WITH ('connector' = 'datagen');
    CREATE TEMPORARY TABLE s (id BIGINT, r STRING) WITH ('connector' = 'print');
    CREATE TEMPORARY MODEL m INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai-compat');`;
  const answer = (sql: string, engine: string) => {
    const { statements, diagnostics } = checkScript(`${tables} ${sql}`, { engine });
    return [statements.at(-1)!.analysis, ...diagnostics.map(({ name }) => name)];
  };

  test.each([
    'INSERT INTO s SELECT id, b FROM ML_PREDICT(TABLE t, MODEL m, DESCRIPTOR(c))',
    'INSERT INTO s SELECT id, b FROM TABLE(ML_PREDICT(TABLE t, MODEL m, DESCRIPTOR(c)))',
    'INSERT INTO s SELECT id, b FROM ML_PREDICT(INPUT => TABLE t, MODEL => MODEL m, ARGS => DESCRIPTOR(c))',
    'INSERT INTO s SELECT id, b FROM t, LATERAL TABLE(AI_EMBED(MODEL m, c))',
    'INSERT INTO s SELECT id, b FROM t, LATERAL TABLE(AI_EMBED(MODEL => MODEL m, INPUT => c))',
    'SHOW MODELS',
    'DESCRIBE MODEL m',
    'DROP MODEL m',
  ])('%s', (sql) => {
    expect(answer(sql, 'vvr-11.4-jdk11-flink-1.20')).toEqual(['partial']);
    expect(answer(sql, 'flink-1.20')).toContain('unsupported-statement');
  });

  test('where there are none, and with a wrong column', () => {
    const call = 'INSERT INTO s SELECT id, b FROM t, LATERAL TABLE(AI_EMBED(MODEL m, d))';
    expect(answer(call, 'vvr-11.4-jdk11-flink-1.20')).toEqual(['full', 'unknown-column']);
    expect(answer(call.replace('d))', 'c))'), 'vvr-8.0.11-flink-1.17')).toEqual([
      'full',
      'unexpected-token',
      'unexpected-token',
    ]);
  });

  test('a function without TABLE( ) around it prints with it', () => {
    const [parsed] = parseScript('SELECT * FROM f(INPUT => TABLE t, MODEL => MODEL m)', {
      features: product,
    }).statements;
    expect(printStatement(parsed!.statement)).toBe(
      'SELECT * FROM TABLE(f(INPUT => TABLE t, MODEL => MODEL m))',
    );
  });
});

test('built-in functions that are known by name are undecided, others are not', () => {
  const check = (call: string, engine: string) =>
    checkScript(`CREATE TEMPORARY TABLE t (c STRING) WITH ('connector' = 'datagen'); SELECT ${call} FROM t`, {
      engine,
    });
  const names = (call: string, engine: string) => check(call, engine).diagnostics.map(({ name }) => name);
  expect(check("keyvalue(c, ',', ':', 'a')", 'vvr-8.0.11-flink-1.17').statements.at(-1)!.analysis).toBe(
    'partial',
  );
  expect(names("KEYVALUE(c, ',', ':', 'a')", 'vvr-8.0.11-flink-1.17')).toEqual([]);
  expect(names("KEYVALUE(c, ',', ':', 'a')", 'flink-1.20')).toEqual(['no-matching-call']);
  expect(names('KEYVALU(c)', 'vvr-8.0.11-flink-1.17')).toEqual(['no-matching-call']);
  expect(names('PARSE_JSON(c)', 'vvr-8.0.11-flink-1.17')).toEqual(['no-matching-call']);
});

test('values of type VARIANT are undecided where there are any', () => {
  const sql = `CREATE TEMPORARY TABLE t (id BIGINT, d VARIANT, r ROW<v VARIANT>) WITH ('connector' = 'kafka', 'topic' = 't',
      'properties.bootstrap.servers' = 'h', 'scan.startup.mode' = 'latest-offset', 'format' = 'json');
    CREATE TEMPORARY TABLE s (id BIGINT, d STRING, e VARIANT) WITH ('connector' = 'print');
    INSERT INTO s SELECT id, CAST(d['a'] AS STRING), r.v FROM t;`;
  const check = (engine: string) =>
    checkScript(sql, { engine }).diagnostics.filter(({ severity }) => severity === 'error');
  expect(check('vvr-11.4-jdk11-flink-1.20')).toEqual([]);
  expect(check('vvr-8.0.11-flink-1.17').map(({ name }) => name)).toContain('unknown-type');
});
