import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/index.ts';
import type { CheckContext, DeploymentDraft } from '../../src/index.ts';
import { checkScriptWithVariables, stringsIn } from '../../src/script/check-script-with-variables.ts';
import { substitute } from '../../src/variables/substitute.ts';

describe('substitution', () => {
  const values: Record<string, string> = { a: 'alpha', empty: '', long: 'x'.repeat(50) };
  it.each([
    ['1 ${a} 2', '1 alpha 2'],
    ['${a}${a}', 'alphaalpha'],
    ['${empty}|', '|'],
    ['$a ${b} ${ a }', '$a ${b} alpha'],
    ['${secret_values.b}', '${secret_values.b}'],
    ['no variables', 'no variables'],
  ])('%j', (text, expected) => {
    expect(substitute(text, (name) => values[name]).text).toBe(expected);
  });

  // `^` marks a place in the original; the same word is looked up in the replaced text.
  it.each([
    ['SELECT ${long}, ^column^ FROM t', 'column'],
    ['^first^ ${a}', 'first'],
    ['${a} ${empty} ${long} ^last^', 'last'],
    ['x ^${a}^ y', 'alpha'],
    ['x ^${a}^ y', 'lph'],
    ['${a}^mid^${a}', 'mid'],
  ])('leads the place of %j back', (marked, word) => {
    const [before = '', inside = '', after = ''] = marked.split('^');
    const { text, toOriginal } = substitute(before + inside + after, (name) => values[name]);
    const start = text.indexOf(word);
    expect(toOriginal({ start, end: start + word.length })).toEqual({
      start: before.length,
      end: before.length + inside.length,
    });
  });

  it.each([
    ["'a ^'", true],
    ["'a''^'", true],
    ["'a' ^", false],
    ["-- it's\n ^", false],
    ["/* ' */ ^", false],
    ["`'` ^", false],
  ])('knows whether %j is in a string', (marked, inside) => {
    expect(stringsIn(marked.replace('^', ''))(marked.indexOf('^'))).toBe(inside);
  });

  it('says nothing of a statement whose text is not known', () => {
    const variables = {
      valueOf: () => undefined,
      isKnown: () => false,
      isUndefined: () => false,
      isSecret: () => false,
    };
    const { check } = checkScriptWithVariables('SELECT ${what} FRM ${where};', variables, {
      engine: 'flink-1.20',
    });
    expect(check.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});

const draft = (sqlScript: string, more: DeploymentDraft = {}): DeploymentDraft => ({
  artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } },
  ...more,
});

const codes = (d: DeploymentDraft, context?: CheckContext): string[] =>
  checkDraft(d, context)
    .file.diagnostics.map((x) => x.code)
    .filter((code) => code.startsWith('FP501'));

const table = (value: string): string =>
  `CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '${value}');`;

const rate = { localVariables: [{ name: 'rate', value: '5' }] };

describe('variables of a draft', () => {
  it.each<[string, DeploymentDraft, string[]]>([
    ['defined', draft(table('${rate}'), rate), []],
    ['undefined', draft(table('${rate}')), ['FP5010']],
    ['not known here', draft(table('${secret_values.rate}')), ['FP5011']],
    ['unused', draft(table('5'), rate), ['FP5012']],
    ['in a permanent table', draft(table('${rate}').replace('TEMPORARY ', ''), rate), ['FP5015']],
    ['undefined in a permanent table', draft(table('${rate}').replace('TEMPORARY ', '')), ['FP5010']],
    [
      'in a permanent table that is refused',
      draft(`${table('${rate}').replace('TEMPORARY ', '')} SELECT id FROM s`, {
        ...rate,
        engineVersion: 'vvr-11.4-jdk11-flink-1.20',
      }),
      [],
    ],
    [
      'a keyword',
      draft(table('${select}'), { localVariables: [{ name: 'select', value: '5' }] }),
      ['FP5013'],
    ],
    ['ill-formed', draft(table('5'), { localVariables: [{ name: 'a b', value: '5' }] }), ['FP5013']],
    [
      'twice',
      draft(table('${rate}'), { localVariables: [...rate.localVariables, ...rate.localVariables] }),
      ['FP5014'],
    ],
    [
      'a password in clear',
      draft("CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'x', 'password' = 'p');"),
      ['FP5016'],
    ],
    ['a password in a comment', draft("-- 'password' = 'p'\nSELECT 1;"), []],
    ['a key in flinkConf', draft('SELECT 1;', { flinkConf: { 'fs.oss.accessKeySecret': 'p' } }), ['FP5016']],
    ['used in flinkConf', draft('SELECT 1;', { flinkConf: { 'pipeline.name': '${rate}' }, ...rate }), []],
    [
      'used in arguments',
      { artifact: { kind: 'JAR', jarArtifact: { jarUri: 'x', mainArgs: '--n ${n}' } } },
      ['FP5010'],
    ],
  ])('%s', (_, d, expected) => {
    expect(codes(d)).toEqual(expected);
  });

  it('knows the variables of the namespace where they are given', () => {
    const context = { namespaceVariables: [{ name: 'rate', value: '5' }] };
    expect(codes(draft(table('${secret_values.rate}')), context)).toEqual([]);
    expect(codes(draft(table('${secret_values.rats}')), context)).toEqual(['FP5010']);
  });

  it('replaces variables in the configuration before it is checked', () => {
    const { file } = checkDraft(
      draft('SELECT 1;', {
        flinkConf: { 'parallelism.default': '${p}' },
        localVariables: [{ name: 'p', value: 'x' }],
      }),
    );
    expect(file.diagnostics.find((d) => d.code === 'FP5020')?.message).toContain('For input string: "x"');
  });

  it('replaces variables in what SET says', () => {
    const p = { localVariables: [{ name: 'p', value: '4' }] };
    expect(checkDraft(draft("SET 'parallelism.default' = '${p}'; SELECT 1;", p)).file.ok).toBe(true);
    const x = { localVariables: [{ name: 'p', value: 'x' }] };
    expect(checkDraft(draft("SET 'parallelism.default' = '${p}'; SELECT 1;", x)).file.ok).toBe(false);
  });
});

// A secret's value is not in the context; and the command knows no namespace at all.
describe.each<[string, CheckContext]>([
  ['a secret', { namespaceVariables: [{ name: 's', secret: true }] }],
  ['a variable of an unknown namespace', {}],
])('%s', (_, context) => {
  const s = '${secret_values.s}';
  const generator = (option: string): string =>
    `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen', ${option}); SELECT a FROM t;`;
  const with_ = (options: string): string =>
    `CREATE TEMPORARY TABLE t (a INT) WITH (${options}); SELECT a FROM t;`;

  it.each<[string, string, DeploymentDraft]>([
    ['a number', generator(`'rows-per-second' = '${s}'`), {}],
    ['an enumeration', generator(`'fields.a.kind' = '${s}'`), {}],
    ['the connector', with_(`'connector' = '${s}'`), {}],
    [
      'the format',
      with_(
        `'connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = '${s}'`,
      ),
      {},
    ],
    [
      'the mode of the start',
      with_(
        `'connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = '${s}'`,
      ),
      {},
    ],
    ['an address', with_(`'connector' = 'jdbc', 'url' = '${s}', 'table-name' = 'x'`), {}],
    [
      'part of an address',
      with_(`'connector' = 'jdbc', 'url' = 'jdbc:mysql://h/${s}', 'table-name' = 'x'`),
      {},
    ],
    ['a number in an option of the job', 'SELECT 1;', { flinkConf: { 'parallelism.default': s } }],
    ['a duration', 'SELECT 1;', { flinkConf: { 'execution.checkpointing.interval': s } }],
    ['a size', 'SELECT 1;', { flinkConf: { 'taskmanager.memory.process.size': s } }],
    ['what is set', `SET 'parallelism.default' = '${s}'; SELECT 1;`, {}],
    ['a pattern', `SELECT REGEXP_EXTRACT('a', '${s}', 0);`, {}],
    ['a number to be cast', `SELECT CAST('${s}' AS INT);`, {}],
    ['a date to be cast', `SELECT CAST('${s}' AS DATE);`, {}],
    ['a literal of an interval', `SELECT CURRENT_TIMESTAMP + INTERVAL '${s}' DAY;`, {}],
    ['a bare number', `SELECT 1 + ${s};`, {}],
    ['a bare condition', `SELECT 1 WHERE ${s};`, {}],
    ['a table', `SELECT * FROM ${s};`, {}],
    ['a name in quotes', `SELECT 1 AS \`${s}\`;`, {}],
    ['what is defined', `CREATE TEMPORARY VIEW ${s} AS SELECT 1 AS a; SELECT a FROM real_name;`, {}],
    ['a statement', `${s}; SELECT a FROM real_name;`, {}],
    ['parts of a literal', `SELECT '${s}${s}', '-${s}-';`, {}],
  ])('as %s is not refused', (_title, sql, more) => {
    const { file } = checkDraft(draft(sql, more), context);
    expect(file.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each<[string, string]>([
    ['beside it', `SELECT nowhere, '${s}' FROM (VALUES (1)) AS v(a);`],
    ['behind it', `SELECT '${s}'; SELECT nowhere FROM (VALUES (1)) AS v(a);`],
    ['of the grammar', `SELECT '${s}' FRM t;`],
    ['of another option', with_(`'connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'password' = '${s}'`)],
  ])('does not hide an error %s', (_title, sql) => {
    expect(checkDraft(draft(sql), context).file.ok).toBe(false);
  });

  it('leaves the statement that it may decide undecided, and no other', () => {
    const analyses = (sql: string): string[] =>
      checkDraft(draft(sql), context).file.statements.map(({ analysis }) => analysis);
    expect(analyses(generator(`'rows-per-second' = '${s}'`))[1]).toBe('partial');
    expect(analyses(`SELECT '${s}'; SELECT 1;`)).toEqual(['partial', 'full']);
    const safe = `'connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'x', 'password' = '${s}'`;
    expect(analyses(with_(safe))).toEqual(['full', 'full']);
  });
});
