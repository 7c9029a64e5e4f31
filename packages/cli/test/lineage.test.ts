// `preflight lineage`: each format over one script, and names that are written to break out of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineage } from '@flink-preflight/sql';
import { afterAll, describe, expect, test } from 'vitest';
import { LINEAGE_FORMATS } from '../src/lineage-formats/index.ts';

const JOB = `CREATE TABLE bid (auction BIGINT, bidder BIGINT, price DECIMAL(10, 2)) WITH ('connector' = 'kafka',
  'topic' = 'bids', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
CREATE TABLE totals (auction BIGINT, total DECIMAL(38, 2), bids BIGINT, PRIMARY KEY (auction) NOT ENFORCED)
  WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://user:secret@db:5432/shop?ssl=true', 'table-name' = 'public.totals');
CREATE VIEW dear AS SELECT auction, price * 2 AS doubled FROM bid WHERE bidder > 0;
INSERT INTO totals SELECT auction, SUM(doubled), COUNT(*) FROM dear GROUP BY auction;`;
const NOW = new Date('2026-01-02T03:04:05.000Z');

function print(name: string, text: string): string {
  const format = LINEAGE_FORMATS[name]!;
  const found = lineage(text, { engine: 'flink-1.20', endAtViews: format.endAtViews });
  expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return format.print([{ path: 'job.sql', text, engine: 'flink-1.20', lineage: found }], NOW);
}

describe('formats', () => {
  test('text', () => {
    expect(print('text', JOB)).toBe(`job.sql
  2 create-view -> dear
    auction <- bid.auction
    doubled <- bid.price (transformation)
    rows    <- bid.bidder (filter)
  3 insert -> totals (postgres://db:5432 shop.public.totals)
    auction <- bid.auction
    total   <- bid.price (aggregation)
    bids    <- no column
    rows    <- bid.auction (group-by), bid.bidder (filter)
`);
  });

  test('mermaid', () => {
    expect(print('mermaid', JOB)).toBe(`flowchart LR
  n0[("bid<br/><i>kafka</i>")]
  n1(["dear"])
  n2[("totals<br/><i>jdbc</i>")]
  n0 -->|"auction<br/>price → doubled (transformation)"| n1
  n1 -->|"auction<br/>doubled → total (aggregation)"| n2
`);
  });

  test('dot', () => {
    const name = (table: string): string => `"default_catalog.default_database.${table}"`;
    expect(print('dot', JOB)).toBe(`digraph lineage {
  rankdir=LR;
  ${name('bid')} [label="bid\\nkafka", shape=cylinder];
  ${name('dear')} [label="dear", shape=oval];
  ${name('totals')} [label="totals\\njdbc", shape=cylinder];
  ${name('bid')} -> ${name('dear')} [label="auction\\nprice → doubled (transformation)"];
  ${name('dear')} -> ${name('totals')} [label="auction\\ndoubled → total (aggregation)"];
}
`);
  });

  test('openlineage', () => {
    const [line = '', ...more] = print('openlineage', JOB).trimEnd().split('\n');
    expect(more).toEqual([]);
    const event = JSON.parse(line) as {
      readonly outputs: readonly { readonly facets: Record<string, Record<string, unknown>> }[];
    };
    expect(event).toMatchObject({
      eventTime: '2026-01-02T03:04:05.000Z',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent',
      job: { namespace: 'flink-preflight', name: 'job.sql#3' },
      inputs: [{ namespace: 'kafka://broker:9092', name: 'bids' }],
      outputs: [{ namespace: 'postgres://db:5432', name: 'shop.public.totals' }],
    });
    const from = (field: string, type: string, subtype: string): object => ({
      namespace: 'kafka://broker:9092',
      name: 'bids',
      field,
      transformations: [{ type, subtype, description: '', masking: false }],
    });
    const { columnLineage, schema } = event.outputs[0]!.facets;
    expect(columnLineage).toMatchObject({
      fields: {
        auction: { inputFields: [from('auction', 'DIRECT', 'IDENTITY')] },
        total: { inputFields: [from('price', 'DIRECT', 'AGGREGATION')] },
      },
      dataset: [from('auction', 'INDIRECT', 'GROUP_BY'), from('bidder', 'INDIRECT', 'FILTER')],
    });
    expect(Object.keys(columnLineage!['fields'] as object)).toEqual(['auction', 'total']);
    expect((schema!['fields'] as readonly { readonly name: string }[]).map(({ name }) => name)).toEqual([
      'auction',
      'total',
      'bids',
    ]);
    expect(line).not.toContain('secret');
  });

  test('json', () => {
    const report = JSON.parse(print('json', JOB)) as {
      readonly files: readonly { readonly path: string; readonly statements: readonly object[] }[];
    };
    const bid = 'default_catalog.default_database.bid';
    expect(report.files[0]).toMatchObject({
      path: 'job.sql',
      statements: [
        { index: 2, kind: 'create-view' },
        {
          index: 3,
          kind: 'insert',
          analysis: 'full',
          columns: [
            { name: 'auction', from: [{ column: `${bid}.auction`, derived: false, ways: ['identity'] }] },
            { name: 'EXPR$1', from: [{ column: `${bid}.price`, derived: true, ways: ['aggregation'] }] },
            { name: 'EXPR$2', from: [] },
          ],
        },
      ],
    });
  });
});

describe('hostile names', () => {
  const HOSTILE = `CREATE TABLE \`a"] --> x["<script>\` (\`c"|\\\` INT) WITH ('connector' = 'datagen');
    CREATE TABLE s (c INT) WITH ('connector' = 'print');
    INSERT INTO s SELECT \`c"|\\\` FROM \`a"] --> x["<script>\`;`;

  test('mermaid has entities for them', () => {
    const text = print('mermaid', HOSTILE);
    expect(text).toContain('n0[("a#34;#93; --#62; x#91;#34;#60;script#62;<br/><i>datagen</i>")]');
    expect(text).toContain('n0 -->|"c#34;#124;#92; → c"| n1');
  });

  test('dot has them quoted', () => {
    const text = print('dot', HOSTILE);
    expect(text).toContain('[label="a\\"] --> x[\\"<script>\\ndatagen", shape=cylinder];');
    expect(text).toContain('[label="c\\"|\\\\ → c"];');
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-lineage-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (args: readonly string[]) => {
    const bin = fileURLToPath(new URL('../bin/preflight.js', import.meta.url));
    return spawnSync(process.execPath, [bin, 'lineage', ...args], { encoding: 'utf8' });
  };
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('reads drafts with their variables, and masks no more than secrets', () => {
    const draft = file(
      'draft.json',
      JSON.stringify({
        localVariables: [{ name: 'column', value: 'auction' }],
        artifact: {
          kind: 'SQLSCRIPT',
          sqlArtifact: { sqlScript: JOB.replace('SELECT auction, price', 'SELECT ${column}, price') },
        },
      }),
    );
    const { status, stdout } = run([draft]);
    expect(stdout).toContain('auction <- bid.auction');
    expect(status).toBe(0);
  });

  test.each([
    [['--format', 'jsn', 'x.sql'], 2, "unknown format 'jsn'; did you mean json?"],
    [[], 2, 'lineage needs at least one file'],
    [['--help'], 0, ''],
  ])('%s', (args, status, message) => {
    const result = run(args);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(message);
  });

  test('says which file has statements without lineage', () => {
    const { status, stderr } = run([file('bad.sql', 'SELECT b FROM (VALUES (1)) AS t (a);\n')]);
    expect(status).toBe(1);
    expect(stderr).toContain('statements with one have no lineage');
  });
});
