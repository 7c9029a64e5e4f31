// The common type of the branches of CASE, COALESCE and IF, and the class of Java's `? :`.
import type { Span } from '@flink-preflight/sql';
import {
  UNKNOWN,
  isJavaNumber,
  isNested,
  isNumeric,
  isTemporal,
  promoted,
  valueOf,
  widerNumber,
} from './cdc-type.ts';
import type { Value } from './cdc-type.ts';
import type { Scope } from './scope.ts';
import { refuseCode, refuseOperands } from './refuse.ts';

export function mergeBranches(what: string, branches: readonly Value[], scope: Scope, span: Span): Value {
  const given = branches.filter((b) => b.sql !== 'NULL');
  const [first] = given;
  if (first === undefined || given.some((b) => b.sql === undefined)) return UNKNOWN;
  const kinds = new Set(given.flatMap((b) => b.sql ?? []));
  if (kinds.has('VARCHAR'))
    return [...kinds].some(isNested) ? refuseOperands(scope, what, branches, span) : valueOf('VARCHAR');
  if ([...kinds].every(isNumeric))
    return given.slice(1).reduce((a, b) => mergeNumbers(what, a, b, scope, span), first);
  if (kinds.size === 1)
    return given.length === 1 || given.every((b) => b.java === first.java)
      ? first
      : valueOf(first.sql ?? 'NULL');
  // IF makes texts of branches that differ.
  if (what === 'IF') return kinds.has('VARBINARY') ? UNKNOWN : valueOf('VARCHAR');
  if ([...kinds].some(isNumeric) && [...kinds].some(isTemporal))
    return refuseCode(scope, `${what} of ${[...kinds].join(' and ')}`, span);
  const mixed = [...kinds].some((k) => k === 'BOOLEAN' || isNested(k) || k === 'VARBINARY');
  return mixed ? refuseOperands(scope, what, branches, span) : UNKNOWN;
}

function mergeNumbers(what: string, a: Value, b: Value, scope: Scope, span: Span): Value {
  if (a.sql === undefined || b.sql === undefined) return UNKNOWN;
  const sql = widerNumber(a.sql, b.sql);
  if (a.java === undefined || b.java === undefined) return { sql, java: undefined };
  if (a.java === b.java) return { sql, java: a.java };
  if (!isJavaNumber(a.java) || !isJavaNumber(b.java))
    return refuseCode(scope, `${what} of DECIMAL and another number`, span);
  // Byte and Short meet in Short.
  return a.sql === b.sql
    ? valueOf(sql)
    : sql === 'SMALLINT'
      ? valueOf(sql)
      : { sql, java: promoted(a.java, b.java) };
}
