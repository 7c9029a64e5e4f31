// The settings that Flink is asked about: every option of the engine, each with three values that are wrong for its type and
// one that is right, before statements that read much of the configuration.
import type { ConfigurationFact } from '@flink-preflight/sql/configuration';

export const TABLES = `CREATE TABLE orders (id BIGINT, product STRING, amount DECIMAL(10, 2), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH ('connector' = 'datagen', 'number-of-rows' = '9');
CREATE TABLE lines (id BIGINT, product STRING, price INT NOT NULL) WITH ('connector' = 'print');
CREATE TABLE totals (product STRING, n BIGINT, total DECIMAL(38, 2), PRIMARY KEY (product) NOT ENFORCED) WITH ('connector' = 'blackhole');
`;

const JOINED =
  'SELECT o.product, COUNT(DISTINCT o.id) AS n, SUM(o.amount) AS total FROM orders o JOIN orders p ON o.id = p.id GROUP BY o.product';

/** What stands behind the setting; each kind is a column of the answers. */
export const STATEMENTS: Readonly<Record<string, string>> = {
  select: 'SELECT id, UPPER(product) AS name FROM orders WHERE amount > 10',
  insert: 'INSERT INTO lines SELECT id, product, CAST(amount AS INT) FROM orders',
  'select-joined': JOINED,
  'insert-joined': `INSERT INTO totals ${JOINED}`,
  'select-batch': JOINED,
  'insert-batch': `INSERT INTO totals ${JOINED}`,
};

/** Three wrong values and a right one, by the option's type. */
const VALUES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  Integer: ['abc', '-1', '99999999999', '4'],
  Long: ['abc', '-1', '0', '4'],
  Boolean: ['maybe', '1', 'yes', 'true'],
  Duration: ['abc', '-1 s', '0 s', '30 s'],
  MemorySize: ['abc', '-1 mb', '0 bytes', '64 mb'],
  Double: ['abc', '-1', '1e999', '0.5'],
  Float: ['abc', '-1', '0', '0.5'],
  enum: ['no-such', '1', '', ''],
  Map: ['abc', 'a:b:c', 'a:"b', 'a:b'],
  String: ['no such thing', '-1', '', 'x'],
};

/** The values that are asked of an option: three that its type or its reader may refuse, then a good one. */
export function valuesOf(option: ConfigurationFact): readonly string[] {
  const [first, second, third, good] = VALUES[option.type] ?? VALUES['String']!;
  const right = option.default ?? option.values?.[0] ?? good;
  if (option.list === true && option.type === 'String') return ["'a", '-1', ';', right];
  return [first, second, third, right];
}

/** The key as it can be set: names in angle brackets are filled in. */
export const keyOf = (option: ConfigurationFact): string => option.key.replace(/<[^>]*>/g, 'x');

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The whole script of one question. */
export function scriptOf(kind: string, key: string, value: string): string {
  const batch = kind.endsWith('-batch') ? "SET 'execution.runtime-mode' = 'batch';\n" : '';
  return `${TABLES}${batch}SET ${quoted(key)} = ${quoted(value)};\n${STATEMENTS[kind] ?? ''};\n`;
}

/** Options that only clients, clusters and processes read are asked with the simple statements. */
export const isOfJobs = (key: string): boolean =>
  /^(?:table\.|execution\.|pipeline\.|parallelism|sql-client\.|state\.|restart-strategy|__table|jobmanager\.scheduler|python\.)/.test(
    key,
  );

/** The kinds of statements that a key is asked with. */
export const kindsOf = (key: string): readonly string[] =>
  isOfJobs(key) ? Object.keys(STATEMENTS) : Object.keys(STATEMENTS).slice(0, 2);
