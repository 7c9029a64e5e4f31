// The text that a field of a draft holds, by the field's name in the report.
import { parseDraft } from '@flink-preflight/draft';
import type { CheckedFile } from './reporter.ts';

/** Empty when the draft has no such text. */
export function textOfField(file: CheckedFile, field: string): string {
  if (file.kind === 'sql') return file.text;
  let value: unknown = parseDraft(file.text, file.kind).draft;
  for (const step of field.split(/\.|\[|\]\.?/).filter((s) => s !== '')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return typeof value === 'string' ? value : '';
}
