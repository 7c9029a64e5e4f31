// Of several fixes of an error the one first that leaves the fewest errors: each is put into the script, and the script is
// checked again. A distance of letters alone cannot tell whether the use or the definition of a name is misspelt.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { edited } from '../syntax/index.ts';
import { checkScript } from './check-script.ts';
import type { CheckOptions, ScriptCheck } from './check-script.ts';
import { optionKeyFixes } from './option-key-guess.ts';
import { definitionFixes, guessFixes } from './guess-fixes.ts';

/** A trial costs a whole check: a few milliseconds for scripts of this many characters. */
const MAX_TEXT = 20_000;
const MAX_TRIALS = 12;
/** Above this many characters a trial is dearer, and only few are made. */
const LONG_TEXT = 5_000;
const LONG_TRIALS = 4;
/** Names for which a trial shows what the script calls a column. */
const PLACEHOLDER = 'preflight_column';

/** `checkScript`, with fixes that were tried: the likeliest first, guesses only where they mend something. */
export function checkWithFixes(text: string, options: CheckOptions): ScriptCheck {
  const checked = checkScript(text, options);
  if (text.length > MAX_TEXT) return checked;
  const before = errorsOf(checked);
  let trials = text.length > LONG_TEXT ? LONG_TRIALS : MAX_TRIALS;
  const tried = (fix: Fix): readonly Diagnostic[] => {
    trials--;
    return errorsOf(checkScript(edited(text, 0, text.length, fix.edits), options));
  };
  const ranked = (fixes: readonly Fix[]): { fix: Fix; errors: number }[] =>
    fixes
      .slice(0, trials)
      .map((fix) => ({ fix, errors: tried(fix).length }))
      .sort((a, b) => a.errors - b.errors);
  const firstGood = (fixes: readonly Fix[]): Fix | undefined =>
    fixes.find((fix) => trials > 0 && tried(fix).length < before.length);
  const mended = (diagnostic: Diagnostic): readonly Fix[] | undefined => {
    // Repairs of the grammar are tried by the parser itself.
    if (diagnostic.category === 'syntax') {
      const key = diagnostic === before[0] ? firstGood(optionKeyFixes(text, diagnostic)) : undefined;
      return key === undefined ? diagnostic.fixes : [key, ...(diagnostic.fixes ?? [])];
    }
    const given = diagnostic.fixes?.map((fix) => quotedAsBefore(text, fix));
    const statement = checked.statements[diagnostic.statement ?? -1]?.span;
    if (diagnostic.severity !== 'error' || statement === undefined || trials < 2) return given;
    if (given === undefined || given.length === 0) {
      if (diagnostic !== before[0]) return given;
      const good = ranked(guessFixes(text, statement, diagnostic)).filter(
        ({ errors }) => errors < before.length,
      );
      return good.slice(0, 2).map(({ fix }) => fix);
    }
    const fixes = diagnostic.name.startsWith('duplicate-')
      ? [...renamings(diagnostic, tried), ...given]
      : given;
    if (!diagnostic.name.startsWith('unknown-column'))
      return fixes.length < 2 || fixes.length > trials ? fixes : ranked(fixes).map(({ fix }) => fix);
    const definitions = definitionFixes(text, statement, { ...diagnostic, fixes });
    if (fixes.length + definitions.length < 2 || fixes.length > trials) return fixes;
    const uses = ranked(fixes);
    const least = uses[0]?.errors ?? Infinity;
    const better = definitions.filter(({ fix, likely }) => {
      const errors = trials > 0 ? tried(fix).length : Infinity;
      return errors < least || (errors === least && likely);
    });
    return [...better.slice(0, 1).map(({ fix }) => fix), ...uses.map(({ fix }) => fix)];
  };
  const diagnostics = checked.diagnostics.map((diagnostic): Diagnostic => {
    const fixes = mended(diagnostic);
    return fixes === undefined ? diagnostic : { ...diagnostic, fixes };
  });
  return { ...checked, diagnostics };
}

/** Of a column declared twice: the names of columns that the script misses once one of the two is called otherwise. */
function renamings({ span }: Diagnostic, tried: (fix: Fix) => readonly Diagnostic[]): Fix[] {
  if (span === undefined) return [];
  const renamed = (text: string): Fix => ({ title: `rename to ${text}`, edits: [{ span, text }] });
  const missing = tried(renamed(PLACEHOLDER)).flatMap(({ name, parameters }) =>
    name.startsWith('unknown-column') && typeof parameters['name'] === 'string' ? parameters['name'] : [],
  );
  return [...new Set(missing)]
    .filter((name) => /^[A-Za-z_]\w*$/.test(name))
    .slice(0, 3)
    .map(renamed);
}

/** A name in back-quotes is replaced by one in back-quotes. */
function quotedAsBefore(text: string, fix: Fix): Fix {
  const edits = fix.edits.map(({ span, text: put }) => {
    const quoted = /^`[^`]+`$/.test(text.slice(span.start, span.end)) && /^[A-Za-z_]\w*$/.test(put);
    return { span, text: quoted ? `\`${put}\`` : put };
  });
  return { ...fix, edits };
}

function errorsOf({ diagnostics }: ScriptCheck): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
