// A name that is misspelt where it is defined, not where it is used: of two near names the one that the rest of the script
// speaks for is right.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import * as T from '../syntax/token-kind.ts';
import { isClass, NUMBER, STRING } from '../syntax/token-class.ts';
import { isLikelier } from './name-likelihood.ts';
import type { Script } from './script.ts';
import type { ScriptName } from './script-names.ts';
import { isWord } from './script-tokens.ts';

const MAX_DEFINITIONS = 4;

export interface Definition {
  readonly fix: Fix;
  /** The name of the use is likelier right than that of the definition. */
  readonly likely: boolean;
}

/** For fixes that put a near name in the place of an unknown one: to rename what has the near name instead. */
export function definitionFixes(script: Script, { span, fixes = [], parameters }: Diagnostic): Definition[] {
  if (span === undefined) return [];
  const { text, names } = script;
  const found: Definition[] = [];
  const seen = new Set<number>();
  for (const { edits } of fixes) {
    const [edit] = edits;
    // An error that stands in several places has edits in all of them.
    if (edit === undefined || edits.some((each) => each.text !== edit.text)) continue;
    const near = bare(edit.text);
    const at = edit.span.start;
    const given = bare(text.slice(at, edit.span.end));
    const wrong = parameters['name'] === undefined || given !== '' ? given : String(parameters['name']);
    if (!isSimple(near) || !isSimple(wrong)) continue;
    const own = names.filter((each) => each.name === near && isDefinition(script, each));
    for (const { start, end, text: written } of own) {
      if (seen.has(start) || found.length >= MAX_DEFINITIONS) continue;
      seen.add(start);
      const put = written.startsWith('`') ? `\`${wrong}\`` : wrong;
      const fix: Fix = {
        kind: 'rename',
        safe: false,
        title: `rename ${near} to ${wrong}`,
        edits: [{ span: { start, end }, text: put }],
      };
      found.push({ fix, likely: isLikelier(names, wrong, near) });
    }
  }
  return found;
}

const isSimple = (name: string): boolean => /^\w[\w$]*$/.test(name);

const bare = (name: string): string => (name.split('.').at(-1) ?? '').replaceAll('`', '');

/** A table or column that is made, or what stands as an alias. */
function isDefinition({ lexicon, tokens }: Script, { role, index, start }: ScriptName): boolean {
  if (role === 'table' || role === 'column') return true;
  if (role !== 'other' || tokens[index + 1]?.kind === T.DOT) return false;
  const before = tokens[index - 1];
  if (before === undefined || before.end === start) return false;
  const { kind } = before;
  return ENDING.has(kind) || isWord(lexicon, before) || isClass({ lexicon }, kind, STRING | NUMBER);
}

/** What an alias stands behind, words and literals aside. */
const ENDING: ReadonlySet<number> = new Set([T.RPAREN, T.RBRACKET, T.STAR]);
