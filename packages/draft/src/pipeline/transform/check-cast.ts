// Which casts of transforms are taken: Calcite's rules (SqlTypeUtil.canCastFrom), then JaninoCompiler.generateTypeConvertMethod.
import { UNKNOWN, isNested, isNumeric, valueOf } from './cdc-type.ts';
import type { SqlKind, Value } from './cdc-type.ts';
import type { CastType } from './expression.ts';
import type { Scope } from './scope.ts';

const TARGETS: Readonly<Record<string, SqlKind>> = {
  ...{ BOOLEAN: 'BOOLEAN', TINYINT: 'TINYINT', SMALLINT: 'SMALLINT', INTEGER: 'INTEGER', BIGINT: 'BIGINT' },
  ...{
    FLOAT: 'FLOAT',
    DOUBLE: 'DOUBLE',
    DECIMAL: 'DECIMAL',
    CHAR: 'VARCHAR',
    VARCHAR: 'VARCHAR',
    TIMESTAMP: 'TIMESTAMP',
  },
};

/** Tells of a target that no version has code for; of the others the kind. */
export function castTarget(type: CastType, scope: Scope, filter: boolean): SqlKind | undefined {
  const own = type.foreign ? undefined : Object.hasOwn(TARGETS, type.name) ? TARGETS[type.name] : undefined;
  // A filter is not validated, and STRING is a name that the generated code knows.
  if (own === undefined && filter && type.foreign && type.name.toUpperCase() === 'STRING') return 'VARCHAR';
  if (own === undefined)
    scope.tell({ kind: 'cast', type: type.name, foreign: type.foreign, span: type.span });
  return own;
}

export function checkCast(operand: Value, type: CastType, scope: Scope, literal: boolean): Value {
  const target = castTarget(type, scope, false);
  if (target === undefined) return UNKNOWN;
  const { sql } = operand;
  if (sql !== undefined && sql !== 'NULL' && !literal && !castable(sql, target))
    scope.tell({ kind: 'operands', what: `CAST AS ${type.name}`, types: `<${sql}>`, span: type.span });
  return valueOf(target);
}

function castable(from: SqlKind, to: SqlKind): boolean {
  if (isNested(from)) return false;
  switch (to) {
    case 'VARCHAR':
      return true;
    case 'TIMESTAMP':
      return from !== 'BOOLEAN';
    case 'BOOLEAN':
      return from === 'BOOLEAN' || isNumeric(from) || from === 'VARCHAR';
    default:
      return !['VARBINARY', 'DATE', 'TIME'].includes(from);
  }
}
