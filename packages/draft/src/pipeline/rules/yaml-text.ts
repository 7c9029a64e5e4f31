// Keys that stand twice, and documents after the first: Flink CDC reads over both without a word.
import { isMap, isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import type { SourceText } from '@flink-preflight/sql';
import { laterDocument, repeatedPipelineKey } from '../../catalogue/pipeline-text.ts';
import { findingAt } from '../../report/finding.ts';
import type { FieldPath, Finding } from '../../report/finding.ts';

/** Findings of the first document, and of where a second one begins, if any does. */
export function yamlTextFindings(
  document: Document,
  later: number | undefined,
  place: { readonly field: FieldPath; readonly source: SourceText },
): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const [start = 0, end = 1] = key.range ?? [];
        if (seen.has(name))
          findings.push(findingAt(repeatedPipelineKey, { key: name }, { ...place, span: { start, end } }));
        seen.add(name);
      }
    },
  });
  if (later !== undefined)
    findings.push(findingAt(laterDocument, {}, { ...place, span: { start: later, end: later + 3 } }));
  return findings;
}
