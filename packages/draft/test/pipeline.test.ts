import { describe, expect, it } from 'vitest';
import { checkDraft, checkPipelineFile } from '../src/index.ts';

const SOURCE = 'source: { type: mysql, hostname: h, username: u, password: p, tables: a.b }\n';
const SINK = 'sink: { type: print }\n';

/** Codes with the text that each points at. */
async function check(marked: string) {
  const [before = '', inside, after = ''] = marked.split('^');
  const text = inside === undefined ? marked : before + inside + after;
  const { diagnostics } = (await checkPipelineFile('p.yaml', text)).file;
  const lines = text.split('\n');
  return {
    mark: inside,
    found: diagnostics.map((d) => ({
      code: d.code,
      at:
        d.range === undefined
          ? undefined
          : lines[d.range.startLine - 1]?.slice(d.range.startColumn - 1, d.range.endColumn),
    })),
  };
}

describe('pipelines', () => {
  it.each([
    SOURCE + SINK,
    `${SOURCE}${SINK}pipeline:\n  name: n\n  parallelism: 4\n  schema.change.behavior: evolve\n`,
    `${SOURCE}${SINK}route:\n  - source-table: a.b\n    sink-table: c.d\n    description: x\n`,
    `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    projection: \\*, id + 1 AS later, UPPER(name) AS n\n    filter: id > 10 AND name IS NOT NULL\n    primary-keys: id\n`,
    'source:\n  type: mysql\n  using.built-in-catalog: c\n  tables: a.b\nsink:\n  type: paimon\n  catalog.properties.metastore: filesystem\n  catalog.properties.warehouse: w\n',
    `${SOURCE}${SINK}pipeline: { parallelism: "\${p}" }\n`.replace(/"\$\{p\}"/, '2'),
  ])('takes %j', async (text) => {
    expect((await check(text)).found).toEqual([]);
  });

  it.each([
    ['FP7030', `${SOURCE}sink: [\n`],
    ['FP7031', `${SOURCE}${SINK}^snik^: {}\n`],
    [
      'FP7031',
      `${SOURCE}${SINK}route:\n  - source-table: a.b\n    sink-table: c.d\n    ^sinktable: x^\n`.replace(
        ': x^',
        '^: x',
      ),
    ],
    ['FP7038', `${SOURCE}${SINK}pipeline:\n  ^execution.checkpointing.interval^: 1 min\n`],
    [
      'FP7031',
      `${SOURCE}${SINK}pipeline:\n  user-defined-function:\n    - name: f\n      classpath: a.F\n      ^class^: a.F\n`,
    ],
    ['FP7032', `${SOURCE}${SINK}pipeline:\n  user-defined-function:\n    - ^classpath: a.F^\n`],
    ['FP7033', `${SOURCE}${SINK}pipeline:\n  user-defined-function: ^f^\n`],
    ['FP7036', `${SOURCE}${SINK}pipeline:\n  sink.partitioning.strategy: ^TABLE^\n`],
    ['FP7032', SINK],
    ['FP7032', `${SOURCE}^sink^: { name: x }\n`],
    ['FP7032', `${SOURCE}${SINK}transform:\n  - projection: id\n`],
    ['FP7033', `${SOURCE}${SINK}^route^:\n  source-table: a.b\n  sink-table: c.d\n`],
    ['FP7033', `${SOURCE}${SINK}pipeline: ^fast^\n`],
    ['FP7033', 'just a text\n'],
    [
      'FP7032',
      `pipeline:\n  ^source^: { type: mysql, hostname: h, username: u, password: p, tables: a.b }\n${SINK}`,
    ],
    ['FP7039', `${SOURCE}${SINK}pipeline:\n  parallelism: 1\n  ^parallelism^: 2\n`],
    ['FP7040', `${SOURCE}${SINK}^---^\nsource: {}\n`],
    ['FP7041', `${SOURCE}sink:\n  type: print\n  ^properties^:\n    a: b\n`],
    [
      'FP7042',
      `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, ^tabels.exclude^: a.c }\n${SINK}`,
    ],
    [
      'FP7043',
      `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, scan.startup.mode: ^earliest^ }\n${SINK}`,
    ],
    ['FP7047', `${SOURCE}sink:\n  type: print\n  include.schema.changes: [^add.colum^]\n`],
    [
      'FP7048',
      `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    projection: id, ^LPAD^(name, 5, '0') AS n\n`,
    ],
    ['FP7051', `${SOURCE}${SINK}route:\n  - source-table: ^'*'^\n    sink-table: c.d\n`],
    ['FP7054', `${SOURCE}${SINK}route:\n  - source-table: ^a.*^\n    sink-table: c.d\n`],
    [
      'FP7056',
      `${SOURCE}${SINK}route:\n  - source-table: a.b\n    sink-table: c.d\n    replace-symbol: ^<>^\n`,
    ],
    ['FP7032', `${SOURCE}${SINK}pipeline:\n  model:\n    - ^model-name: M^\n`],
    [
      'FP7060',
      `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    converter-after-transform: ^HARD_DELETE^\n`,
    ],
    ['FP7062', `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    projection: id, ^SUM^(age) AS s\n`],
    ['FP7070', `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    filter: ^age + 1^\n`],
    ['FP7034', `${SOURCE}sink: { type: ^pirnt^ }\n`],
    ['FP7034', `source: { type: ^paimon^ }\n${SINK}`],
    ['FP7035', `source: { type: ^mysql^, hostname: h }\n${SINK}`],
    ['FP7036', `${SOURCE}${SINK}pipeline:\n  parallelism: ^many^\n`],
    ['FP7036', `${SOURCE}${SINK}pipeline:\n  schema.change.behavior: ^evolves^\n`],
    [
      'FP7037',
      `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    filter: id ^>^\n`
        .replace('^>^', '> ^^')
        .replace('^^', ''),
    ],
    [
      'FP7037',
      `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    projection: id, UPPER(name ^AS^ n\n`.replace(
        '^AS^',
        'AS',
      ),
    ],
  ])('%s in %j', async (code, marked) => {
    const { mark, found } = await check(marked);
    expect(found.map((f) => f.code)).toEqual([code]);
    if (mark !== undefined) expect(found[0]?.at).toBe(mark);
  });

  it('knows the types of columns that the namespace defines', async () => {
    const before = [
      "CREATE TABLE orders (id INT, age INT, price DECIMAL(10, 2), PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'a', 'table-name' = 'b');",
    ];
    const codes = async (projection: string): Promise<readonly string[]> => {
      const text = `${SOURCE}${SINK}transform:\n  - source-table: a.b\n    projection: ${projection}\n`;
      const { file } = await checkPipelineFile('p.yaml', text, { before });
      return file.diagnostics.map(({ code }) => code);
    };
    expect(await codes('id, age')).toEqual([]);
    expect(await codes('id, agee')).toEqual(['FP7064']);
    expect(await codes('id, age + price AS sum_up')).toEqual(['FP7071']);
  });

  it('tells what was meant', async () => {
    const { file } = await checkPipelineFile('p.yaml', `${SOURCE}sink: { type: pirnt }\n`);
    expect(file.diagnostics[0]?.hint).toBe('Did you mean print?');
  });

  it.each([
    [{ cdcYaml: SOURCE + SINK }, undefined],
    [{ cdcYaml: SOURCE }, 'artifact.cdcYamlArtifact.cdcYaml'],
    [{ cdcYaml: `${SOURCE}sink: { type: '\${nowhere}' }\n` }, 'artifact.cdcYamlArtifact.cdcYaml'],
    [{ cdcYaml: ' ' }, 'artifact.cdcYamlArtifact.cdcYaml'],
    [{}, 'artifact.cdcYamlArtifact.cdcYaml'],
  ])('of kind CDCYAML, the shape of the official clients: %j', (cdcYamlArtifact, field) => {
    const context = { namespaceVariables: [] };
    const { file } = checkDraft({ artifact: { kind: 'CDCYAML', cdcYamlArtifact } }, context);
    const errors = file.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors[0]?.field).toBe(field);
    expect(file.ok).toBe(field === undefined);
  });

  it('of kind CDCYAML needs an engine that can', () => {
    const cdcYamlArtifact = { cdcYaml: SOURCE + SINK };
    const engineVersion = 'vvr-6.0.7-flink-1.15';
    const { file } = checkDraft({ engineVersion, artifact: { kind: 'CDCYAML', cdcYamlArtifact } });
    expect(file.diagnostics.map((d) => d.message)).toContainEqual(
      expect.stringContaining('A data ingestion draft (CDCYAML)'),
    );
  });

  it('knows since when the product has a connector', () => {
    const { file } = checkDraft({
      engineVersion: 'vvr-11.1-jdk11-flink-1.20',
      artifact: {
        kind: 'YAML',
        yamlArtifact: {
          yamlScript: `source: { type: postgres, hostname: h, username: u, password: p, slot.name: s, tables: d.a.b }\n${SINK}`,
        },
      },
    });
    expect(file.diagnostics.map((d) => d.message)).toEqual([
      'The connector postgres in pipelines is not part of vvr-11.1-jdk11-flink-1.20',
    ]);
  });
});
