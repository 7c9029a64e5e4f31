// The rules of the house that no compiler holds: layers, arrows between packages, cycles, names, complete registries.
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { regularExpressions } from './expressions/regular-expressions.ts';
import { decisionsIn, decisionsOnWording } from './house-rules/decisions.ts';
import { engineOrDefault } from '../packages/sql/src/engine/engine.ts';
import { factsOf } from '../packages/sql/src/facts/facts-of.ts';
import { importCycles, readModules, root, unreachable } from './house-rules/module-graph.ts';
import { holdsRule, testOf, withoutTest } from './house-rules/tests-by-name.ts';
import { WITHOUT_TEST } from './house-rules/without-test.ts';
import { stringLiterals } from './house-rules/string-literals.ts';
import type { Module } from './house-rules/module-graph.ts';

/** The folders of each package's `src`, and files beside them: each imports only from those to its left (ARCHITECTURE.md). */
const LAYERS: Readonly<Record<string, string>> = {
  sql: 'base text diagnostics facts syntax types engine catalog plan analysis model fixes check upgrade index',
  draft:
    'catalogue report draft configuration variables artifacts functions resources memory script project compatibility ' +
    'pipeline checks check-sql-file upgrade-file inspect-draft inspect-for-any-value prepare-draft check-draft ' +
    'draft-lineage example-context index',
  server:
    'bounded-map log errors start-thread hot-counts catalogue schemas store access check gateway tickets metrics ' +
    'settings services operations http start-server start-text index',
  cli:
    'usage-error help read-bytes choice output inputs read-input artifact-reader known-functions engine-option ' +
    'parse-options project lineage-input lineage-formats reporters checked-input check-draft-input check-input ' +
    'upgrade-input commands main',
};

/** What each package may import of the others. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  sql: [],
  draft: ['sql'],
  server: ['sql', 'draft'],
  cli: ['sql', 'draft', 'server'],
};

const BROWSER_SAFE = ['sql', 'draft'];

const modules = readModules(Object.keys(ARROWS));
const packageOf = (file: string): string => file.split('/')[1]!;
const inPackage = (name: string): Module[] => modules.filter((m) => packageOf(m.path) === name);

test('the scanner sees the modules and their imports', () => {
  const span = modules.find((m) => m.path === 'packages/sql/src/diagnostics/diagnostic.ts');
  expect(span?.imports.map((i) => i.target)).toContain('packages/sql/src/text/span.ts');
});

test('importCycles finds a circle and leaves a line alone', () => {
  const module = (name: string, ...targets: string[]): Module => ({
    path: name,
    imports: targets.map((target) => ({ specifier: target, target })),
  });
  expect(importCycles([module('a', 'b'), module('b', 'c'), module('c', 'a'), module('d', 'a')])).toEqual([
    ['a', 'b', 'c'],
  ]);
  expect(importCycles([module('a', 'b'), module('b', 'c'), module('c')])).toEqual([]);
});

describe.each(Object.entries(LAYERS))('layers of packages/%s/src', (name, line) => {
  const layers = line.split(' ');
  const layerOf = (file: string): string => path.basename(file.split('/')[3]!, '.ts');

  test('has no folder and no file outside the line of layers, and each layer has modules', () => {
    expect(new Set(inPackage(name).map((m) => layerOf(m.path)))).toEqual(new Set(layers));
  });

  test('each layer imports only from itself and those to its left', () => {
    const wrong = inPackage(name).flatMap((m) =>
      m.imports.flatMap(({ target }) => {
        if (target?.startsWith(`packages/${name}/src/`) !== true) return [];
        const leftwards = layers.indexOf(layerOf(target)) <= layers.indexOf(layerOf(m.path));
        return leftwards ? [] : [`${m.path} -> ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

// Facts of one version that are imported by name are those of every engine: a value is passed on instead.
test('nothing but the facts themselves imports a version’s facts', () => {
  const ofVersion = /(^|\/)facts\/(flink|vvr)-[^/]+\//;
  const isFacts = (file: string): boolean => file.startsWith('packages/sql/src/facts/');
  const imports = modules.flatMap((m) =>
    m.imports.map((i) => ({ from: m.path, to: i.target ?? i.specifier })),
  );
  expect(imports.filter(({ to }) => ofVersion.test(to)).length).toBeGreaterThan(0);
  expect(imports.filter(({ from, to }) => !isFacts(from) && ofVersion.test(to))).toEqual([]);
});

/** Layers that read tokens, trees and the model of a script, and so need no expression over its text. */
const READERS_OF_THE_MODEL = /^packages\/sql\/src\/(?:fixes|model|check)\//;

/** What has expressions there all the same: how many at most, and over what. The list only shrinks. */
const EXPRESSIONS: Readonly<Record<string, number>> = {
  // Names and words of the script, one by one.
  'packages/sql/src/fixes/definitions.ts': 1,
  'packages/sql/src/fixes/lost-names.ts': 1,
  'packages/sql/src/fixes/name-likelihood.ts': 5,
  'packages/sql/src/fixes/plain-name.ts': 1,
  'packages/sql/src/fixes/sink-columns.ts': 3,
  // One character.
  'packages/sql/src/fixes/spacing.ts': 1,
  // Types as a problem's parameters tell them.
  'packages/sql/src/fixes/types-told.ts': 8,
};

test('fixes and the model read tokens and trees, not the text by regular expressions', () => {
  const counts: Record<string, number> = {};
  for (const { place } of regularExpressions(root)) {
    const [file = ''] = place.split(':');
    if (READERS_OF_THE_MODEL.test(file)) counts[file] = (counts[file] ?? 0) + 1;
  }
  const isMore = ([file, count]: [string, number]): boolean => count > (EXPRESSIONS[file] ?? 0);
  expect(Object.entries(counts).filter(isMore)).toEqual([]);
});

/** A RangeError of the language's own, and diagnostics that say the very same at two places. */
const WORDING: ReadonlySet<string> = new Set([
  'packages/sql/src/model/analyse.ts error.message',
  'packages/sql/src/model/check-recovered.ts each.message',
]);

test('nothing decides by a title, a message or a hint', () => {
  const wrong = inPackage('sql').flatMap(({ path: file }) => decisionsOnWording(root, file));
  expect(wrong.filter((each) => !WORDING.has(each.replace(/:\d+/, '')))).toEqual([]);
  expect(decisionsIn('a.ts', "if (fix.title.startsWith('cast') || a.hint === b.hint) c();").length).toBe(3);
  expect(decisionsIn('a.ts', 'if (fix.hint !== undefined) show(fix.title);')).toEqual([]);
});

/** Errors that a caller of the library meets; all else that ends work early is a Stop (diagnostics/stop.ts). */
const ERRORS: ReadonlySet<string> = new Set(['syntax/syntax-error.ts', 'facts/missing-fact.ts']);

test('what is wrong is told in one shape, and work ends early in one way', () => {
  const files = inPackage('sql').map((m) => m.path);
  const holding = (pattern: RegExp): string[] =>
    files
      .filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')))
      .map((file) => file.replace('packages/sql/src/', ''));
  expect(holding(/^ {2}readonly definition: DiagnosticDefinition;/m)).toEqual(['diagnostics/problem.ts']);
  expect(holding(/^(export )?class \w+(<.*>)? extends Error/m).filter((file) => !ERRORS.has(file))).toEqual(
    [],
  );
  // Diagnostics are what the outer layers show: whoever judges SQL tells problems.
  const judges = /^packages\/sql\/src\/(?:analysis|catalog|engine|plan|syntax|types)\//;
  const rendered = inPackage('sql').filter(
    (m) =>
      judges.test(m.path) &&
      /\b(?:Diagnostic|diagnose|diagnosticOf)\b(?=[^;]* from '[^']*diagnostics\/)/.test(
        readFileSync(path.join(root, m.path), 'utf8'),
      ),
  );
  expect(rendered.map((m) => m.path)).toEqual([]);
});

// What the planner or a rule wants to know of a connector is a fact of its source or sink (engine/connectors, facts).
test('no connector is named outside its room', () => {
  const ids = new Set(
    factsOf(engineOrDefault(undefined)).factories.connectors.map(({ identifier }) => identifier),
  );
  const room = /^packages\/sql\/src\/(engine\/(connectors|formats)|facts|diagnostics\/catalogue)\//;
  const files = inPackage('sql').map((m) => m.path);
  const named = (file: string): readonly string[] =>
    stringLiterals(readFileSync(path.join(root, file), 'utf8'))
      .filter((text) => ids.has(text))
      .map((text) => `${file}: '${text}'`);
  expect(files.filter((file) => room.test(file)).flatMap(named).length).toBeGreaterThan(ids.size);
  expect(files.filter((file) => !room.test(file)).flatMap(named)).toEqual([]);
});

test('no module imports itself through others', () => {
  expect(importCycles(modules)).toEqual([]);
});

test('packages import only along the arrows, and by name', () => {
  const wrong = modules.flatMap((m) =>
    m.imports.flatMap((i) => {
      const own = packageOf(m.path);
      if (i.target !== undefined)
        return i.target.startsWith(`packages/${own}/`) ? [] : [`${m.path} -> ${i.specifier}`];
      const other = /^@flink-preflight\/([^/]+)/.exec(i.specifier)?.[1];
      return other === undefined || ARROWS[own]!.includes(other) ? [] : [`${m.path} -> ${i.specifier}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each(BROWSER_SAFE)('%s runs in a browser: nothing of Node', (name) => {
  const builtins = new Set(builtinModules);
  const wrong = inPackage(name).flatMap((m) =>
    m.imports
      .filter((i) => i.specifier.startsWith('node:') || builtins.has(i.specifier))
      .map((i) => `${m.path} -> ${i.specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('relative imports name a file that is there, with its extension', () => {
  const wrong = modules.flatMap((m) =>
    m.imports.flatMap((i) =>
      i.target === undefined || globSync(i.target, { cwd: root }).length === 1
        ? []
        : [`${m.path} -> ${i.specifier}`],
    ),
  );
  expect(wrong).toEqual([]);
});

// A rule, connector, operation or definition that is on disk and in no registry would never run: nothing reaches it.
test.each(Object.keys(ARROWS))('every module of %s is reached from what it exports', (name) => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  const entries = Object.values(manifest.exports).map((file) => path.posix.join('packages', name, file));
  expect(unreachable(inPackage(name), entries)).toEqual([]);
});

test('names tell what a file is for', () => {
  const files = globSync('{packages,tools,bench}/**/*.ts', {
    cwd: root,
    exclude: (file) => ['node_modules', 'target', 'dist', 'fixtures'].includes(path.basename(file)),
  });
  const wrong = files.filter((file) =>
    file
      .split(path.sep)
      .some((part) =>
        /^(utils?|helpers?|common|managers?|core|misc)(\.|$)|-(utils?|helpers?|manager)\./.test(part),
      ),
  );
  expect(wrong).toEqual([]);
  // Kebab-case; the dots are those of versions and of extensions.
  expect(files.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(path.basename(file)))).toEqual([]);
});

test('a file that holds a rule has a test of its name', () => {
  const missing = withoutTest(
    root,
    modules.map((m) => m.path),
  );
  expect(missing.filter((file) => !WITHOUT_TEST.has(file))).toEqual([]);
  // The list only shrinks: a file that has its test by now, or is gone, is taken out.
  expect([...WITHOUT_TEST].filter((file) => !missing.includes(file))).toEqual([]);
  expect(holdsRule('a/b.ts', 'export function check(): void {}')).toBe(true);
  expect(holdsRule('a/b.ts', 'export interface Options {}')).toBe(false);
  expect(testOf('packages/sql/src/fixes/idioms/a.ts')).toBe('packages/sql/test/fixes/idioms/a.test.ts');
});
