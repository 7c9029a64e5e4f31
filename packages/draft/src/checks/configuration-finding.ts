// A finding about one entry of the configuration, at the place where it was written.
import type { DiagnosticDefinition, Parameters } from '@flink-preflight/sql';
import type { ConfigurationEntry } from '../configuration/configuration.ts';
import type { Finding } from '../report/finding.ts';
import { finding, findingAt } from '../report/finding.ts';

export function configurationFinding(
  definition: DiagnosticDefinition,
  parameters: Parameters,
  { field, source, span }: ConfigurationEntry,
  hint?: string,
): Finding {
  if (source === undefined || span === undefined) return finding(definition, parameters, field, hint);
  return findingAt(definition, parameters, { field, source, span, ...(hint === undefined ? {} : { hint }) });
}
