// A table as the document of its product's connector would have it. What is said otherwise is a warning: nobody ran it.
import {
  documentedConflict,
  documentedKey,
  documentedMetadata,
  documentedMissing,
  documentedRelease,
  documentedRole,
  documentedValue,
  outdatedOption,
} from '../../diagnostics/catalogue/documents.ts';
import { unverifiedOption } from '../../diagnostics/catalogue/connectors.ts';
import type {
  DocumentedConnector,
  DocumentedOption,
  DocumentedRole,
  OptionValues,
} from '../../facts/documented-connectors.ts';
import type { EngineFacts } from '../../facts/engine-facts.ts';
import type { Engine } from '../engine.ts';
import { isSince } from '../versions/nearest-version.ts';
import { documentedOption, hasKey, isKnownKey, valueOf } from './documented-keys.ts';
import { nearKey } from './near-key.ts';
import { expectation, nearestValue } from './option-problems.ts';
import { parseOptionValue } from '../options/option-value.ts';
import { atColumn, atOption, replacing } from './problem.ts';
import type { Replacement, TableProblem } from './problem.ts';

/** A table as its document is held against it. */
export interface DocumentedTable {
  readonly options: ReadonlyMap<string, string>;
  readonly role: DocumentedRole;
  readonly hasPrimaryKey: boolean;
  readonly metadata: readonly { readonly column: string; readonly key: string }[];
  readonly engine: Engine;
  readonly facts: EngineFacts;
}

type Check = (connector: DocumentedConnector, table: DocumentedTable) => readonly TableProblem[];

/** All that the document would have otherwise, each with what is known to mend it. */
export function checkDocumented(connector: DocumentedConnector, table: DocumentedTable): TableProblem[] {
  const role = wrongRole(connector, table);
  if (role.length > 0) return [...role];
  return CHECKS.flatMap((check) => check(connector, table));
}

const CHECKS: readonly Check[] = [
  missingOptions,
  unknownOptions,
  wrongValues,
  otherReleases,
  conflicts,
  missingKey,
  unknownMetadata,
];

function wrongRole(
  connector: DocumentedConnector,
  { role, engine }: DocumentedTable,
): readonly TableProblem[] {
  const { identifier, document, roles, rolesSince } = connector;
  if (!roles.includes(role))
    return [
      {
        definition: documentedRole,
        parameters: { identifier, document, wanted: role, roles: roles.join(' and ') },
        at: atOption('connector'),
      },
    ];
  return tooNew(connector, rolesSince?.[role], engine, `Connector '${identifier}' as a ${role}`, 'connector');
}

function missingOptions(connector: DocumentedConnector, table: DocumentedTable): readonly TableProblem[] {
  const { identifier, document, oneOf = [] } = connector;
  const { options, role } = table;
  const missing = connector.options
    .filter((option) => isRequired(option, table) && !hasKey(options, option.key))
    .map(({ key }) => key);
  const replacements: Replacement[] = [];
  const taken = new Set<string>();
  for (const key of missing) {
    const near = nearKey(
      key,
      [...options.keys()].filter((each) => !taken.has(each) && !isKnownKey(connector, each, table)),
    );
    if (near === undefined) continue;
    taken.add(near);
    replacements.push({ of: 'key', key: near, text: key });
  }
  const choices = oneOf
    .filter((keys) => !keys.some((key) => hasKey(options, key)))
    .map((keys) => keys.map((key) => `'${key}'`).join(' or '));
  if (missing.length + choices.length === 0) return [];
  return [
    {
      definition: documentedMissing,
      parameters: {
        identifier,
        document,
        role,
        list: [...missing.map((key) => `'${key}'`), ...choices].join(', '),
      },
      ...(replacements.length > 0
        ? { at: atOption(...taken), fixes: replacing(replacements) }
        : { fixes: missing.length === 0 ? [] : [{ kind: 'add-options', keys: missing }] }),
    },
  ];
}

function isRequired(option: DocumentedOption, { options, role }: DocumentedTable): boolean {
  const { required, roles, requiredWith, notRequiredWith } = option;
  if (roles !== undefined && !roles.includes(role)) return false;
  // A key with a star stands for one of each column.
  if (option.key.includes('*') || isOneOf(options, notRequiredWith)) return false;
  return required === true || required?.includes(role) === true || isOneOf(options, requiredWith);
}

function isOneOf(options: ReadonlyMap<string, string>, wanted: OptionValues | undefined): boolean {
  return Object.entries(wanted ?? {}).some(([key, values]) =>
    values.some((value) => value.toLowerCase() === valueOf(options, key)?.trim().toLowerCase()),
  );
}

function unknownOptions(connector: DocumentedConnector, table: DocumentedTable): readonly TableProblem[] {
  const { identifier, document } = connector;
  const unknown = [...table.options.keys()].filter((key) => !isKnownKey(connector, key, table));
  const free = connector.options.map(({ key }) => key).filter((key) => !hasKey(table.options, key));
  return unknown.map((key) => {
    const near = nearKey(key, free);
    return {
      definition: unverifiedOption,
      parameters: { key, identifier, document },
      at: atOption(key),
      fixes: replacing(near === undefined ? [] : [{ of: 'key', key, text: near }]),
    };
  });
}

function wrongValues(connector: DocumentedConnector, { options }: DocumentedTable): readonly TableProblem[] {
  const { document } = connector;
  return [...options].flatMap(([key, value]) => {
    const option = documentedOption(connector, key);
    // The value of a variable is not seen.
    if (option === undefined || value.includes('${') || fits(value, option)) return [];
    const better = option.values === undefined ? undefined : nearestValue(value, option);
    return [
      {
        definition: documentedValue,
        parameters: { key, value, document, expected: expected(option) },
        at: atOption(key),
        fixes: replacing(better === undefined ? [] : [{ of: 'value', key, text: better }]),
      },
    ];
  });
}

function fits(value: string, option: DocumentedOption): boolean {
  const { min = -Infinity, max = Infinity } = option;
  const text = value.trim();
  if ('reason' in parseOptionValue(text, option)) return false;
  return (min === -Infinity && max === Infinity) || (Number(text) >= min && Number(text) <= max);
}

function expected(option: DocumentedOption): string {
  const { min, max } = option;
  const kind = expectation(option);
  if (min !== undefined && max !== undefined) return `${kind} from ${String(min)} to ${String(max)}`;
  return max === undefined ? kind : `${kind} up to ${String(max)}`;
}

function otherReleases(connector: DocumentedConnector, table: DocumentedTable): readonly TableProblem[] {
  const { identifier, document, since, renamed = {}, removed = [] } = connector;
  const { options, engine } = table;
  const applies = since === undefined || isSince(engine.version, since);
  return [...options].flatMap(([key, value]) => {
    const own = (record: Readonly<Record<string, string>>): string | undefined =>
      Object.hasOwn(record, key) ? record[key] : undefined;
    const outdated = (state: string, text?: string): TableProblem => ({
      definition: outdatedOption,
      parameters: { key, identifier, document, state },
      at: atOption(key),
      fixes: replacing(text === undefined ? [] : [{ of: 'key', key, text }]),
    });
    const option = documentedOption(connector, key);
    const newer = own(renamed);
    if (applies && newer !== undefined) return [outdated(`renamed to '${newer}'`, newer)];
    if (applies && removed.includes(key)) return [outdated('dropped')];
    if (option === undefined) return [];
    if (option.until !== undefined && isSince(engine.version, option.until))
      return [outdated(`outdated since VVR ${option.until}`)];
    const valueSince = Object.entries(option.valuesSince ?? {}).find(
      ([each]) => each.toLowerCase() === value.toLowerCase(),
    )?.[1];
    return [
      ...tooNew(connector, option.since, engine, `Option '${key}' of connector '${identifier}'`, key),
      ...tooNew(connector, valueSince, engine, `Value '${value}' of option '${key}'`, key),
    ];
  });
}

function tooNew(
  { document }: DocumentedConnector,
  since: string | undefined,
  engine: Engine,
  what: string,
  key: string,
): readonly TableProblem[] {
  if (since === undefined || isSince(engine.version, since)) return [];
  return [
    {
      definition: documentedRelease,
      parameters: { what, since, document, engine: engine.id },
      at: atOption(key),
    },
  ];
}

function conflicts(connector: DocumentedConnector, { options }: DocumentedTable): readonly TableProblem[] {
  const { document } = connector;
  return connector.options.flatMap(({ key, notWith = [] }) => {
    const other = hasKey(options, key) ? notWith.find((each) => hasKey(options, each)) : undefined;
    return other === undefined
      ? []
      : [{ definition: documentedConflict, parameters: { key, other, document }, at: atOption(key, other) }];
  });
}

function missingKey(
  { identifier, document, primaryKey = [] }: DocumentedConnector,
  { role, hasPrimaryKey }: DocumentedTable,
): readonly TableProblem[] {
  if (hasPrimaryKey || !primaryKey.includes(role)) return [];
  return [
    {
      definition: documentedKey,
      parameters: { identifier, document, role },
      fixes: [{ kind: 'add-primary-key' }],
    },
  ];
}

function unknownMetadata(
  { document, metadata: known }: DocumentedConnector,
  { metadata }: DocumentedTable,
): readonly TableProblem[] {
  if (known === undefined) return [];
  const keys = known.map(({ key }) => key);
  return metadata
    .filter(({ key }) => !keys.includes(key))
    .map(({ column, key }) => {
      const near = nearKey(key, keys);
      return {
        definition: documentedMetadata,
        parameters: { key, column, document, keys: keys.join(', ') },
        at: atColumn(column),
        fixes: replacing(near === undefined ? [] : [{ of: 'metadata', key: column, text: near }]),
      };
    });
}
