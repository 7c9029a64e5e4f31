// Values of secrets are taken out of all texts of a report.
import type { ReportDiagnostic } from '../report/report.ts';

const MASK = '******';

/** Takes the given values out of a text; a short value is masked only where it stands alone. */
export function masker(secrets: readonly string[]): (text: string) => string {
  const patterns = [...secrets]
    // A secret that holds another goes first.
    .sort((a, b) => b.length - a.length)
    .map((secret) => {
      const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return new RegExp(secret.length < 4 ? `(?<!\\w)${literal}(?!\\w)` : literal, 'g');
    });
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, MASK), text);
}

/** The same diagnostics without the given values. */
export function redact(
  diagnostics: readonly ReportDiagnostic[],
  secrets: readonly string[],
): readonly ReportDiagnostic[] {
  if (secrets.length === 0) return diagnostics;
  const clean = masker(secrets);
  return diagnostics.map((d) => ({
    ...d,
    message: clean(d.message),
    ...(d.hint === undefined ? {} : { hint: clean(d.hint) }),
    ...(d.related === undefined
      ? {}
      : { related: d.related.map((r) => ({ ...r, message: clean(r.message) })) }),
    ...(d.fixes === undefined
      ? {}
      : {
          fixes: d.fixes.map((fix) => ({
            ...fix,
            title: clean(fix.title),
            edits: fix.edits.map((edit) => ({ ...edit, text: clean(edit.text) })),
          })),
        }),
  }));
}
