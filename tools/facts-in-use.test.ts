// Every fact that the code names is there: the names given to require… are read from the source, so that one that no other
// test happens to run is found too.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { requireConfigurationOption } from '../packages/sql/src/engine/configuration.ts';
import { requireConnectorFact } from '../packages/sql/src/engine/factories.ts';
import { requireFunctionFact, requireOperator } from '../packages/sql/src/engine/functions.ts';
import { readModules, root } from './house-rules/module-graph.ts';

const ASKS: Readonly<Record<string, (name: string) => unknown>> = {
  requireFunctionFact,
  requireOperator,
  requireConnectorFact,
  requireConfigurationOption,
};

/** `requireFunctionFact('UPPER')` gives the ask and the name. */
function asksIn(text: string): readonly (readonly [string, string])[] {
  const call = new RegExp(`\\b(${Object.keys(ASKS).join('|')})\\(\\s*'([^']+)'`, 'g');
  return [...text.matchAll(call)].map((match) => [match[1]!, match[2]!] as const);
}

test('calls with a literal name are seen', () => {
  expect(
    asksIn("x = requireFunctionFact('UPPER'); requireOperator(\n  'A.B'); requireOperator(name)"),
  ).toEqual([
    ['requireFunctionFact', 'UPPER'],
    ['requireOperator', 'A.B'],
  ]);
});

test('every fact that the code names is there', () => {
  const missing: string[] = [];
  for (const module of readModules(['sql', 'draft', 'server', 'cli'])) {
    for (const [ask, name] of asksIn(readFileSync(path.join(root, module.path), 'utf8'))) {
      try {
        ASKS[ask]!(name);
      } catch {
        missing.push(`${module.path}: ${ask}('${name}')`);
      }
    }
  }
  expect(missing).toEqual([]);
});
