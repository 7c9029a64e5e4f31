// Uses of tables: hints, fixes, connectors of the product and registered ones.
import { describe, expect, test } from 'vitest';
import { checkTableUse } from '../rendered.ts';
import type { TableUse } from '../../src/analysis/table-use.ts';
import type { ResolvedTable } from '../../src/catalog/resolved-table.ts';
import { newSession } from '../../src/catalog/session.ts';
import { engine, engineOrDefault } from '../../src/engine/engine.ts';
import { tableOf } from './table-of.ts';

/** A table whose options have places: each key ten characters on, each value five behind its key. */
function placed(options: Readonly<Record<string, string>>): ResolvedTable {
  const table = tableOf({ columns: 'a INT', options });
  const entries = [...table.options].map(
    ([key, { value }], i) =>
      [
        key,
        {
          value,
          keySpan: { start: i * 10, end: i * 10 + 4 },
          valueSpan: { start: i * 10 + 5, end: i * 10 + 9 },
        },
      ] as const,
  );
  return { ...table, options: new Map(entries) };
}

const use = (table: ResolvedTable, more: Partial<TableUse> = {}) =>
  checkTableUse({
    table,
    engine: engineOrDefault(undefined),
    role: 'source',
    span: { start: 90, end: 91 },
    session: newSession(),
    ...more,
  });

describe('fixes', () => {
  test.each([
    [{ connector: 'datagne' }, { start: 5, end: 9 }, "'datagen'"],
    [{ connector: 'datagen', 'rows-per-secnd': '5' }, { start: 10, end: 14 }, "'rows-per-second'"],
    [{ connector: 'datagen', 'rows-per-second': '5_x' }, { start: 15, end: 19 }, "'5'"],
    [{ connector: 'datagen', 'fields.a.kind': 'randmo' }, { start: 15, end: 19 }, "'random'"],
    [{ connector: 'filesystem', patth: '/tmp/x', format: 'json' }, { start: 10, end: 14 }, "'path'"],
    [{ connector: 'filesystem', path: '/tmp/x', format: 'jsno' }, { start: 25, end: 29 }, "'json'"],
  ])('%j', (options, span, text) => {
    const { diagnostics } = use(placed(options));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.span).toEqual({ start: 90, end: 91 });
    expect(diagnostics[0]!.fixes?.[0]?.edits).toEqual([{ span, text }]);
  });

  test('all wrong options show at once', () => {
    const { diagnostics } = use(
      placed({ connector: 'kafka', topic: 't', 'scan.startup.mode': 'earliest', format: 'json', nope: '1' }),
    );
    expect(diagnostics.map((found) => found.code)).toEqual(['FP3004', 'FP3006', 'FP3005']);
  });
});

describe('hints', () => {
  const name = (text: string) => ({
    kind: 'identifier' as const,
    span: { start: 50, end: 51 },
    names: [text],
    parts: [{ start: 50, end: 51 }],
    quoted: [false],
  });
  const literal = (value: string) => ({ kind: 'string' as const, span: { start: 60, end: 61 }, value });
  const hints = [
    {
      kind: 'hint',
      span: { start: 50, end: 70 },
      name: name('OPTIONS'),
      options: [
        {
          kind: 'option',
          key: literal('rows-per-second'),
          value: literal('many'),
          span: { start: 60, end: 70 },
        },
      ],
    },
  ] as unknown as NonNullable<TableUse['hints']>;

  test('go over the options of the table', () => {
    const { diagnostics } = use(placed({ connector: 'datagen', 'rows-per-second': '5' }), { hints });
    expect(diagnostics.map((found) => found.message)).toEqual(['For input string: "many"']);
    expect(diagnostics[0]!.related?.[0]?.span).toEqual({ start: 60, end: 61 });
  });

  test('can be forbidden, for sources', () => {
    const session = newSession({ 'table.dynamic-table-options.enabled': 'false' });
    const { diagnostics } = use(placed({ connector: 'datagen' }), { hints, session });
    expect(diagnostics.map((found) => found.code)).toEqual(['FP3017']);
  });
});

describe('connectors that are not Flink’s own', () => {
  const product = engine('vvr-11.7-jdk11-flink-1.20')!;

  const answer = (checked: ReturnType<typeof use>) => [
    ...checked.diagnostics.map(({ name, severity }) => `${severity} ${name}`),
    ...checked.undecided.map(({ name }) => `undecided ${name}`),
  ];

  test.each([
    // This connector comes with a library of its own.
    ['paimon', ['undecided connector-by-name']],
    ['elasticsearch-6', ['undecided connector-by-name']],
    // Nobody knows this connector; it may be another version of a known one.
    ['whatever', ['warning unfamiliar-connector', 'undecided unknown-connector']],
    ['elasticsearch-9', ['warning unfamiliar-connector', 'undecided unknown-connector']],
    // A slip: of the engine's, or of one that is known by name.
    ['kafak', ['error unknown-connector']],
    ['Kafka', ['error unknown-connector']],
    ['paimn', ['error unknown-connector']],
    ['', ['error unknown-connector']],
  ])("'%s' on Apache Flink", (connector, expected) => {
    expect(answer(use(placed({ connector })))).toEqual(expected);
  });

  test.each([
    ['whatever', ['warning unfamiliar-connector', 'undecided unknown-connector']],
    ['hologers', ['warning unverified-connector', 'undecided unknown-connector']],
    ['odps', ['undecided connector-by-name']],
  ])("'%s' on the product", (connector, expected) => {
    expect(answer(use(placed({ connector }), { engine: product }))).toEqual(expected);
  });

  test.each([
    ['protobuf', ['undecided format-by-name']],
    ['whatever', ['warning unfamiliar-format', 'undecided unknown-format']],
    ['jsn', ['error unknown-format']],
    // Known, and for files only.
    ['parquet', ['error unknown-format']],
  ])("format '%s'", (format, expected) => {
    const options = { connector: 'kafka', topic: 't', 'properties.bootstrap.servers': 'b:1' };
    const table = placed({ ...options, 'properties.group.id': 'g', format, [`${format}.x`]: '1' });
    expect(answer(use(table))).toEqual(expected);
  });

  test.each([
    [{ connector: 'hologers' }, [['FP3019', 'warning']]],
    [{ connector: 'hologres' }, []],
    [
      { connector: 'mongodb', hosts: 'h:1' },
      [
        ['FP3004', 'warning'],
        ['FP3005', 'warning'],
      ],
    ],
    [{ connector: 'print' }, [['FP3003', 'error']]],
    [{ connector: 'filesystem', format: 'json' }, [['FP3004', 'error']]],
  ])('%j on the product', (options, expected) => {
    const { diagnostics } = use(placed(options), { engine: product });
    expect(diagnostics.map((found) => [found.code, found.severity])).toEqual(expected);
  });

  test('are accepted when registered', () => {
    const checked = use(placed({ connector: 'mine', x: 'y' }), { customConnectors: new Set(['mine']) });
    expect(checked).toMatchObject({ diagnostics: [], undecided: [{ name: 'custom-connector' }] });
  });

  test('an unknown option of a shared connector is a warning on the product', () => {
    const { diagnostics, undecided } = use(placed({ connector: 'datagen', fast: 'true' }), {
      engine: product,
    });
    expect(undecided).toHaveLength(1);
    expect(diagnostics.map((found) => found.severity)).toEqual(['warning']);
  });
});

describe('missing options', () => {
  test('are added where another table of the connector has them', () => {
    const session = newSession();
    const sibling = tableOf({
      columns: 'a INT',
      options: { connector: 'kafka', topic: 's', 'properties.bootstrap.servers': 'b:9', format: 'csv' },
    });
    session.temporaryTables.set('s', { ...sibling, path: { ...sibling.path, object: 's' } });
    const { diagnostics } = use(placed({ connector: 'kafka', topic: 't', format: 'json' }), { session });
    expect(diagnostics[0]!.fixes?.[0]?.edits).toEqual([
      { span: { start: 19, end: 19 }, text: ", 'properties.bootstrap.servers'='b:9'" },
    ]);
  });

  test('are guessed otherwise', () => {
    const { diagnostics } = use(placed({ connector: 'filesystem', format: 'json' }));
    expect(diagnostics[0]!.fixes?.[0]?.edits).toEqual([
      { span: { start: 9, end: 9 }, text: ", 'path'='/path/to/t'" },
    ]);
  });
});
