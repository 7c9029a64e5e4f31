import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/index.ts';
import type { CheckContext, DeploymentDraft } from '../src/index.ts';
import { checkScriptWithVariables, isInString } from '../src/variables/check-script-with-variables.ts';
import { redact } from '../src/variables/redact.ts';
import { substitute } from '../src/variables/substitute.ts';

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
    expect(isInString(marked.replace('^', ''), marked.indexOf('^'))).toBe(inside);
  });

  it('says nothing of a statement whose text is not known', () => {
    const variables = { valueOf: () => undefined, isUndefined: () => false, secrets: [] };
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

  it('never shows a secret', () => {
    const secret = { name: 'p', value: 'opensesame', secret: true };
    const conf = {
      'parallelism.default': '${secret_values.p}',
      'restart-strategy.type': '${secret_values.p}',
    };
    const report = checkDraft(draft('SELECT ${secret_values.p}', { flinkConf: conf }), {
      namespaceVariables: [secret],
    });
    expect(report.file.diagnostics.length).toBeGreaterThan(1);
    expect(JSON.stringify(report)).not.toContain('opensesame');
  });

  it('masks a short secret only where it stands alone', () => {
    const d = {
      code: 'FP1',
      name: 'n',
      severity: 'error',
      category: 'syntax',
      message: 'a5 is 5, not 15',
    } as const;
    expect(redact([d], ['5'])[0]?.message).toBe('a5 is ******, not 15');
  });
});
