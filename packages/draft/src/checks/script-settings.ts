// SET statements of a bare script: Flink takes any value there, and refuses the first statement that is planned after it.
import { engineOrDefault } from '@flink-preflight/sql';
import { configurationFactsOf } from '@flink-preflight/sql/configuration';
import type { SourceText } from '@flink-preflight/sql';
import type { ConfigurationEntry } from '../configuration/configuration.ts';
import { applySetting } from '../configuration/draft-configuration.ts';
import type { CheckInOriginal } from '../variables/substitute.ts';
import type { Finding } from '../report/finding.ts';
import { configurationValuesRule } from './configuration-values.ts';
import { refusedByPlanner } from './refused-configuration.ts';

/** Statements that are planned, with the configuration in force where they stand. */
const PLANNED: ReadonlySet<string> = new Set([
  'compile-and-execute-plan',
  'compile-plan',
  'execute',
  'explain',
  'insert',
  'select',
  'statement-set',
]);

/** What is wrong with settings that a planned statement reads; each place is told once. */
export function scriptSettings(script: SourceText, sql: CheckInOriginal, engine: string): readonly Finding[] {
  const facts = configurationFactsOf(engineOrDefault(engine));
  const entries = new Map<string, ConfigurationEntry>();
  const told = new Set<number | undefined>();
  const findings: Finding[] = [];
  let changed = false;
  for (const { kind, setting } of sql.statements) {
    if (setting !== undefined) {
      applySetting(entries, setting, new Map(), { script, field: [] });
      changed = true;
    } else if (changed && PLANNED.has(kind) && entries.size > 0) {
      changed = false;
      const configuration = { facts, entries: new Map(entries) };
      const subject = { draft: {}, context: {}, engine, configuration, script, sql };
      const found = [...configurationValuesRule(subject), ...refusedByPlanner(subject.configuration)];
      for (const one of found) {
        const at = one.diagnostic.span?.start;
        if (told.has(at)) continue;
        told.add(at);
        findings.push(one);
      }
    }
  }
  return findings;
}
