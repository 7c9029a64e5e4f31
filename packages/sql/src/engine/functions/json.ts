// JSON functions.
import {
  argumentMustNotBeNull,
  characterExpected,
  emptyObjectBehavior,
  returningElement,
} from '../../diagnostics/catalogue/types.ts';
import { BOOLEAN, calciteString, isCharacter, isUndecided, STRING } from '../../types/index.ts';
import type { Binding, OperatorDefinition, ReturnRule } from './binding.ts';
import type { CallProblem } from './call.ts';
import { checkFamily } from './operand-checks.ts';
import { atCall } from './problems.ts';
import { alwaysNullable, explicit } from './return-rules.ts';

/** Document and path; what follows are symbols that the parser made. */
const documentAndPath =
  (family: 'CHARACTER' | 'ANY') =>
  (binding: Binding): true | CallProblem => {
    for (const index of [0, 1]) {
      const fits = checkFamily(binding, index, index === 0 ? 'ANY' : family);
      if (fits !== true) return fits;
    }
    return true;
  };

/** JSON_VALUE and JSON_QUERY with RETURNING give that type, NULL allowed; else STRING. */
const returning: ReturnRule = (binding) => {
  const type = binding.arguments.find((argument) => argument.literal?.kind === 'type')?.type;
  return alwaysNullable(type ?? STRING)(binding);
};

/** SqlJsonQueryFunctionWrapper: what goes with RETURNING ARRAY. */
function queryArguments(binding: Binding): true | CallProblem {
  const fits = documentAndPath('ANY')(binding);
  const type = binding.arguments.find(({ literal }) => literal?.kind === 'type')?.type;
  if (fits !== true || type?.root !== 'ARRAY') return fits;
  if (!isCharacter(type.element)) return atCall(returningElement, { type: calciteString(type.element) });
  const symbols = binding.arguments.map(({ literal }) => String(literal?.value));
  for (const place of ['ERROR', 'EMPTY']) {
    if (symbols[symbols.indexOf(`ON ${place}`) - 1] === 'EMPTY OBJECT') {
      return atCall(emptyObjectBehavior, { place: place.toLowerCase(), type: calciteString(type) });
    }
  }
  return true;
}

const ON_FORMS = '[{NULL | ERROR | DEFAULT value} ON EMPTY] [{NULL | ERROR | DEFAULT value} ON ERROR]';

const keysAreStrings = (binding: Binding): true | CallProblem => {
  // Keys and values in turn; the NULL clause is a symbol among them.
  const pairs = binding.arguments.filter(({ literal }) => literal?.kind !== 'symbol');
  for (const [i, argument] of pairs.entries()) {
    if (i % 2 === 1) continue;
    if (argument.literal?.kind === 'null') return atCall(argumentMustNotBeNull, { function: 'NULL' });
    if (!isCharacter(argument.type) && !isUndecided(argument.type)) return atCall(characterExpected);
    if (argument.type.nullable) {
      return atCall(argumentMustNotBeNull, { function: argument.text?.() ?? binding.name });
    }
  }
  return true;
};

const define = (
  name: string,
  signatures: string,
  check: (binding: Binding) => true | CallProblem,
  returns: ReturnRule,
  nulls: OperatorDefinition['nulls'] = 'none',
): OperatorDefinition => ({
  name,
  check: { least: 0, check, signatures: () => signatures },
  returns,
  nulls,
});

export const jsonFunctions: readonly OperatorDefinition[] = [
  define(
    'JSON_EXISTS',
    'JSON_EXISTS(json_doc, path [{TRUE | FALSE| UNKNOWN | ERROR} ON ERROR])',
    documentAndPath('CHARACTER'),
    alwaysNullable(BOOLEAN),
  ),
  define(
    'JSON_VALUE',
    `JSON_VALUE(json_doc, path [RETURNING type] ${ON_FORMS})`,
    documentAndPath('CHARACTER'),
    returning,
  ),
  define('JSON_QUERY', 'JSON_QUERY', queryArguments, returning),
  define('JSON_OBJECT', 'JSON_OBJECT', keysAreStrings, explicit(STRING), 'any-type'),
  define('JSON_ARRAY', 'JSON_ARRAY', () => true, explicit(STRING), 'any-type'),
];
