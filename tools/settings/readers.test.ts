import { expect, test } from 'vitest';
import { labelsOf, settingsRead } from './readers.ts';
import type { Probe } from './readers.ts';

test('labels are the names of nodes and what changes how they are planned', () => {
  const plan = `Calc(select=[CAST(name AS INTEGER) AS EXPR$0], changelogMode=[I])
+- GroupAggregate(groupBy=[name], select=[name, COUNT(DISTINCT id) AS n], changelogMode=[I,UA])
   +- Exchange(distribution=[hash[name]], changelogMode=[UA,D])
      +- Calc(select=[name], changelogMode=[UA,D])
         +- TableSourceScan(table=[[a, b, u]], fields=[id, name], changelogMode=[UA,D])`;
  expect([...labelsOf(plan)].sort()).toEqual([
    'Calc',
    'Calc:cast',
    'Calc:scan',
    'GroupAggregate',
    'GroupAggregate:distinct',
    'GroupAggregate:keys',
    'TableSourceScan',
  ]);
});

const probe = (name: string, plan: string, ...refusedBy: string[]): Probe => ({
  name,
  plan,
  asked: new Set(['every', 'insert', 'join', 'odd']),
  refusedBy: new Set(refusedBy),
});

test('a node reads a setting if all statements that have it are refused', () => {
  const scan = '+- TableSourceScan(fields=[a])';
  expect(
    settingsRead([
      probe('scan', 'TableSourceScan(fields=[a])', 'every'),
      probe('insert', `Sink(fields=[a])\n${scan}`, 'every', 'insert'),
      probe('join', `Join(where=[true])\n${scan}`, 'every', 'join'),
      probe('rank', `Rank(x=[1])\n+- Join(where=[true])\n   ${scan}`, 'every', 'join'),
      // What no node explains is left out.
      probe('again', 'TableSourceScan(fields=[b])', 'every', 'odd'),
    ]),
  ).toEqual({ always: ['every'], inserts: ['insert'], nodes: { join: ['Join'] } });
});
