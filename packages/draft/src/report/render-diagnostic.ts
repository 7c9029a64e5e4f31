// Spans of a text become the report's 1-based ranges. The order of diagnostics is kept.
import { rangeOf, sourceText } from '@flink-preflight/sql';
import type { Diagnostic, Fix, Range, SourceText, StatementReport } from '@flink-preflight/sql';
import { deprecatedKey, overriddenKey, platformKey, unknownKey } from '../catalogue/configuration.ts';
import { unknownDraftField } from '../catalogue/draft-shape.ts';
import type { FieldPath, Finding } from './finding.ts';
import { fieldName } from './finding.ts';
import type { ReportDiagnostic, ReportFix, ReportStatement } from './report.ts';

const NO_TEXT = sourceText('');

/** Problems of a field's name rather than of what it holds. */
const ABOUT_KEYS: ReadonlySet<string> = new Set(
  [unknownDraftField, unknownKey, deprecatedKey, overriddenKey, platformKey].map((d) => d.code),
);

/** A finding as the report shows it; `locate` finds fields in the draft's file. */
export function renderFinding(
  { diagnostic, field, source }: Finding,
  locate?: (field: FieldPath, part: 'value' | 'key') => Range | undefined,
): ReportDiagnostic {
  // A mistake in the file's own grammar has its place in the file and belongs to no field.
  if (field?.length === 0) {
    const { range, ...rest } = renderDiagnostic(source ?? NO_TEXT, diagnostic);
    return { ...rest, ...(range === undefined ? {} : { fileRange: range }) };
  }
  const rendered = renderDiagnostic(source ?? NO_TEXT, diagnostic);
  if (field === undefined) return rendered;
  const fileRange = locate?.(field, ABOUT_KEYS.has(diagnostic.code) ? 'key' : 'value');
  return { ...rendered, field: fieldName(field), ...(fileRange === undefined ? {} : { fileRange }) };
}

/** A diagnostic whose spans lie in `source`, as the report shows it. */
export function renderDiagnostic(source: SourceText, diagnostic: Diagnostic): ReportDiagnostic {
  const { code, name, severity, category, message, hint, span, statement, related, fixes } = diagnostic;
  return {
    code,
    name,
    severity,
    category,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(span === undefined ? {} : { range: rangeOf(source, span) }),
    ...(statement === undefined ? {} : { statement }),
    ...(related === undefined || related.length === 0
      ? {}
      : { related: related.map((r) => ({ message: r.message, range: rangeOf(source, r.span) })) }),
    ...(fixes === undefined || fixes.length === 0
      ? {}
      : { fixes: fixes.map((fix) => renderFix(source, fix)) }),
  };
}

/** A statement as the report shows it. */
export function renderStatement(source: SourceText, statement: StatementReport): ReportStatement {
  const { kind, span, analysis, undecided, outputSchema, changelogMode, plan } = statement;
  const operators = plan?.operators?.();
  return {
    kind,
    range: rangeOf(source, span),
    analysis,
    ...(undecided === undefined
      ? {}
      : {
          undecided: undecided.map(({ name, reason, span: at }) => ({
            name,
            reason,
            range: rangeOf(source, at),
          })),
        }),
    ...(outputSchema === undefined ? {} : { outputSchema }),
    ...(changelogMode === undefined ? {} : { changelogMode }),
    ...(operators === undefined ? {} : { plan: operators }),
  };
}

function renderFix(source: SourceText, fix: Fix): ReportFix {
  return {
    kind: fix.kind,
    safe: fix.safe,
    title: fix.title,
    edits: fix.edits.map(({ span, text }) => ({
      range: rangeOf(source, span),
      text,
      ...(span.end <= span.start ? { insert: true } : {}),
    })),
  };
}
