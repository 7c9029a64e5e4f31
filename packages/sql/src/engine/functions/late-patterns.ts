// What code generation refuses of LIKE with a constant pattern and a constant ESCAPE: LikeCallGen.
import { invalidEscapeCharacter, invalidEscapeSequence } from '../../diagnostics/catalogue/types.ts';
import type { Argument, CallProblem } from './call.ts';
import type { Binding } from './binding.ts';
import { afterValidation } from './problems.ts';

const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** EncodingUtils.escapeJava: constants are looked at as they stand in the generated code. */
const escaped = (text: string): string =>
  text.replace(/[\\"\u0000-\u001f\u007f-\uffff]/g, (each) => SHORT[each] ?? unicode(each));

const unicode = (each: string): string =>
  `\\u${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function textOf(argument: Argument | undefined): string | undefined {
  const value = argument?.literal?.kind === 'string' ? argument.literal.value : undefined;
  return typeof value === 'string' ? escaped(value) : undefined;
}

/** The escape is one character; behind it stands `%`, `_` or itself. */
export function lateLike(binding: Binding): CallProblem | undefined {
  const pattern = textOf(binding.arguments[1]);
  const escape = textOf(binding.arguments[2]);
  if (pattern === undefined || escape === undefined) return undefined;
  if (escape.length !== 1) return afterValidation(invalidEscapeCharacter, { escape });
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === escape) {
      const next = pattern.charAt(i + 1);
      // From the first wildcard on the pattern is left to the running job.
      if (next === '%') return undefined;
      if (next !== '_' && next !== escape)
        return afterValidation(invalidEscapeSequence, { pattern, index: i });
      i++;
    } else if (c === '_') return undefined;
  }
  return undefined;
}
