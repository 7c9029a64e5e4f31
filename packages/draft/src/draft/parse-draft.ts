// The text of a draft file becomes a draft. The text is hostile input: size, nesting and aliases are bounded before it is parsed.
import { sourceText } from '@flink-preflight/sql';
import type { Range, SourceText } from '@flink-preflight/sql';
import { oversizedDraft, unreadableDraft } from '../catalogue/draft-shape.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { finding, findingAt } from '../report/finding.ts';
import type { DeploymentDraft } from './deployment-draft.ts';
import { parseJson } from './json-text.ts';
import type { FieldPart, ParseFailure } from './json-text.ts';
import { validateDraft } from './validate-draft.ts';
import { parseYaml } from './yaml-text.ts';

export type DraftFormat = 'json' | 'yaml';

export interface ParsedDraft {
  /** Absent when the text cannot be used as a draft. */
  readonly draft?: DeploymentDraft;
  /** Mistakes of grammar and of shape. */
  readonly findings: readonly Finding[];
  readonly source: SourceText;
  /** Where a field stands in the text; the nearest field around it when it isn't there. */
  readonly locate: (field: FieldPath, part?: FieldPart) => Range | undefined;
}

/** Longest draft file, in UTF-16 units: above it memory would no longer be bounded by a small multiple of it. */
export const LONGEST_DRAFT = 8_000_000;

/** Parses and validates; never throws. */
export function parseDraft(text: string, format: DraftFormat): ParsedDraft {
  if (text.length > LONGEST_DRAFT) {
    const parameters = { what: 'characters', actual: text.length, limit: LONGEST_DRAFT };
    return failed(sourceText(''), [finding(oversizedDraft, parameters, [])]);
  }
  const source = sourceText(text);
  const parsed = format === 'json' ? parseJson(text) : parseYaml(text);
  if ('failure' in parsed) return failed(source, [readFailure(source, format, parsed.failure)]);
  const { draft, findings } = validateDraft(parsed.value);
  const locate: ParsedDraft['locate'] = (field, part = 'value') => parsed.locate(source, field, part);
  return { ...(draft === undefined ? {} : { draft }), findings, source, locate };
}

function readFailure(source: SourceText, format: DraftFormat, failure: ParseFailure): Finding {
  if (failure.kind === 'nesting') {
    const { depth, limit } = failure;
    return finding(oversizedDraft, { what: 'levels of nesting', actual: depth, limit }, []);
  }
  if (failure.kind === 'size') {
    const { what, actual, limit } = failure;
    return finding(oversizedDraft, { what, actual, limit }, []);
  }
  const { reason, span } = failure;
  return findingAt(unreadableDraft, { format: format.toUpperCase(), reason }, { field: [], source, span });
}

function failed(source: SourceText, findings: readonly Finding[]): ParsedDraft {
  return { findings, source, locate: () => undefined };
}
