// Versions of Flink CDC whose rules are facts here. Which one a job runs on is not told by its pipeline.
import connectors from './facts/connectors.json' with { type: 'json' };

export type CdcVersion = '3.5' | '3.6' | '3.7';

/** All that are known, oldest first. */
export const CDC_VERSIONS: readonly CdcVersion[] = ['3.5', '3.6', '3.7'];

/** The versions from which on something is known, or up to which it is refused. */
export const versionsBefore = (since: CdcVersion): readonly CdcVersion[] =>
  CDC_VERSIONS.slice(0, CDC_VERSIONS.indexOf(since));

export const versionsUntil = (until: CdcVersion): readonly CdcVersion[] =>
  CDC_VERSIONS.slice(0, CDC_VERSIONS.indexOf(until) + 1);

/** The facts and this list are made from the same versions; a test holds it. */
export const FACT_VERSIONS: readonly string[] = connectors.versions;
