// Each rule of a connector or format has a name of its own and all its parameters, and one of Flink's answers or a test shows it.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { groupNames, loadGroups } from '../../src/facts/group-facts.ts';
import { catalogue, rulesOfCode } from '../../src/diagnostics/catalogue/index.ts';
import { connectorRules } from '../../src/diagnostics/catalogue/connector-rules/index.ts';
import { allAnswers, useOf } from './connector-answers.ts';
import type { AnsweredTable } from './connector-answers.ts';

test('names are unique, and their code lists them', () => {
  const names = [...catalogue, ...connectorRules].map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  for (const { name } of connectorRules) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
  expect(rulesOfCode.get('FP3009')).toEqual(connectorRules);
});

/** Rules that no answer in the file shows yet: some need a plan. The list only shrinks. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'avro-name-empty',
  'avro-local-timestamp-precision',
  'avro-time-precision',
  'avro-column-type',
  'mysql-cdc-time-zone-format',
  'datagen-empty-range',
  'elasticsearch-time-index-of-changes',
  'filesystem-parallelism-of-changes',
  'json-unreadable-type',
  'json-unwritable-type',
  'upsert-kafka-topic-and-pattern',
]);

/** Rules of what a catalog makes, and of what a job does: group-scripts.test.ts shows them. */
const OF_SCRIPTS: ReadonlySet<string> = new Set([
  'iceberg-watermark',
  'recorded-key-missing',
  'iceberg-stream-overwrite',
  'paimon-stream-overwrite',
  'iceberg-connector-in-catalog',
  'paimon-other-connector',
  'paimon-path-in-catalog',
]);

const ofGroups = readFileSync(new URL('group-answers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as AnsweredTable);

beforeAll(() => loadGroups(groupNames()));

test('Flink’s answers show the rules, filled in', () => {
  const shown = new Set<string>();
  for (const row of [...allAnswers(), ...ofGroups]) {
    const { diagnostics, late } = useOf(row);
    for (const diagnostic of [...diagnostics, ...late]) {
      const rule = connectorRules.find(({ name }) => name === diagnostic.name);
      if (rule === undefined) continue;
      shown.add(rule.name);
      const holes = [rule.message, rule.hint ?? ''].flatMap(
        (text) => text.match(/(?<=\{)[A-Za-z]\w*(?=\})/g) ?? [],
      );
      for (const hole of holes) expect(Object.keys(diagnostic.parameters)).toContain(hole);
    }
  }
  const names = connectorRules.map(({ name }) => name);
  expect(names.filter((name) => !shown.has(name) && !NOT_ASKED.has(name) && !OF_SCRIPTS.has(name))).toEqual(
    [],
  );
  expect(names.filter((name) => shown.has(name) && NOT_ASKED.has(name))).toEqual([]);
});
