// CAST and TRY_CAST: Flink's SqlCastFunction, and what ScalarOperatorGens then refuses.
import { cannotCast, castNotAllowed, unsupportedCast } from '../../diagnostics/catalogue/types.ts';
import {
  calciteCanCast,
  calciteFullString,
  calciteNullability,
  calciteString,
  charsetName,
  isBinary,
  isCharacter,
  isInterval,
  isNumeric,
  isOpaque,
  isTimestamp,
  isUndecided,
  serializableString,
  supportsExplicitCast,
} from '../../types/index.ts';
import type { LogicalType, TypeRoot } from '../../types/index.ts';
import type { Argument, CallProblem, CallTyping } from './call.ts';
import { atCall, afterValidation } from './problems.ts';

/** SqlCastFunction.canCastFrom: of these, Flink's own rules decide. */
const BY_FLINK: ReadonlySet<TypeRoot> = new Set([
  'ARRAY',
  'MAP',
  'MULTISET',
  'ROW',
  'STRUCTURED',
  'RAW',
  'BITMAP',
]);

function canCast(from: LogicalType, to: LogicalType): boolean {
  // The target is NOT NULL before it takes the operand's nullability, and no rule makes a value of these types.
  if (isOpaque(to)) return from.root === to.root && !from.nullable;
  return BY_FLINK.has(from.root) ? supportsExplicitCast(from, to) : calciteCanCast(to, from, true);
}

/** The type of a BITMAP is printed with its nullability, which a target does not have yet. */
const targetString = (target: LogicalType): string =>
  calciteString(target) + (target.root === 'BITMAP' ? ' NOT NULL' : '');

/** The type of `CAST(operand AS target)`; TRY_CAST may always give NULL. */
export function inferCast(operand: Argument, target: LogicalType, isTry: boolean): CallTyping {
  const from = operand.type;
  if (isUndecided(target)) return { ok: true, type: target };
  const type = calciteNullability(target, isTry || from.nullable || operand.literal?.kind === 'null');
  if (operand.literal?.kind === 'null' || isUndecided(from)) return { ok: true, type };
  if (!canCast(from, target)) {
    return {
      ok: false,
      problem: atCall(cannotCast, { from: calciteString(from), to: targetString(target) }),
    };
  }
  const otherCharset =
    isCharacter(from) &&
    isCharacter(target) &&
    charsetName(charsetOf(from)) !== charsetName(charsetOf(target));
  if (otherCharset) {
    return {
      ok: false,
      problem: atCall(cannotCast, { from: calciteFullString(from), to: calciteFullString(target) }),
    };
  }
  // A constant that may be NULL is NULL. It is folded before code is generated, as literals are.
  if (operand.constant === true && from.nullable) return { ok: true, type };
  const folded =
    operand.literal !== undefined &&
    ((from.root === 'DECIMAL' && !isTimestamp(target)) ||
      (target.root === 'DECIMAL' &&
        !isTimestamp(from) &&
        !exceeds(operand, target.precision - target.scale)));
  const late = folded && !isTry ? undefined : lateCast(from, type);
  return late ? { ok: true, type, late } : { ok: true, type };
}

/** SqlTypeUtil.isValidDecimalValue: an interval of more months or milliseconds than the DECIMAL has room for isn't folded. */
function exceeds({ literal, type }: Argument, digits: number): boolean {
  if (literal?.kind !== 'interval' || typeof literal.value !== 'string' || !isInterval(type)) return false;
  return literal.value.replace(/^-?0*/, '').length > digits;
}

const charsetOf = (type: LogicalType): string | undefined => ('charset' in type ? type.charset : undefined);

const ADVICE = {
  toNumber: 'UNIX_TIMESTAMP(CAST(timestamp_col AS STRING))',
  toTimestamp: 'TO_TIMESTAMP(FROM_UNIXTIME(numeric_col))',
  toLtz: 'TO_TIMESTAMP_LTZ(numeric_col, precision)',
};

/** What code generation refuses of a cast that validation lets pass. */
export function lateCast(from: LogicalType, to: LogicalType): CallProblem | undefined {
  if (isUndecided(from) || isUndecided(to)) return undefined;
  if (isTimestamp(from) && isNumeric(to)) {
    return afterValidation(castNotAllowed, {
      from: from.root,
      to: 'NUMERIC',
      advice: ADVICE.toNumber,
      note: '',
    });
  }
  if (isNumeric(from) && isTimestamp(to)) {
    const plain = to.root === 'TIMESTAMP';
    return afterValidation(castNotAllowed, {
      from: 'NUMERIC',
      to: to.root,
      advice: plain ? ADVICE.toTimestamp : ADVICE.toLtz,
      note: plain ? ', note the numeric is in seconds' : '',
    });
  }
  const inner = partsOf(from, to).map(([part, target]) => lateCast(part, target));
  const refused = inner.find((problem) => problem?.definition === castNotAllowed);
  if (refused) return refused;
  return hasNoRule(from, to)
    ? afterValidation(unsupportedCast, { from: serializableString(from), to: serializableString(to) })
    : undefined;
}

/** The parts of two constructed types that are cast one by one. */
function partsOf(from: LogicalType, to: LogicalType): readonly (readonly [LogicalType, LogicalType])[] {
  if ((from.root === 'ARRAY' && to.root === 'ARRAY') || (from.root === 'MULTISET' && to.root === 'MULTISET'))
    return [[from.element, to.element]];
  if (from.root === 'MAP' && to.root === 'MAP')
    return [
      [from.key, to.key],
      [from.value, to.value],
    ];
  if (from.root !== 'ROW' || to.root !== 'ROW') return [];
  return from.fields.flatMap((field, i) => {
    const target = to.fields[i];
    return target === undefined ? [] : [[field.type, target.type] as const];
  });
}

/** Casts that Calcite allows and no CastRule of Flink does. */
function hasNoRule(from: LogicalType, to: LogicalType): boolean {
  if (from.root === 'NULL') return false;
  // Intervals are numbers of milliseconds or months: only whole numbers go to them, and they to those.
  if (isInterval(to) && (isCharacter(from) || from.root === 'DECIMAL')) return true;
  if (isInterval(from) && (to.root === 'DECIMAL' || to.root === 'TINYINT')) return true;
  if (isNumeric(from) && to.root === 'BOOLEAN') return false;
  if (isBinary(from) && to.root !== 'BINARY' && to.root !== 'VARBINARY' && !isCharacter(to)) return true;
  return !BY_FLINK.has(from.root) && !supportsExplicitCast(from, to) && !isSameInterval(from, to);
}

const isSameInterval = (a: LogicalType, b: LogicalType): boolean => a.root === b.root;
