// The engine version by itself: known, supported, sound, and able to do what the draft is.
import { engine, engineVersions, hasFeature, supportStatus } from '@flink-preflight/sql';
import type { Engine } from '@flink-preflight/sql';
import { faultyEngine, featureMissing, unknownEngine, unsupportedEngine } from '../catalogue/target.ts';
import type { Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule } from './draft-check.ts';

const FIELD = ['engineVersion'];

/** Release notes: possible loss of data; 8.0.5 is sound. */
const FAULTY = /^vvr-8\.0\.[13](?:-|$)/;

export const engineVersionRule: DraftRule = ({ draft, context, engine: applied }) => {
  const version = draft.engineVersion;
  if (version === undefined) return [];
  const asked = engine(version);
  if (asked === undefined) return [finding(unknownEngine, { version, checkedAs: applied }, FIELD)];
  const findings: Finding[] = [];
  if (asked.approximation !== undefined) {
    const { checkedAs } = asked.approximation;
    findings.push(finding(unknownEngine, { version, checkedAs }, FIELD));
  }
  if (FAULTY.test(version)) findings.push(finding(faultyEngine, { version }, FIELD));
  const { endOfSupport } = asked.version;
  if (
    context.today !== undefined &&
    endOfSupport !== undefined &&
    supportStatus(asked.version, context.today) === 'end-of-support'
  ) {
    findings.push(finding(unsupportedEngine, { version, end: endOfSupport, newest: newest() }, FIELD));
  }
  const kind = draft.artifact?.kind;
  if ((kind === 'CDCYAML' || kind === 'YAML') && isProduct(asked) && !hasFeature(asked, 'cdc-yaml')) {
    const since = firstWith('cdc-yaml');
    findings.push(
      finding(featureMissing, { feature: `A data ingestion draft (${kind})`, version, since }, FIELD),
    );
  }
  return findings;
};

function isProduct({ version }: Engine): boolean {
  return !version.community;
}

function newest(): string {
  const released = engineVersions.filter((v) => !v.community && v.released !== undefined);
  return released.reduce((a, b) => ((a.released ?? '') < (b.released ?? '') ? b : a)).id;
}

function firstWith(feature: 'cdc-yaml'): string {
  const able = engineVersions.filter(
    (v) => !v.community && v.released !== undefined && v.features.includes(feature),
  );
  return `${able.reduce((a, b) => ((a.released ?? '') > (b.released ?? '') ? b : a)).id} or newer`;
}
