import { describe, expect, test } from 'vitest';
import {
  DEFAULT_ENGINE,
  engine,
  engineId,
  engineVersions,
  hasFeature,
  supportStatus,
} from '../../src/engine/engine.ts';
import { resolveVersions } from '../../src/engine/versions/resolve-versions.ts';

describe('the table of versions', () => {
  test('ids are unique and speak for themselves', () => {
    const ids = engineVersions.map((version) => version.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^(flink-\d+\.\d+|vvr-\d+\.\d+(\.\d+)?(-jdk\d+)?-flink-\d+\.\d+)$/);
  });

  test.each(engineVersions.map((version) => [version.id, version] as const))(
    '%s agrees with its id',
    (id, version) => {
      expect(version.flink.startsWith(/flink-(\d+\.\d+)$/.exec(id)![1]!)).toBe(true);
      const jdk = /-jdk(\d+)-/.exec(id)?.[1];
      if (jdk !== undefined) expect(version.java).toEqual([Number(jdk)]);
      expect(version.community).toBe(id.startsWith('flink-'));
      expect(new Set(version.features).size).toBe(version.features.length);
      if (version.released !== undefined && version.endOfSupport !== undefined) {
        expect(version.released < version.endOfSupport).toBe(true);
      }
    },
  );

  test('a base that does not stand before its version is refused', () => {
    expect(() => resolveVersions([{ id: 'b', like: 'a', flink: '1', java: [8] }])).toThrow('b is like a');
    expect(() => resolveVersions([{ id: 'a' }])).toThrow('a must say its Flink and Java');
  });

  test('a difference adds to and takes from its base', () => {
    const [, b] = resolveVersions([
      { id: 'a', flink: '1', java: [8], adds: ['cdc-yaml', 'script-shape'] },
      { id: 'b', like: 'a', removes: ['cdc-yaml'], adds: ['catalog-vvp'] },
    ]);
    expect(b!.features).toEqual(['script-shape', 'catalog-vvp']);
  });
});

describe('finding an engine', () => {
  test.each([
    ['1.20', 'flink-1.20'],
    ['2.3', 'flink-2.3'],
    ['Flink 2.3.0', 'flink-2.3.0'],
    ['v1.18', 'flink-1.18'],
    ['flink-9.0', 'flink-9.0'],
    ['vvr-8.0.11-flink-1.17', 'vvr-8.0.11-flink-1.17'],
    ['flnk-1.20', undefined],
    ['', undefined],
  ])('%j means %s', (text, id) => {
    expect(engineId(text)).toBe(id);
  });

  test.each([
    ['flink-1.20', 'flink-1.20', undefined],
    ['vvr-11.7-jdk11-flink-1.20', 'vvr-11.7-jdk11-flink-1.20', undefined],
    ['vvr-8.0.11-flink-1.17', 'vvr-8.0.11-flink-1.17', undefined],
    ['flink-1.17', 'flink-1.17', undefined],
    ['flink-1.20.3', 'flink-1.20', undefined],
    ['flink-1.21', 'flink-1.20', { checkedAs: 'flink-1.20' }],
    ['vvr-8.0.3-flink-1.17', 'vvr-8.0.5-flink-1.17', { checkedAs: 'vvr-8.0.5-flink-1.17' }],
    ['vvr-11.8-jdk11-flink-1.20', 'vvr-11.7-jdk11-flink-1.20', { checkedAs: 'vvr-11.7-jdk11-flink-1.20' }],
  ])('%s is checked by %s', (id, version, approximation) => {
    const found = engine(id);
    expect(found?.version.id).toBe(version);
    expect(found?.approximation).toEqual(approximation);
    expect(found?.facts).toBe(/flink-1.17$|^vvr-8/.test(id) ? 'flink-1.17' : 'flink-1.20');
  });

  test.each(['', 'spark-3.5', 'flink', 'vvr-x', 'constructor'])('%j is no engine', (id) => {
    expect(engine(id)).toBeUndefined();
  });

  test('the default engine is known and exact', () => {
    expect(engine(DEFAULT_ENGINE)).toBeDefined();
    expect(engine(DEFAULT_ENGINE)!.approximation).toBeUndefined();
  });
});

test('features come with their version', () => {
  expect(hasFeature(engine('flink-1.20')!, 'product-statements')).toBe(false);
  expect(hasFeature(engine('vvr-8.0.8-flink-1.17')!, 'cdc-yaml')).toBe(false);
  expect(hasFeature(engine('vvr-8.0.9-flink-1.17')!, 'cdc-yaml')).toBe(true);
  expect(hasFeature(engine('vvr-11.3-jdk11-flink-1.20')!, 'cdc-yaml-postgres')).toBe(false);
  expect(hasFeature(engine('vvr-11.7-jdk11-flink-1.20')!, 'cdc-yaml-postgres')).toBe(true);
});

test('support ends after its last day', () => {
  const version = engine('vvr-8.0.5-flink-1.17')!.version;
  expect(supportStatus(version, '2025-07-04')).toBe('supported');
  expect(supportStatus(version, '2025-07-05')).toBe('end-of-support');
  expect(supportStatus(engine('flink-1.20')!.version, '2099-01-01')).toBe('supported');
});
