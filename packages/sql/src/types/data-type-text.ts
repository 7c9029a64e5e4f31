// A data type as a text of its own, as in @DataTypeHint("DECIMAL(10, 2)"). Source: LogicalTypeParser of flink-table-common.
import { parseTypeName } from '../syntax/index.ts';
import { SyntaxError } from '../syntax/syntax-error.ts';
import { intervalType, timeType } from './constructors.ts';
import type { LogicalType } from './logical-type.ts';
import { resolveTypeName } from './resolve-type-name.ts';

const INTERVAL =
  /^\s*INTERVAL\s+(YEAR|MONTH|DAY|HOUR|MINUTE|SECOND)(?:\s*\(\s*(\d)\s*\))?(?:\s+TO\s+(MONTH|HOUR|MINUTE|SECOND)(?:\s*\(\s*(\d)\s*\))?)?(\s+NOT\s+NULL)?\s*$/i;

const TIME = /^\s*TIME\s*\(\s*(\d)\s*\)(?:\s+WITHOUT\s+TIME\s+ZONE)?(\s+NOT\s+NULL)?\s*$/i;

/** The type that a text means, nullable unless NOT NULL stands; undefined where it means none, or none that SQL can write. */
export function dataTypeOf(text: string): LogicalType | undefined {
  const interval = INTERVAL.exec(text);
  if (interval !== null) {
    const [, start = 'DAY', first, end, last, notNull] = interval;
    const unit = start.toUpperCase();
    const fraction = unit === 'SECOND' ? first : last;
    const leading = unit === 'SECOND' || first === undefined ? undefined : Number(first);
    const type = intervalType(unit, end?.toUpperCase(), leading, Number(fraction ?? 6));
    return { ...type, nullable: notNull === undefined };
  }
  // Unlike the planner, data types keep the precision of a time.
  const time = TIME.exec(text);
  if (time !== null) return { ...timeType(Number(time[1])), nullable: time[2] === undefined };
  try {
    const { type, problems } = resolveTypeName(parseTypeName(text), { logical: true });
    return problems.length > 0 ? undefined : type;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
