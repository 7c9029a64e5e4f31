// Connectors of a script's tables of which the new engine has no build that is known.
import { connectorWithoutBuild } from '../diagnostics/catalogue/upgrade.ts';
import { diagnose } from '../diagnostics/definition.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { connectorsWithoutBuild } from '../facts/connector-builds.ts';
import type { ScriptModel } from '../model/script-model.ts';
import { engineTitle } from './engine-step.ts';
import type { EngineStep } from './engine-step.ts';

/** One finding for each table that names such a connector, at its option. */
export function connectorFindings(
  { statements }: ScriptModel,
  { from, to }: EngineStep,
): readonly Diagnostic[] {
  const before = connectorsWithoutBuild(from.version.words);
  const missing = [...connectorsWithoutBuild(to.version.words)].filter((connector) => !before.has(connector));
  if (missing.length === 0) return [];
  return statements.flatMap(({ tree }, statement) => {
    if (tree.kind !== 'create-table') return [];
    const { value } = tree.options.find(({ key }) => key.value === 'connector') ?? {};
    if (value === undefined || !missing.includes(value.value)) return [];
    const parameters = { connector: value.value, to: engineTitle(to) };
    return [diagnose(connectorWithoutBuild, parameters, { span: value.span, statement })];
  });
}
