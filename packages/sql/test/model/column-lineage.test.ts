// Base columns of queries, as Calcite's RelMdColumnOrigins gives them for the tree that Flink 1.20 converts (flink-origins.json
// holds its answers), and of what Calcite does not trace.
import { describe, expect, it, test } from 'vitest';
import { lineage } from '../../src/index.ts';
import type { LineageColumn, StatementLineage } from '../../src/index.ts';
import answers from './flink-origins.json' with { type: 'json' };

const { tables, cases } = answers as {
  readonly tables: string;
  readonly cases: readonly {
    readonly name: string;
    readonly also?: string;
    readonly sql: string;
    readonly origins: readonly (readonly string[])[];
  }[];
};

function last(sql: string, endAtViews = false): StatementLineage {
  const { statements, diagnostics } = lineage(tables + sql, { engine: 'flink-1.20', endAtViews });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return statements.at(-1)!;
}

const short = (name: string): string => name.replace('default_catalog.default_database.', '');
const origins = ({ from }: LineageColumn): string[] =>
  from.map(({ column, derived }) => `${short(column)}${derived ? ' derived' : ''}`);
const ways = (of: readonly { readonly column: string; readonly ways: readonly string[] }[]): string[] =>
  of.map((each) => `${short(each.column)} ${each.ways.join('+')}`);

describe('as Flink says', () => {
  it.each(cases)('$name', ({ sql, also = '', origins: expected }) => {
    const { columns, analysis } = last(also + sql);
    expect(columns.map(origins)).toEqual(expected);
    expect(analysis).toBe('full');
  });
});

// Calcite gives no answer for these.
test.each([
  [
    'lateral query',
    'SELECT t.b, x.k FROM t, LATERAL (SELECT k FROM u WHERE u.a = t.a) AS x',
    ['t.b identity'],
    ['u.k identity'],
  ],
  [
    'UNNEST',
    'SELECT a, tag FROM t CROSS JOIN UNNEST(tags) AS q(tag)',
    ['t.a identity'],
    ['t.tags transformation'],
  ],
  [
    'UNNEST of a map',
    'SELECT mk, mv FROM t CROSS JOIN UNNEST(m) AS q(mk, mv)',
    ['t.m transformation'],
    ['t.m transformation'],
  ],
  ['scalar sub-query', 'SELECT a, (SELECT MAX(n) FROM u) FROM t', ['t.a identity'], ['u.n aggregation']],
  [
    'MATCH_RECOGNIZE',
    `SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY b ORDER BY ts MEASURES A.a AS first_a, SUM(B.d) AS total
       AFTER MATCH SKIP PAST LAST ROW PATTERN (A B) DEFINE B AS B.c > 1)`,
    ['t.b identity'],
    ['t.a transformation'],
    ['t.d aggregation'],
  ],
])('%s', (_name, sql, ...expected) => {
  expect(last(sql).columns.map(({ from }) => ways(from))).toEqual(expected);
});

test.each([
  ['SELECT CASE WHEN a > 1 THEN b ELSE e END FROM t', ['t.a conditional', 't.b transformation']],
  [
    'SELECT SUM(c) OVER (PARTITION BY b ORDER BY ts) FROM t',
    ['t.b window', 't.c aggregation', 't.ts window'],
  ],
  ['SELECT SUM(a + c) * 2 FROM t', ['t.a aggregation', 't.c aggregation']],
])('how a value is made: %s', (sql, expected) => {
  expect(ways(last(sql).columns[0]!.from)).toEqual(expected);
});

test.each([
  ['SELECT a FROM t WHERE d > 1', ['t.d filter']],
  ['SELECT t.b FROM t JOIN u ON t.a = u.a', ['t.a join', 'u.a join']],
  ['SELECT SUM(a) FROM t GROUP BY b HAVING MAX(c) > 1', ['t.b group-by', 't.c filter']],
  ['SELECT a FROM t ORDER BY ts LIMIT 1', ['t.ts sort']],
  ["SELECT a FROM t WHERE a IN (SELECT n FROM u WHERE k = 'x')", ['t.a filter', 'u.k filter', 'u.n filter']],
  ['SELECT a FROM v, t', ['t.d filter']],
])('what decides about rows: %s', (sql, expected) => {
  expect(ways(last(sql).rows)).toEqual(expected);
});

test('a window bound and a FILTER decide beside the value', () => {
  const window = `SELECT window_start, SUM(a) FILTER (WHERE b = 'x') FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
    GROUP BY window_start, window_end`;
  const [start, sum] = last(window).columns;
  expect([ways(start!.from), ways(start!.decidedBy)]).toEqual([[], ['t.ts window']]);
  expect([ways(sum!.from), ways(sum!.decidedBy)]).toEqual([['t.a aggregation'], ['t.b conditional']]);
});

describe('where a statement writes', () => {
  test('an INSERT into some columns goes by their names', () => {
    const { columns, to } = last('INSERT INTO w (z, x) SELECT c, a FROM t');
    expect(short(to!.name)).toBe('w');
    expect(columns.map((column) => [short(column.to!), origins(column)])).toEqual([
      ['w.x', ['t.a']],
      ['w.y', []],
      ['w.z', ['t.c']],
    ]);
  });

  test('a view takes the columns by its own names', () => {
    const { columns, to, kind } = last('CREATE VIEW n (p1, p2) AS SELECT a, b FROM t');
    expect([kind, to?.kind, columns.map((column) => short(column.to!))]).toEqual([
      'create-view',
      'view',
      ['n.p1', 'n.p2'],
    ]);
  });

  test('a table made of a query has its columns', () => {
    const { columns, to } = last("CREATE TABLE c WITH ('connector' = 'blackhole') AS SELECT a AS k FROM t");
    expect([short(to!.name), short(columns[0]!.to!)]).toEqual(['c', 'c.k']);
  });

  test('the INSERTs of a statement set have one each', () => {
    const set =
      'EXECUTE STATEMENT SET BEGIN INSERT INTO s SELECT a, b FROM t; INSERT INTO s SELECT n, k FROM u; END;';
    const { statements } = lineage(tables + set, { engine: 'flink-1.20' });
    expect(statements.slice(-2).map(({ columns }) => columns.map(origins))).toEqual([
      [['t.a'], ['t.b']],
      [['u.n'], ['u.k']],
    ]);
  });
});

test('ends at views where that is asked', () => {
  const { columns, reads, tables: read } = last('SELECT qq FROM vv', true);
  expect([columns.map(origins), reads.map(short)]).toEqual([[['vv.qq']], ['vv']]);
  expect(read.map(({ name, reads: of }) => [short(name), of?.map(short)])).toEqual([
    ['t', undefined],
    ['v', ['t']],
    ['vv', ['v']],
  ]);
  expect(read.at(-1)?.columns?.map(origins)).toEqual([['v.va'], ['v.vb']]);
});

test('a statement with an error has none, and a part that is not known makes it partial', () => {
  const { statements, diagnostics } = lineage(`${tables}SELECT nothing FROM t;`, { engine: 'flink-1.20' });
  expect(statements.map(({ kind }) => kind)).toEqual(['create-view', 'create-view']);
  expect(diagnostics).toHaveLength(1);
  const unknown = "CREATE FUNCTION f AS 'com.acme.F'; SELECT f(a) FROM t";
  expect(last(unknown).analysis).toBe('partial');
});
