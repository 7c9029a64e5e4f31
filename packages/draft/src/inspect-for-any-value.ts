// The check of a draft some of whose variables' values are not known: secrets of the namespace, or all of its variables
// where the namespace is not known. Only what would be said whatever the values are is said.
import { undecided, variableWithoutValue } from '@flink-preflight/sql';
import type { CheckContext } from './draft/check-context.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import type { Inspection } from './inspect-draft.ts';
import { inspectDraft } from './inspect-draft.ts';
import type { Finding } from './report/finding.ts';
import type { ReportStatement } from './report/report.ts';
import { resolveVariables } from './variables/resolve-variables.ts';
import { substitute } from './variables/substitute.ts';

/**
 * Values of the kinds that options and expressions ask for, as different as can be: what all of them meet with is not
 * for their sake. A number is also a duration and a size.
 */
const STAND_INS: readonly string[] = ['7', 'true', 'value'];

/** Pure; never throws on a draft that `validateDraft` accepted. */
export function inspectForAnyValue(draft: DeploymentDraft, context: CheckContext): Inspection {
  // The variables stand as they were written: so the report shows them by their names.
  const first = inspectDraft(draft, context);
  if (!usesUnknownValue(draft, context)) return first;
  if (first.findings.length === 0 && !isConfiguredByUnknown(draft, context)) return first;
  const others = STAND_INS.map((standIn) => inspectDraft(draft, { ...context, standIn }));
  const agreed = others.map(({ findings }) => new Set(findings.map(saying)));
  const isAgreed = (finding: Finding): boolean => agreed.every((one) => one.has(saying(finding)));
  const findings = first.findings.filter(isAgreed);
  const doubted = first.findings.filter((finding) => !isAgreed(finding));
  const facts = others.every((other) => JSON.stringify(other.facts) === JSON.stringify(first.facts))
    ? first.facts
    : {};
  return {
    ...first,
    findings,
    facts,
    statements: withDoubts(first.statements, doubted, unknownIn(draft, draft, context)),
  };
}

/**
 * What a finding says and of which place. Hints take part: Flink's words for a wrong choice quote the choices only, and
 * the hint the value. Numbers of lines and columns do not: they are those of the text with the value in it.
 */
function saying({ diagnostic, field }: Finding): string {
  const { code, severity, message, hint, span, statement } = diagnostic;
  const words = `${message} ${hint ?? ''}`.replace(/\b(line|column) \d+/g, '$1');
  return JSON.stringify([code, severity, words, span?.start, span?.end, statement, field]);
}

/** @param names of the variables that may decide */
function withDoubts(
  statements: readonly ReportStatement[],
  doubted: readonly Finding[],
  names: readonly string[],
): readonly ReportStatement[] {
  const open = new Set(
    doubted.filter(({ diagnostic }) => diagnostic.severity === 'error').map((f) => f.diagnostic.statement),
  );
  const { name, reason } = undecided(variableWithoutValue, { name: names.join(', ') }, { start: 0, end: 0 });
  return statements.map((one, i) =>
    open.has(i)
      ? {
          ...one,
          analysis: 'partial',
          undecided: [...(one.undecided ?? []), { name, reason, range: one.range }],
        }
      : one,
  );
}

function usesUnknownValue(draft: DeploymentDraft, context: CheckContext): boolean {
  return holdsUnknown(draft, draft, context) || holdsUnknown(context.deployment, draft, context);
}

function isConfiguredByUnknown(draft: DeploymentDraft, context: CheckContext): boolean {
  return [draft.flinkConf, context.deployment?.flinkConf].some((options) =>
    holdsUnknown(options, draft, context),
  );
}

function holdsUnknown(value: unknown, draft: DeploymentDraft, context: CheckContext): boolean {
  return unknownIn(value, draft, context).length > 0;
}

/** Names of the variables in texts of the value that are there, and whose values are not known. */
function unknownIn(value: unknown, draft: DeploymentDraft, context: CheckContext): readonly string[] {
  const text = JSON.stringify(value) ?? '';
  if (!text.includes('${')) return [];
  const { isKnown, isUndefined } = resolveVariables(draft, context);
  const names = substitute(text, () => undefined).uses.map(({ name }) => name);
  return [...new Set(names)].filter((name) => !isKnown(name) && !isUndefined(name));
}
