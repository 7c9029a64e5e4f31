// Options of pipeline connectors, as their source tells them for each version of Flink CDC.
import facts from './facts/connectors.json' with { type: 'json' };
import type { CdcVersion } from './cdc-version.ts';

export interface OptionFacts {
  readonly type: string;
  readonly required: boolean;
  readonly values?: readonly string[];
  readonly default?: string;
  readonly fallbacks?: readonly string[];
  readonly since?: CdcVersion;
  readonly until?: CdcVersion;
}

export interface ConnectorFacts {
  readonly type: string;
  readonly role: 'source' | 'sink';
  readonly validates: boolean;
  readonly prefixes: readonly string[];
  readonly startupModes?: readonly string[];
  readonly metadata?: readonly string[];
  readonly since?: CdcVersion;
  readonly options: Readonly<Record<string, OptionFacts>>;
}

const CONNECTORS = facts.connectors as unknown as readonly ConnectorFacts[];

/** The facts about a connector of the open source in one role; none for those of a product. */
export const connectorFacts = (type: unknown, role: 'source' | 'sink'): ConnectorFacts | undefined =>
  CONNECTORS.find((c) => c.type === type && c.role === role);

/** The facts about an option by its name or by an older name of it. */
export function optionFacts(connector: ConnectorFacts, key: string): OptionFacts | undefined {
  if (Object.hasOwn(connector.options, key)) return connector.options[key];
  return Object.values(connector.options).find((option) => option.fallbacks?.includes(key) === true);
}
