import { describe, expect, it } from 'vitest';
import { checkDraftFile, checkPipelineFile, parseDraft } from '../src/index.ts';

async function codes(text: string, format: 'json' | 'yaml' = 'json'): Promise<string[]> {
  const { file } = await checkDraftFile('d', text, format);
  return file.diagnostics.map((d) => d.code);
}

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${`*${'abcdefghij'[i]},`.repeat(10).slice(0, -1)}]\n`).join('')}`;

describe('hostile drafts', () => {
  it.each<[string, string, 'json' | 'yaml', string]>([
    ['no text', '', 'json', 'FP5001'],
    ['half a document', '{"name": "x', 'json', 'FP5001'],
    ['JSON 1,000 levels deep', '['.repeat(1000) + ']'.repeat(1000), 'json', 'FP5002'],
    ['JSON a million levels deep', '['.repeat(1_000_000), 'json', 'FP5002'],
    ['YAML 1,000 levels deep', '['.repeat(1000) + ']'.repeat(1000), 'yaml', 'FP5002'],
    ['YAML nested by dashes', '- '.repeat(5000), 'yaml', 'FP5002'],
    ['YAML anchors that explode', BOMB, 'yaml', 'FP5001'],
    ['a number', '1', 'json', 'FP5003'],
    ['a list', '[]', 'yaml', 'FP5003'],
    [
      'a script that is a number',
      '{"artifact":{"kind":"SQLSCRIPT","sqlArtifact":{"sqlScript":1}}}',
      'json',
      'FP5003',
    ],
    [
      'prototype names',
      '{"__proto__":{"artifact":1},"constructor":1,"artifact":{"kind":"JAR"}}',
      'json',
      'FP5005',
    ],
  ])('%s', async (_, text, format, code) => {
    expect(await codes(text, format)).toContain(code);
  });

  it('refuses 50 MB in little time and memory', async () => {
    const large = `{"name":"${'x'.repeat(50_000_000)}"}`;
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    expect(await codes(large)).toEqual(['FP5002']);
    expect(performance.now() - started).toBeLessThan(100);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(32 * 1024 * 1024);
  });

  it.each<[string, string, 'json' | 'yaml', string]>([
    ['YAML with a million items', `artifact:\n${'  - a: b\n'.repeat(800_000)}`, 'yaml', 'FP5002'],
    [
      'YAML with many keys',
      Array.from({ length: 150_000 }, (_, i) => `k${i}: v\n`).join(''),
      'yaml',
      'FP5002',
    ],
    [
      'JSON with many keys',
      `{${Array.from({ length: 300_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
      'json',
      'FP5004',
    ],
    [
      'many options',
      `{"artifact":{"kind":"JAR"},"flinkConf":{${Array.from({ length: 200_000 }, (_, i) => `"k.${i}":1`).join(',')}}}`,
      'json',
      'FP5003',
    ],
    [
      'many variables',
      `{"artifact":{"kind":"JAR","jarArtifact":{"mainArgs":"${Array.from({ length: 100_000 }, (_, i) => `\${v${i}}`).join(' ')}"}}}`,
      'json',
      'FP5010',
    ],
  ])('%s end in bounded time, with findings that can be read', async (_, text, format, code) => {
    const started = performance.now();
    const found = await codes(text, format);
    expect(found).toContain(code);
    expect(found.length).toBeLessThanOrEqual(1000);
    // Takes a fraction of it; an algorithm that is quadratic in the text takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('takes a long script in a block', async () => {
    const sql = 'SELECT 1, 2, 3;\n'.repeat(10);
    const yaml = `artifact:\n  kind: JAR\ndescription: |\n${`    ${sql}`.repeat(1)}${'    a: b, c, d\n'.repeat(3000)}`;
    expect(await codes(yaml, 'yaml')).not.toContain('FP5002');
  });

  it('takes what is nested by text alone', () => {
    const sql = `SELECT ${'('.repeat(200)}1${')'.repeat(200)};\n-- [[[[ {{{{\n`.repeat(30);
    const yaml = `name: x\nartifact:\n  kind: SQLSCRIPT\n  sqlArtifact:\n    sqlScript: |\n${sql.replace(/^/gm, '      ')}\n`;
    expect(parseDraft(yaml, 'yaml').draft?.artifact?.sqlArtifact?.sqlScript?.length).toBeGreaterThan(
      sql.length - 2,
    );
  });

  it('survives an exploding pipeline', async () => {
    expect((await checkPipelineFile('p', BOMB)).file.ok).toBe(false);
  });
});

describe('places of fields', () => {
  const place = async (text: string, format: 'json' | 'yaml', code: string) =>
    (await checkDraftFile('d', text, format)).file.diagnostics.find((d) => d.code === code);

  it.each<[string, string, 'json' | 'yaml', string, number, string]>([
    ['a wrong value', '{\n  "artifact": { "kind": "SQL" }\n}', 'json', 'FP5003', 2, 'artifact.kind'],
    [
      'an unknown field',
      'name: x\nengineVerson: y\nartifact: { kind: JAR }\n',
      'yaml',
      'FP5004',
      2,
      'engineVerson',
    ],
    [
      'a flat key',
      'artifact:\n  kind: JAR\nflinkConf:\n  parallelism.default: "0"\n',
      'yaml',
      'FP5025',
      4,
      'flinkConf.parallelism.default',
    ],
    [
      'a nested key',
      'artifact:\n  kind: JAR\nflinkConf:\n  parallelism:\n    default: 0\n',
      'yaml',
      'FP5025',
      5,
      'flinkConf.parallelism.default',
    ],
    [
      'a key in JSON',
      '{\n"artifact": {"kind": "JAR"},\n"flinkConf": {\n"parallelism.default": 0\n}}',
      'json',
      'FP5025',
      4,
      'flinkConf.parallelism.default',
    ],
    [
      'a missing field',
      '{\n"artifact": {"kind": "JAR"}\n}',
      'json',
      'FP5005',
      2,
      'artifact.jarArtifact.jarUri',
    ],
    ['a slip of grammar', '{\n"artifact": {,}\n}', 'json', 'FP5001', 2, ''],
  ])('%s', async (_, text, format, code, line, field) => {
    const found = await place(text, format, code);
    expect(found?.fileRange?.startLine).toBe(line);
    expect(found?.field ?? '').toBe(field);
  });
});
