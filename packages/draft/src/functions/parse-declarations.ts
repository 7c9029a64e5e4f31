// A file of declared functions: a list, or an object with the list under `functions`, as JSON or YAML.
import type { DeclaredFunction } from '../draft/deployment-draft.ts';
import { parseDraft } from '../draft/parse-draft.ts';
import type { DraftFormat } from '../draft/parse-draft.ts';
import type { Finding } from '../report/finding.ts';

export interface ParsedDeclarations {
  readonly functions: readonly DeclaredFunction[];
  readonly findings: readonly Finding[];
}

/** Reads the text as hostile input, with the bounds of a draft; never throws. */
export function parseDeclarations(text: string, format: DraftFormat): ParsedDeclarations {
  const { draft, findings } = parseDraft(underFunctions(text, format), format);
  return { functions: draft?.functions ?? [], findings };
}

/** A bare list is the value of `functions`. */
function underFunctions(text: string, format: DraftFormat): string {
  const start = /^\s*(?:#[^\n]*\n\s*|---\s*\n\s*)*/.exec(text)?.[0].length ?? 0;
  if (text[start] === '[')
    return format === 'json' ? `{"functions":${text}}` : `functions: ${text.slice(start)}`;
  if (format === 'yaml' && /^-\s/.test(text.slice(start)))
    return `functions:\n${text.slice(start).replace(/^/gm, '  ')}`;
  return text;
}
