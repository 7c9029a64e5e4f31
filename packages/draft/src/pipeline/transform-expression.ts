// projection and filter of a transform, parsed as the SQL that they are part of.
import { checkScript } from '@flink-preflight/sql';
import type { SourceText, Span } from '@flink-preflight/sql';
import { invalidExpression } from '../catalogue/pipeline.ts';
import { isObject } from '../draft/shape.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { findingAt } from '../report/finding.ts';

export interface ExpressionPlace {
  readonly field: FieldPath;
  readonly source: SourceText;
  readonly engine: string;
  readonly spanOf: (path: FieldPath) => Span;
}

const PARTS = [
  { key: 'projection', before: 'SELECT ', after: ' FROM t' },
  { key: 'filter', before: 'SELECT * FROM t WHERE ', after: '' },
] as const;

/** Only the grammar is looked at: columns are those of a table that is not seen here. */
export function expressionFindings(transforms: unknown, place: ExpressionPlace): Finding[] {
  if (!Array.isArray(transforms)) return [];
  return transforms.flatMap((transform: unknown, i) =>
    PARTS.flatMap(({ key, before, after }): Finding[] => {
      const value = isObject(transform) ? transform[key] : undefined;
      if (typeof value !== 'string' || value.trim() === '' || value.includes('${')) return [];
      // A star at the beginning of a YAML value is escaped by a backslash.
      const text = value.replaceAll('\\*', ' *');
      const { diagnostics } = checkScript(before + text + after, { engine: place.engine });
      const mistake = diagnostics.find((d) => d.category === 'syntax' && d.severity === 'error');
      if (mistake === undefined) return [];
      const offset = (mistake.span?.start ?? before.length) - before.length;
      const span = placeIn(place.source, place.spanOf(['transform', i, key]), value, offset);
      const [reason = ''] = mistake.message.split('\n');
      const parameters = { what: key, reason: reason.replace(/ at line \d+, column \d+/, '') };
      return [findingAt(invalidExpression, parameters, { field: place.field, source: place.source, span })];
    }),
  );
}

/** The place of an offset of the value, where the YAML holds the value as it is; else all of it. */
function placeIn(source: SourceText, whole: Span, value: string, offset: number): Span {
  const start = source.text.indexOf(value, whole.start);
  if (start < 0 || start >= whole.end) return whole;
  const at = start + Math.max(0, Math.min(offset, value.length - 1));
  const [word = ' '] = /^\w+|^[\s\S]/.exec(source.text.slice(at, at + 64)) ?? [];
  return { start: at, end: at + word.length };
}
