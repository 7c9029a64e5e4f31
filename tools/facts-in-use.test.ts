// Every fact that code names is there: the names are read from the source, so that one that no other test happens to run is
// found too.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { connectors } from '../packages/sql/src/engine/connectors/index.ts';
import { engineOrDefault } from '../packages/sql/src/engine/engine.ts';
import { configurationFactsOf, configurationOption } from '../packages/sql/src/facts/configuration.ts';
import { optionOf } from '../packages/sql/src/facts/factories.ts';
import type { FactoryFact } from '../packages/sql/src/facts/factories.ts';
import { groupNames, loadGroups, loadedFacts } from '../packages/sql/src/facts/group-facts.ts';
import { factsOf } from '../packages/sql/src/facts/facts-of.ts';
import { readModules, root } from './house-rules/module-graph.ts';

const engine = engineOrDefault(undefined);
const { factories } = factsOf(engine);
await loadGroups(groupNames());
const groups = groupNames().flatMap((name) => loadedFacts(name) ?? []);
const allConnectors = [...factories.connectors, ...groups.flatMap((group) => group.connectors)];
const allFormats = [...factories.formats, ...groups.flatMap((group) => group.formats)];

interface Ask {
  readonly file: string;
  readonly key: string;
}

/** Literal names that are given to a function in modules below a folder: `call` has the name as its first group. */
function asksIn(folder: string, call: RegExp): readonly Ask[] {
  return readModules(['sql', 'draft'])
    .filter(({ path: file }) => file.startsWith(folder))
    .flatMap(({ path: file }) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return [...text.matchAll(call)].map((match) => ({ file, key: match[1]! }));
    });
}

const isOptionOf = (facts: readonly FactoryFact[], key: string): boolean =>
  facts.some((fact) => optionOf(fact, key) !== undefined);

describe('options that connectors read by name', () => {
  const folder = 'packages/sql/src/engine/connectors/';
  const asks = asksIn(folder, /\breader\.(?:get|text|number|has|format|optionalFormat)\(\s*'([^']+)'/g);

  test('many are seen', () => {
    expect(asks.length).toBeGreaterThan(50);
  });

  test('are options of that connector; of any, where connectors share the code', () => {
    const wrong = asks.filter(({ file, key }) => {
      const own = allConnectors.filter(({ identifier }) => file === `${folder}${identifier}.ts`);
      return !isOptionOf(own.length > 0 ? own : allConnectors, key);
    });
    expect(wrong).toEqual([]);
  });
});

describe('options that formats read by name', () => {
  const folder = 'packages/sql/src/engine/formats/';
  const asks = asksIn(folder, /\boptions\.(?:get|text|has)\(\s*'([^']+)'/g);

  test('are options of that format; of any, where formats share the code', () => {
    expect(asks.length).toBeGreaterThan(5);
    const wrong = asks.filter(({ file, key }) => {
      const own = allFormats.filter(({ identifier }) => file === `${folder}${identifier}.ts`);
      return !isOptionOf(own.length > 0 ? own : allFormats, key);
    });
    expect(wrong).toEqual([]);
  });
});

test('options of the configuration that the draft’s checks read by name are there', () => {
  const reading =
    /\b(?:valueOf|entryOfKey|millisecondsOf|isSet|readSize|readNumber|below|numberBelow)\(\s*(?:configuration|given),\s*'([^']+)'/g;
  const options = configurationFactsOf(engine);
  const asks = asksIn('packages/draft/src/', reading);
  expect(asks.length).toBeGreaterThan(10);
  expect(asks.filter(({ key }) => configurationOption(options, key) === undefined)).toEqual([]);
});

test('every connector whose behaviour is known has its options as facts', () => {
  const known = allConnectors.map(({ identifier }) => identifier);
  expect(connectors.map(({ identifier }) => identifier).filter((each) => !known.includes(each))).toEqual([]);
});
