// Which casts Flink's own type system allows: LogicalTypeCasts.
import { childTypes, nullable } from './constructors.ts';
import { sameTypeIgnoringNullability } from './equality.ts';
import { isExactNumeric, isInterval, isOfFamily, isUndecided, rootsOfFamily } from './families.ts';
import type { LogicalTypeFamily } from './families.ts';
import type { LogicalType, TypeRoot } from './logical-type.ts';

interface CastRule {
  readonly implicit: ReadonlySet<TypeRoot>;
  readonly explicit: ReadonlySet<TypeRoot>;
}

type Source = TypeRoot | { readonly family: LogicalTypeFamily };

const family = (name: LogicalTypeFamily): Source => ({ family: name });

function rule(implicit: readonly Source[], explicit: readonly Source[]): CastRule {
  const roots = (sources: readonly Source[]): Set<TypeRoot> =>
    new Set(
      sources.flatMap((source) => (typeof source === 'string' ? [source] : rootsOfFamily(source.family))),
    );
  return { implicit: roots(implicit), explicit: roots(explicit) };
}

const TO_NUMBER: readonly Source[] = [
  family('NUMERIC'),
  family('CHARACTER_STRING'),
  family('INTERVAL'),
  'BOOLEAN',
  'TIMESTAMP',
  'TIMESTAMP_LTZ',
];
const TO_APPROXIMATE: readonly Source[] = TO_NUMBER.filter(
  (source) => typeof source === 'string' || source.family !== 'INTERVAL',
);
const TO_STRING: readonly Source[] = [
  family('PREDEFINED'),
  family('CONSTRUCTED'),
  'RAW',
  'NULL',
  'STRUCTURED',
  'BITMAP',
];

/** The static block of LogicalTypeCasts; a root not listed can only be cast to itself. */
const RULES: Readonly<Partial<Record<TypeRoot, CastRule>>> = {
  CHAR: rule(['CHAR'], TO_STRING),
  VARCHAR: rule([family('CHARACTER_STRING')], TO_STRING),
  BOOLEAN: rule(['BOOLEAN'], [family('CHARACTER_STRING'), family('INTEGER_NUMERIC')]),
  BINARY: rule(['BINARY'], [family('CHARACTER_STRING'), 'VARBINARY', 'RAW', 'BITMAP']),
  VARBINARY: rule([family('BINARY_STRING')], [family('CHARACTER_STRING'), 'BINARY', 'RAW', 'BITMAP']),
  DECIMAL: rule([family('NUMERIC')], TO_NUMBER),
  TINYINT: rule(['TINYINT'], TO_NUMBER),
  SMALLINT: rule(['TINYINT', 'SMALLINT'], TO_NUMBER),
  INTEGER: rule(['TINYINT', 'SMALLINT', 'INTEGER'], TO_NUMBER),
  BIGINT: rule(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'], TO_NUMBER),
  FLOAT: rule(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DECIMAL'], TO_APPROXIMATE),
  DOUBLE: rule([family('NUMERIC')], TO_APPROXIMATE),
  DATE: rule(['DATE', 'TIMESTAMP'], [family('TIMESTAMP'), family('CHARACTER_STRING')]),
  TIME: rule(['TIME', 'TIMESTAMP'], [family('TIME'), family('TIMESTAMP'), family('CHARACTER_STRING')]),
  TIMESTAMP: rule(
    ['TIMESTAMP', 'TIMESTAMP_LTZ'],
    [family('DATETIME'), family('CHARACTER_STRING'), family('NUMERIC')],
  ),
  TIMESTAMP_LTZ: rule(
    ['TIMESTAMP_LTZ', 'TIMESTAMP'],
    [family('DATETIME'), family('CHARACTER_STRING'), family('NUMERIC')],
  ),
  INTERVAL_YEAR_MONTH: rule(['INTERVAL_YEAR_MONTH'], [family('EXACT_NUMERIC'), family('CHARACTER_STRING')]),
  INTERVAL_DAY_TIME: rule(['INTERVAL_DAY_TIME'], [family('EXACT_NUMERIC'), family('CHARACTER_STRING')]),
};

/** LogicalTypeCasts.supportsImplicitCast: no information is lost and no NULL gets into a NOT NULL type. */
export function supportsImplicitCast(source: LogicalType, target: LogicalType): boolean {
  return supportsCast(source, target, false);
}

/** LogicalTypeCasts.supportsExplicitCast: what CAST may do. */
export function supportsExplicitCast(source: LogicalType, target: LogicalType): boolean {
  return supportsCast(source, target, true);
}

function supportsCast(source: LogicalType, target: LogicalType, explicit: boolean): boolean {
  if (isUndecided(source) || isUndecided(target)) return true;
  if (source.nullable && !target.nullable && !explicit) return false;
  if (sameTypeIgnoringNullability(nullable(source), nullable(target))) return true;
  if (source.root === 'NULL') return true;
  // The planner's intervals are all single-field ones (FlinkTypeFactory.toLogicalType: MONTH and SECOND(3)).
  if (isInterval(source) && isExactNumeric(target)) return true;
  if (isExactNumeric(source) && isInterval(target)) return true;
  if (isComposed(source) && isComposed(target)) return supportsConstructedCast(source, target, explicit);
  if (target.root === 'RAW') return false;
  if (source.root === 'RAW' && !isString(target)) return false;
  if (source.root === 'SYMBOL' || target.root === 'SYMBOL') return false;
  const found = RULES[target.root];
  if (found === undefined) return source.root === target.root;
  return found.implicit.has(source.root) || (explicit && found.explicit.has(source.root));
}

const isString = (type: LogicalType): boolean =>
  isOfFamily(type, 'CHARACTER_STRING') || isOfFamily(type, 'BINARY_STRING');

const isComposed = (type: LogicalType): boolean =>
  isOfFamily(type, 'CONSTRUCTED') || type.root === 'STRUCTURED';

function supportsConstructedCast(source: LogicalType, target: LogicalType, explicit: boolean): boolean {
  const rows = new Set<TypeRoot>(['ROW', 'STRUCTURED']);
  if (source.root === 'STRUCTURED' && target.root === 'STRUCTURED') return false;
  if (source.root !== target.root && !(rows.has(source.root) && rows.has(target.root))) return false;
  const from = childTypes(source);
  const to = childTypes(target);
  return (
    from.length === to.length &&
    from.every((child, i) => {
      const other = to[i];
      return other !== undefined && supportsCast(child, other, explicit);
    })
  );
}

/** LogicalTypeCasts.supportsAvoidingCast: the source can be read as the target without a cast. */
export function supportsAvoidingCast(source: LogicalType, target: LogicalType): boolean {
  if (isUndecided(source) || isUndecided(target)) return true;
  if (source.nullable && !target.nullable) return false;
  if (
    (target.root === 'VARCHAR' && (source.root === 'CHAR' || source.root === 'VARCHAR')) ||
    (target.root === 'VARBINARY' && (source.root === 'BINARY' || source.root === 'VARBINARY'))
  ) {
    return source.length <= target.length;
  }
  const rows = new Set<TypeRoot>(['ROW', 'STRUCTURED']);
  const bothRows = rows.has(source.root) && rows.has(target.root);
  if (source.root !== target.root && !bothRows) return false;
  const from = childTypes(source);
  const to = childTypes(target);
  if (from.length === 0 && to.length === 0) return sameTypeIgnoringNullability(source, target);
  return (
    from.length === to.length &&
    from.every((child, i) => {
      const other = to[i];
      return other !== undefined && supportsAvoidingCast(child, other);
    })
  );
}
