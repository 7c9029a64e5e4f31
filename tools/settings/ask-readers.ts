// Asks real Flink which statements it refuses for each setting it cannot read, and writes the fact of what reads which setting:
// `node tools/settings/ask-readers.ts ORACLE` takes half an hour; `… --answers FILE` takes answers that were given before.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineOrDefault } from '@flink-preflight/sql';
import { configurationFactsOf } from '@flink-preflight/sql/configuration';
import type { ConfigurationFact } from '@flink-preflight/sql/configuration';
import { keyOf, isOfJobs } from './cases.ts';
import { answersOf, askOracle, isAccepted } from './oracle.ts';
import type { Answer } from './oracle.ts';
import { PROBES, PROBE_TABLES } from './probes.ts';
import type { Mode } from './probes.ts';
import { settingsRead } from './readers.ts';
import type { Probe, SettingsRead } from './readers.ts';

const FACT = fileURLToPath(
  new URL('../../packages/sql/src/facts/flink-1.20/settings-read.json', import.meta.url),
);

const { options } = configurationFactsOf(engineOrDefault('flink-1.20'));

/** In place of a key: the statement without a setting, for its plan. */
const NO_SETTING = '-';

/** A text that no type takes: lists of texts fail at a quote that is not closed. */
const unreadable = (option: ConfigurationFact): string =>
  option.list === true || option.type === 'String' || option.type === 'Map' ? "'''a'" : "'abc'";

function cases(): readonly { readonly id: string; readonly sql: string }[] {
  const settings = options.filter((option) => isOfJobs(keyOf(option)));
  return (['s', 'b'] as const).flatMap((mode) => {
    const before = mode === 'b' ? `${PROBE_TABLES}SET 'execution.runtime-mode'='batch';\n` : PROBE_TABLES;
    return Object.entries(PROBES[mode]).flatMap(([name, statement]) => [
      { id: `${mode}|${NO_SETTING}|${name}`, sql: `${before}${statement};\n` },
      ...settings.map((option) => ({
        id: `${mode}|${keyOf(option)}|${name}`,
        sql: `${before}SET '${keyOf(option)}' = ${unreadable(option)};\n${statement};\n`,
      })),
    ]);
  });
}

function probesOf(mode: Mode, answers: readonly Answer[]): readonly Probe[] {
  const probes = new Map<string, Probe & { asked: Set<string>; refusedBy: Set<string> }>();
  const asked = answers.map((answer) => ({ answer, parts: answer.id.split('|') }));
  for (const { answer, parts } of asked) {
    const [of, key, name = ''] = parts;
    const plan = answer.statements?.at(-1)?.plan;
    if (of === mode && key === NO_SETTING && plan !== undefined)
      probes.set(name, { name, plan, asked: new Set(), refusedBy: new Set() });
  }
  for (const { answer, parts } of asked) {
    const [of, key = '', name = ''] = parts;
    const probe = of === mode && key !== NO_SETTING ? probes.get(name) : undefined;
    if (probe === undefined) continue;
    probe.asked.add(key);
    if (!isAccepted(answer)) probe.refusedBy.add(key);
  }
  return [...probes.values()];
}

/** The options that the check of SQL reads itself, as far as they tell how to read a value. */
function shapesOf(read: readonly SettingsRead[]): readonly string[] {
  const keys = new Set(
    read.flatMap(({ always, inserts, nodes }) => [...always, ...inserts, ...Object.keys(nodes)]),
  );
  return options
    .filter(({ key }) => keys.has(key) && (key.startsWith('table.') || key === 'execution.runtime-mode'))
    .map(({ key, type, list, values, enumClass }) => JSON.stringify({ key, type, list, values, enumClass }));
}

const lines = (key: string, keys: readonly string[]): string =>
  `"${key}": [\n${keys.map((text) => JSON.stringify(text)).join(',\n')}\n]`;

function text({ always, inserts, nodes }: SettingsRead): string {
  const readers = Object.entries(nodes).map(([key, labels]) => `"${key}": ${JSON.stringify(labels)}`);
  return `{\n${lines('always', always)},\n${lines('inserts', inserts)},\n"nodes": {\n${readers.join(',\n')}\n}\n}`;
}

const [command, file] = process.argv.slice(2);
if (command === undefined)
  throw new Error('usage: node tools/settings/ask-readers.ts ORACLE | --answers FILE');
const answers =
  command === '--answers' ? answersOf(readFileSync(file ?? '', 'utf8')) : askOracle(command, cases());
const [streaming, batch] = (['s', 'b'] as const).map((mode) => settingsRead(probesOf(mode, answers)));
const shapes = shapesOf([streaming!, batch!]).join(',\n');
writeFileSync(
  FACT,
  `{\n"options": [\n${shapes}\n],\n"streaming": ${text(streaming!)},\n"batch": ${text(batch!)}\n}\n`,
);
