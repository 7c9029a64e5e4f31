// Casts of constants. Source: Flink's cast rules (org.apache.flink.table.planner.functions.casting). What fails, and what depends on
// a time zone or on how Java prints a number, is left open.
import type { LogicalType } from '../../../types/index.ts';
import { exact, exactOf, NULL, text, truth } from './constant.ts';
import type { Constant } from './constant.ts';
import { formatted, instantOf } from './date-time.ts';
import { asNumber } from './numbers.ts';

const TRUE = /^(t|true|y|yes|1)$/i;
const FALSE = /^(f|false|n|no|0)$/i;
const NANOS_OF_DAY = 86_400_000_000_000n;

/** The constant as one of the type; undefined where the cast is not worked out. */
export function cast(value: Constant, type: LogicalType): Constant | undefined {
  if (value.kind === 'null') return NULL;
  switch (type.root) {
    case 'BOOLEAN':
      return asTruth(value);
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'DECIMAL':
    case 'FLOAT':
    case 'DOUBLE':
      return asNumber(numeric(value) ?? value, type);
    case 'VARCHAR': {
      const written = asText(value);
      return written === undefined ? undefined : text([...written].slice(0, type.length).join(''));
    }
    case 'CHAR': {
      const written = asText(value);
      return written !== undefined && [...written].length === type.length ? text(written) : undefined;
    }
    case 'DATE':
    case 'TIME':
    case 'TIMESTAMP':
      return asInstant(value, type.root);
    default:
      return undefined;
  }
}

function asTruth(value: Constant): Constant | undefined {
  if (value.kind === 'truth') return value;
  if (value.kind === 'exact') return truth(value.unscaled !== 0n);
  if (value.kind !== 'text') return undefined;
  return TRUE.test(value.value) ? truth(true) : FALSE.test(value.value) ? truth(false) : undefined;
}

function numeric(value: Constant): Constant | undefined {
  if (value.kind === 'truth') return exact(value.value ? 1n : 0n);
  return value.kind === 'text' ? exactOf(value.value) : undefined;
}

function asText(value: Constant): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.value;
    case 'truth':
      return value.value ? 'TRUE' : 'FALSE';
    case 'exact':
      return value.scale === 0 ? String(value.unscaled) : undefined;
    case 'instant':
      return value.root === 'DATE' ? formatted(value, 'yyyy-MM-dd') : undefined;
    default:
      return undefined;
  }
}

function asInstant(value: Constant, root: 'DATE' | 'TIME' | 'TIMESTAMP'): Constant | undefined {
  if (value.kind === 'text') return instantOf(root, value.value);
  if (value.kind !== 'instant') return undefined;
  if (value.root === root) return value;
  if (value.root === 'TIME' || root === 'TIME') return undefined;
  if (root === 'TIMESTAMP') return { ...value, root };
  const rest = ((value.nanos % NANOS_OF_DAY) + NANOS_OF_DAY) % NANOS_OF_DAY;
  return { ...value, root, nanos: value.nanos - rest };
}
