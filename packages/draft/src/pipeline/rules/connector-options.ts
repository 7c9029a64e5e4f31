// Options of source and sink: required ones, unknown ones, and values of the wrong type (FactoryHelper of flink-cdc-common).
import { nearest } from '@flink-preflight/sql';
import { laterThan, unsupportedOptions } from '../../catalogue/pipeline-options.ts';
import { invalidPipelineOption, missingOptions } from '../../catalogue/pipeline.ts';
import { isObject } from '../../draft/shape.ts';
import { connectorFacts, optionFacts } from '../connector-facts.ts';
import type { ConnectorFacts } from '../connector-facts.ts';
import { optionMistake } from '../option-value.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule, PipelineSubject, YamlObject } from '../pipeline-rule.ts';

/** Keys that the parser takes out before a factory sees them. */
const OWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  source: ['type', 'name'],
  sink: ['type', 'name', 'include.schema.changes', 'exclude.schema.changes'],
};

/** With a connection of the product's catalogs, options come from there. */
const CATALOG_KEY = 'using.built-in-catalog';

export const connectorOptions: PipelineRule = (subject) => {
  for (const role of ['source', 'sink'] as const) {
    const block = subject.value[role];
    if (!isObject(block) || Object.hasOwn(block, CATALOG_KEY)) continue;
    const facts = connectorFacts(block['type'], role);
    if (facts === undefined) continue;
    checkMissing(block, facts, subject);
    checkUnknown(block, facts, subject);
    checkValues(block, facts, subject);
  }
};

function checkMissing(block: YamlObject, { role, options }: ConnectorFacts, { tell }: PipelineSubject): void {
  const isSet = (key: string): boolean => block[key] !== undefined && block[key] !== null;
  const missing = Object.entries(options).filter(
    ([key, { required, fallbacks = [] }]) => required && ![key, ...fallbacks].some(isSet),
  );
  if (missing.length === 0) return;
  const keys = missing.map(([key]) => key).sort();
  const hint = `Add ${keys.join(', ')}.`;
  tell(missingOptions, { options: keys.join('\n'), role }, [role, 'type'], { hint });
}

function checkUnknown(block: YamlObject, facts: ConnectorFacts, { tell, versions }: PipelineSubject): void {
  const { role, type } = facts;
  const supported = Object.keys(facts.options);
  for (const key of Object.keys(block)) {
    if ((OWN_KEYS[role] ?? []).includes(key) || facts.prefixes.some((p) => key.startsWith(p))) continue;
    const option = optionFacts(facts, key);
    if (option === undefined) {
      if (!facts.validates || key.includes('${')) continue;
      const [near] = nearest(key, supported, 1);
      const hint = near === undefined ? {} : { hint: `Did you mean ${near}?` };
      const parameters = { type, options: key, supported: supported.join('\n') };
      tell(unsupportedOptions, parameters, [role, key], { ...hint, atKey: true });
    } else if (
      option.since !== undefined &&
      versions.some((v) => option.since !== undefined && v < option.since)
    ) {
      tell(laterThan, { what: `Option '${key}' of ${type}`, since: option.since }, [role, key], {
        atKey: true,
      });
    }
  }
}

function checkValues(block: YamlObject, facts: ConnectorFacts, { tell }: PipelineSubject): void {
  for (const [key, value] of Object.entries(block)) {
    const option = optionFacts(facts, key);
    const text = textOf(value);
    if (option === undefined || text === undefined) continue;
    const reason = optionMistake(option, text);
    if (reason !== undefined) tell(invalidPipelineOption, { key, value: text, reason }, [facts.role, key]);
  }
}
