// The upgrade of a script's engine is tried: the script is checked as both versions check it, and the differences are told.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkScript } from '../check/check-script.ts';
import type { CheckOptions, ScriptCheck } from '../check/check-script.ts';
import { engineOrDefault } from '../engine/engine.ts';
import { prepare } from '../model/prepare.ts';
import { changedStatements } from './changed-statements.ts';
import { connectorFindings } from './connectors.ts';
import type { EngineStep } from './engine-step.ts';
import { withNamesQuoted } from './reserved-names.ts';

export interface UpgradeOptions extends Omit<CheckOptions, 'engine' | 'plans'> {
  /** Engine that runs the script now, e.g. `flink-1.20`. */
  readonly from: string;
  /** Engine that shall run it, e.g. `flink-2.3`. */
  readonly to: string;
}

export interface ScriptUpgrade {
  /** Whether nothing that the old engine takes is refused by the new one. */
  readonly ok: boolean;
  /** The new engine refuses these or does them otherwise, in the script's order; what both say is left out. */
  readonly findings: readonly Diagnostic[];
  readonly before: ScriptCheck;
  readonly after: ScriptCheck;
}

/** Loads the facts of both engines, then compares as `upgradeScript` does. Rejects where facts cannot be loaded. */
export async function upgrade(text: string, options: UpgradeOptions): Promise<ScriptUpgrade> {
  const texts = [...(options.before ?? []), text];
  await prepare({ engine: options.from, texts });
  await prepare({ engine: options.to, texts });
  return upgradeScript(text, options);
}

/** Compares the checks of a script by two engines whose facts are loaded; never throws on any text. */
export function upgradeScript(text: string, { from, to, ...options }: UpgradeOptions): ScriptUpgrade {
  const before = checkScript(text, { ...options, engine: from, plans: true });
  const after = checkScript(text, { ...options, engine: to, plans: true });
  const step: EngineStep = { from: engineOrDefault(from), to: engineOrDefault(to) };
  const anew = after.diagnostics
    .filter((diagnostic) => !isKnown(before, diagnostic))
    .map((diagnostic) => withNamesQuoted(text, after.model, diagnostic, step));
  const findings = [
    ...anew,
    ...changedStatements(before.model, after.model, step),
    ...connectorFindings(after.model, step),
  ].sort(byPlace);
  return { ok: findings.every(({ severity }) => severity !== 'error'), findings, before, after };
}

/**
 * Whether the old engine says it, too: the same of the same place, or, of an error, any error of the statement. A statement
 * that was refused before is no matter of the upgrade.
 */
function isKnown(before: ScriptCheck, { code, severity, span, statement }: Diagnostic): boolean {
  return before.diagnostics.some((each) =>
    severity === 'error' && each.severity === 'error' && statement !== undefined
      ? each.statement === statement
      : each.code === code && each.span?.start === span?.start && each.span?.end === span?.end,
  );
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0);
}
