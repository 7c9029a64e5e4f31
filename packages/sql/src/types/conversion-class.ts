// The Java class that a value is handed over as where nothing else is asked for. Source: LogicalType.getDefaultConversion.
import type { LogicalType } from './logical-type.ts';

/** By type root; without those whose class depends on more. */
export const conversionClasses: Readonly<Partial<Record<LogicalType['root'], string>>> = {
  CHAR: 'java.lang.String',
  VARCHAR: 'java.lang.String',
  BOOLEAN: 'java.lang.Boolean',
  BINARY: 'byte[]',
  VARBINARY: 'byte[]',
  DECIMAL: 'java.math.BigDecimal',
  TINYINT: 'java.lang.Byte',
  SMALLINT: 'java.lang.Short',
  INTEGER: 'java.lang.Integer',
  BIGINT: 'java.lang.Long',
  FLOAT: 'java.lang.Float',
  DOUBLE: 'java.lang.Double',
  DATE: 'java.time.LocalDate',
  TIME: 'java.time.LocalTime',
  TIMESTAMP: 'java.time.LocalDateTime',
  TIMESTAMP_LTZ: 'java.time.Instant',
  ROW: 'org.apache.flink.types.Row',
  MAP: 'java.util.Map',
  MULTISET: 'java.util.Map',
};

/** Its name as Java writes it in code; undefined for types whose class depends on more than the type's root. */
export function conversionClass({ root }: LogicalType): string | undefined {
  return conversionClasses[root];
}
