// What literals of a plan are worth.
import type { RexLiteral } from '../../../plan/rex.ts';
import { approximate, exactOf, NULL, text, truth } from './constant.ts';
import type { Constant } from './constant.ts';
import { instantOf } from './date-time.ts';

/** The value of a literal; undefined for kinds that are not worked out here. */
export function constantOf({ value, type }: RexLiteral): Constant | undefined {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return truth(value);
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return text(value);
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'DECIMAL':
      return exactOf(value);
    case 'FLOAT':
    case 'DOUBLE':
      return Number.isNaN(Number(value)) ? undefined : approximate(Number(value));
    case 'DATE':
    case 'TIME':
    case 'TIMESTAMP':
      return instantOf(type.root, value);
    case 'INTERVAL_DAY_TIME':
      return interval('millisecond', value);
    case 'INTERVAL_YEAR_MONTH':
      return interval('month', value);
    case 'SYMBOL':
      return { kind: 'symbol', value };
    default:
      return undefined;
  }
}

/** Units of EXTRACT and TIMESTAMPDIFF are literals of an interval type with a word in them. */
function interval(unit: 'month' | 'millisecond', value: string): Constant {
  return /^-?\d+$/.test(value) ? { kind: 'interval', unit, value: BigInt(value) } : { kind: 'symbol', value };
}
