// Statements that both engines take, and whose state the new one may not read.
import { stateLeftBehind } from '../diagnostics/catalogue/upgrade.ts';
import { diagnose } from '../diagnostics/definition.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { stateText } from '../analysis/plans.ts';
import { hasFeature } from '../engine/engine.ts';
import type { ScriptModel, StatementModel } from '../model/script-model.ts';
import { engineTitle } from './engine-step.ts';
import type { EngineStep } from './engine-step.ts';

/** The differences of all statements that neither engine refuses. */
export function changedStatements(
  before: ScriptModel,
  after: ScriptModel,
  step: EngineStep,
): readonly Diagnostic[] {
  return after.statements.flatMap((statement, index) => {
    const old = before.statements[index];
    if (old === undefined || isRefused(before, index) || isRefused(after, index)) return [];
    const pair: Pair = { old, now: statement, index, from: engineTitle(step.from), to: engineTitle(step.to) };
    return stateOf(pair, step);
  });
}

interface Pair {
  readonly old: StatementModel;
  readonly now: StatementModel;
  readonly index: number;
  /** The engines as they are called in sentences. */
  readonly from: string;
  readonly to: string;
}

function isRefused({ diagnostics }: ScriptModel, index: number): boolean {
  return diagnostics.some(({ severity, statement }) => severity === 'error' && statement === index);
}

/** Only an INSERT is a job whose state outlives it. */
function stateOf({ old, now, index, from, to }: Pair, step: EngineStep): Diagnostic[] {
  if (!hasFeature(step.to, 'state-of-2') || hasFeature(step.from, 'state-of-2')) return [];
  const operators = old.plan?.operators?.();
  if (operators === undefined || now.sink === undefined) return [];
  const kept = stateText(operators);
  if (kept.length === 0) return [];
  const parameters = { from, to, state: `${kept.join('; ')}.` };
  return [diagnose(stateLeftBehind, parameters, { span: now.span, statement: index })];
}
