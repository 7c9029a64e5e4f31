// Constructors and access to parts of arrays, maps, multisets and rows.
import {
  correlateVariable,
  fieldNotConstant,
  mapRequiresEven,
  mapRequiresTwo,
  noFieldAt,
  noFieldNamed,
  noRuleForCollect,
  datatypesNotPreserved,
  integerExpected,
  needSameType,
  requireAtLeastOneArgument,
} from '../../diagnostics/catalogue/types.ts';
import {
  arrayType,
  calciteNullability,
  calciteString,
  INT,
  isCharacter,
  isIntegerNumeric,
  isUndecided,
  leastRestrictive,
  mapType,
  multisetType,
  rowType,
  sameTypeIgnoringNullability,
  UNKNOWN_TYPE,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, OperatorDefinition } from './binding.ts';
import type { Argument, CallProblem, CallTyping, LiteralValue } from './call.ts';
import { inferCast } from './infer-cast.ts';
import { checkFamily, of, or } from './operand-checks.ts';
import type { Family } from './operand-checks.ts';
import { afterValidation, atCall, late, signatureProblem } from './problems.ts';
import { nullableIfArgs } from './return-rules.ts';

const done = (type: ReturnType<typeof argumentType>): CallTyping => ({ ok: true, type });

/** `ARRAY[…]`, `MULTISET[…]`: elements go to their least restrictive type. */
function elements(binding: Binding): CallTyping {
  if (binding.types.length === 0) return { ok: false, problem: atCall(requireAtLeastOneArgument) };
  if (binding.types.some(isUndecided)) return done(UNKNOWN_TYPE);
  const element = leastRestrictive(binding.types);
  if (!element) return { ok: false, problem: atCall(needSameType) };
  const type = withNullability(binding.name === 'ARRAY' ? arrayType(element) : multisetType(element), false);
  const late = binding.name === 'ARRAY' ? lateElements(binding, element) : lateMultiset(binding);
  return late ? { ok: true, type, late } : done(type);
}

/** MULTISET[…] becomes a Collect over Values or over a correlation, and Flink has no rule for either. */
const lateMultiset = (binding: Binding): CallProblem =>
  binding.arguments.every(({ literal, constant }) => literal !== undefined || constant === true)
    ? afterValidation(noRuleForCollect)
    : afterValidation(correlateVariable);

/** Elements of another type are cast, by a CAST that is checked no sooner than in the planner: SqlValidatorUtils. */
function lateElements(binding: Binding, element: LogicalType): CallProblem | undefined {
  for (const argument of binding.arguments) {
    if (losesNullability(argument, element)) return afterValidation(datatypesNotPreserved);
    if (argument.literal?.kind === 'null' || argument.type.root === element.root) continue;
    const cast = inferCast(argument, element, false);
    if (!cast.ok) return late(cast.problem);
    if (cast.late) return cast.late;
  }
  return undefined;
}

/**
 * The CAST to a row that is never NULL makes its fields NOT NULL too, and Flink then stops at its own check. A row that is
 * written out is made anew instead, and one that differs in nullability alone isn't cast.
 */
function losesNullability({ type, row }: Argument, element: LogicalType): boolean {
  if (row === true || element.nullable || type.root !== 'ROW' || element.root !== 'ROW') return false;
  const { fields } = element;
  const cast = type.fields.some((field, i) => {
    const other = fields[i];
    return other === undefined || !sameTypeIgnoringNullability(field.type, other.type);
  });
  return cast && fields.some((field) => field.type.nullable);
}

/** `MAP[k, v, …]`: keys and values each go to their least restrictive type. */
function pairs(binding: Binding): CallTyping {
  if (binding.types.length === 0) return { ok: false, problem: atCall(mapRequiresTwo) };
  if (binding.types.length % 2 === 1) return { ok: false, problem: atCall(mapRequiresEven) };
  if (binding.types.some(isUndecided)) return done(UNKNOWN_TYPE);
  const key = leastRestrictive(binding.types.filter((_, i) => i % 2 === 0));
  const value = leastRestrictive(binding.types.filter((_, i) => i % 2 === 1));
  if (!key || !value) return { ok: false, problem: atCall(needSameType) };
  return done(withNullability(mapType(key, value), false));
}

/** Flink's SqlRowOperator: fields are EXPR$0, EXPR$1 …; the row is never NULL. */
function row(binding: Binding): CallTyping {
  const fields = binding.types.map((type, i) => ({ name: `EXPR$${String(i)}`, type }));
  return done(withNullability(rowType(fields, 'PEEK_FIELDS_NO_EXPAND'), false));
}

const KEY_FAMILY: Readonly<Partial<Record<string, Family>>> = {
  CHAR: 'CHARACTER',
  VARCHAR: 'CHARACTER',
  BINARY: 'BINARY',
  VARBINARY: 'BINARY',
  TINYINT: 'NUMERIC',
  SMALLINT: 'NUMERIC',
  INTEGER: 'NUMERIC',
  BIGINT: 'NUMERIC',
  FLOAT: 'NUMERIC',
  DOUBLE: 'NUMERIC',
  DECIMAL: 'NUMERIC',
  BOOLEAN: 'BOOLEAN',
  DATE: 'DATE',
  TIME: 'TIME',
  TIMESTAMP: 'TIMESTAMP',
  TIMESTAMP_LTZ: 'TIMESTAMP',
  ARRAY: 'ARRAY',
  MAP: 'MAP',
  MULTISET: 'MULTISET',
  ROW: 'ROW',
  INTERVAL_DAY_TIME: 'DATETIME_INTERVAL',
  INTERVAL_YEAR_MONTH: 'DATETIME_INTERVAL',
};

/** SqlItemOperator.inferReturnType: an index that is no literal reads as null. Flink gives no place. */
function fieldProblem(
  row: LogicalType,
  place: LogicalType,
  index: LiteralValue | undefined,
): ReturnType<typeof atCall> {
  const type = calciteString(row);
  if (index?.kind === 'string') return atCall(noFieldNamed, { name: String(index.value), type });
  return isCharacter(place)
    ? atCall(fieldNotConstant)
    : atCall(noFieldAt, { position: index?.kind === 'number' ? String(index.value) : 'null', type });
}

/** SqlItemOperator: `array[integer]`, `map[key]`, `row[position or name]`. */
function item(binding: Binding): CallTyping {
  const container = argumentType(binding, 0);
  const fail = (problem: true | ReturnType<typeof atCall>): CallTyping =>
    problem === true ? done(UNKNOWN_TYPE) : { ok: false, problem };
  switch (container.root) {
    case 'ARRAY': {
      const fits = checkFamily(binding, 1, 'INTEGER');
      if (fits !== true) return fail(fits);
      const type = calciteNullability(container.element, true);
      const index = argumentType(binding, 1).root;
      // ScalarOperatorGens.generateArrayElementAt.
      const late =
        index === 'INTEGER' || index === 'UNKNOWN' || index === 'ERROR'
          ? undefined
          : afterValidation(integerExpected);
      return late ? { ok: true, type, late } : done(type);
    }
    case 'MAP': {
      const fits = checkFamily(binding, 1, KEY_FAMILY[container.key.root] ?? 'ANY');
      return fits === true ? done(calciteNullability(container.value, true)) : fail(fits);
    }
    case 'ROW': {
      const place = argumentType(binding, 1);
      if (!isUndecided(place) && !isIntegerNumeric(place) && !isCharacter(place)) {
        return fail(itemProblem(binding));
      }
      const index = binding.arguments[1]?.literal;
      const field =
        index?.kind === 'string'
          ? container.fields.find(({ name }) => name.toLowerCase() === String(index.value).toLowerCase())
          : container.fields[Number(index?.value) - 1];
      if (!field)
        return isUndecided(place) ? done(UNKNOWN_TYPE) : fail(fieldProblem(container, place, index));
      return done(container.nullable ? calciteNullability(field.type, true) : field.type);
    }
    case 'VARIANT': {
      const place = argumentType(binding, 1);
      if (isUndecided(place)) return done(UNKNOWN_TYPE);
      const fits = isIntegerNumeric(place) || isCharacter(place);
      if (binding.context.variantItems !== true || !fits) return fail(itemProblem(binding));
      // A name that is computed passes validation, and finds no code that is generated for it.
      return done(
        isCharacter(place) && binding.arguments[1]?.literal === undefined
          ? UNKNOWN_TYPE
          : withNullability(container, true),
      );
    }
    case 'ERROR':
    case 'UNKNOWN':
    case 'ANY':
      return done(UNKNOWN_TYPE);
    default:
      return fail(itemProblem(binding));
  }
}

const constructor = (
  name: string,
  derive: (binding: Binding) => CallTyping,
  nulls: OperatorDefinition['nulls'],
): OperatorDefinition => ({
  name,
  check: { least: 0, check: () => true, signatures: () => `${name}(...)` },
  returns: () => undefined,
  nulls: nulls ?? 'none',
  derive,
});

/** Where items of a VARIANT can be read, that is one more form. */
function itemProblem(binding: Binding): CallProblem {
  if (binding.context.variantItems !== true) return signatureProblem(binding);
  const signatures = (): string => `${ITEM_FORMS}\n<VARIANT>[<CHARACTER>|<INTEGER>]`;
  const { operator } = binding;
  return signatureProblem({
    ...binding,
    operator: { ...operator, check: { ...operator.check, signatures } },
  });
}

const ITEM_FORMS = '<ARRAY>[<INTEGER>]\n<MAP>[<ANY>]\n<ROW>[<CHARACTER>|<INTEGER>]';

export const collectionOperators: readonly OperatorDefinition[] = [
  constructor('ARRAY', elements, 'first-known'),
  constructor('MULTISET', elements, 'first-known'),
  constructor('MAP', pairs, 'first-known'),
  constructor('ROW', row, 'return-type'),
  {
    name: 'ITEM',
    check: { least: 2, most: 2, check: () => true, signatures: () => ITEM_FORMS },
    returns: () => undefined,
    derive: item,
  },
];

export const collectionFunctions: readonly OperatorDefinition[] = [
  {
    name: 'CARDINALITY',
    check: or(of('MULTISET'), of('ARRAY'), of('MAP')),
    returns: nullableIfArgs(INT),
  },
  {
    name: 'ELEMENT',
    check: or(of('MULTISET'), of('ARRAY')),
    returns: (binding) => {
      const type = argumentType(binding, 0);
      return type.root === 'ARRAY' || type.root === 'MULTISET' ? type.element : UNKNOWN_TYPE;
    },
  },
];
