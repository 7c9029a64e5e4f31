// Chains and nests of definitions, statements, and of what stands between them.
import { nest, parts } from './construct.ts';
import type { Construct } from './construct.ts';

const WITH = "WITH ('connector' = 'datagen')";
const table = (columns: string, rest = ''): string => `CREATE TABLE w (${columns}) ${rest} ${WITH}`;

const definitions: readonly Construct[] = [
  { name: 'columns', script: (count) => table(parts(count, (at) => `c${at} INT`)) },
  {
    name: 'columns of DECIMAL',
    script: (count) => table(parts(count, (at) => `c${at} DECIMAL(10, 2) NOT NULL COMMENT 'x'`)),
  },
  {
    name: 'columns read',
    script: (count) =>
      `${table(parts(count, (at) => `c${at} INT`))};\nSELECT ${parts(count, (at) => `c${at}`)} FROM w`,
  },
  {
    name: 'columns inserted',
    script: (count) =>
      `${table(parts(count, (at) => `c${at} INT`))};\nCREATE TABLE o WITH ('connector' = 'print') LIKE w (EXCLUDING ALL);\nINSERT INTO o (${parts(count, (at) => `c${at}`)}) SELECT * FROM w`,
  },
  { name: 'repeated columns', script: (count) => table(parts(count, () => 'c INT')) },
  {
    name: 'computed columns',
    script: (count) => table(`a INT, ${parts(count, (at) => `c${at} AS a + ${at}`)}`),
  },
  {
    name: 'metadata columns',
    script: (count) =>
      `CREATE TABLE w (a INT, ${parts(count, (at) => `c${at} BIGINT METADATA FROM 'offset' VIRTUAL`)}) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json')`,
  },
  {
    name: 'primary key',
    script: (count) =>
      table(
        `${parts(count, (at) => `c${at} INT NOT NULL`)}, PRIMARY KEY (${parts(count, (at) => `c${at}`)}) NOT ENFORCED`,
      ),
  },
  {
    name: 'PARTITIONED BY',
    script: (count) =>
      `CREATE TABLE w (a INT, ${parts(count, (at) => `c${at} INT`)}) PARTITIONED BY (${parts(count, (at) => `c${at}`)}) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json')`,
  },
  {
    name: 'DISTRIBUTED BY',
    script: (count) =>
      table(
        parts(count, (at) => `c${at} INT`),
        `DISTRIBUTED BY HASH (${parts(count, (at) => `c${at}`)}) INTO 4 BUCKETS`,
      ),
  },
  {
    name: 'WITH options',
    script: (count) =>
      `CREATE TABLE w (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', ${parts(count, (at) => `'properties.p${at}' = '${at}'`)})`,
  },
  {
    name: 'unknown WITH options',
    script: (count) =>
      `CREATE TABLE w (a INT) WITH ('connector' = 'datagen', ${parts(count, (at) => `'nothing${at}' = '${at}'`)});\nSELECT * FROM w`,
  },
  {
    name: 'repeated WITH options',
    script: (count) =>
      `CREATE TABLE w (a INT) WITH ('connector' = 'datagen', ${parts(count, () => `'fields.a.kind' = 'random'`)});\nSELECT * FROM w`,
  },
  {
    name: 'options of fields',
    script: (count) =>
      `CREATE TABLE w (${parts(count, (at) => `c${at} INT`)}) WITH ('connector' = 'datagen', ${parts(count, (at) => `'fields.c${at}.kind' = 'random'`)});\nSELECT * FROM w`,
  },
  {
    name: 'long option',
    script: (count) =>
      `CREATE TABLE w (a INT) WITH ('connector' = 'kafka', 'topic' = '${parts(count, (at) => `t${at}`, ';')}', 'properties.bootstrap.servers' = '${parts(count, (at) => `h${at}:9092`, ',')}', 'format' = 'json', 'scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = '${parts(count, (at) => `partition:${at},offset:${at}`, ';')}');\nSELECT * FROM w`,
  },
  { name: 'type ARRAY nest', script: (count) => table(`c ${nest(count, 'ARRAY<', 'INT', '>')}`) },
  { name: 'type MAP nest', script: (count) => table(`c ${nest(count, 'MAP<STRING, ', 'INT', '>')}`) },
  { name: 'type ROW nest', script: (count) => table(`c ${nest(count, 'ROW<f ', 'INT', '>')}`) },
  {
    name: 'type ROW nest read',
    script: (count) =>
      `${table(`c ${nest(count, 'ROW<f ', 'INT', '>')}`)};\nSELECT w.c${'.f'.repeat(count)} FROM w`,
  },
  {
    name: 'type ROW nest inserted',
    script: (count) =>
      `CREATE TABLE w (c ${nest(count, 'ROW<f ', 'INT', '>')}) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'avro');\nINSERT INTO w SELECT c FROM w`,
  },
  { name: 'type ROW fields', script: (count) => table(`c ROW<${parts(count, (at) => `f${at} INT`)}>`) },
  {
    name: 'type ROW fields in parentheses',
    script: (count) => table(`c ROW(${parts(count, (at) => `f${at} INT COMMENT 'x'`)})`),
  },
  {
    name: 'views over views',
    script: (count) =>
      `CREATE VIEW v0 AS SELECT a, b FROM t;\n${parts(count, (at) => `CREATE VIEW v${at + 1} AS SELECT a, b FROM v${at}`, ';\n')};\nSELECT * FROM v${count}`,
  },
  {
    name: 'views that filter',
    script: (count) =>
      `CREATE VIEW v0 AS SELECT a, b FROM t;\n${parts(count, (at) => `CREATE TEMPORARY VIEW v${at + 1} AS SELECT a, b + 1 AS b FROM v${at} WHERE a > ${at}`, ';\n')};\nSELECT * FROM v${count}`,
  },
  {
    name: 'views',
    script: (count) =>
      `${parts(count, (at) => `CREATE VIEW v${at} AS SELECT a, b FROM t`, ';\n')};\nSELECT * FROM v${count - 1}`,
  },
  {
    name: 'view columns',
    script: (count) =>
      `CREATE VIEW v (${parts(count, (at) => `c${at}`)}) AS SELECT ${parts(count, () => 'a')} FROM t;\nSELECT * FROM v`,
  },
  { name: 'tables', script: (count) => parts(count, (at) => `CREATE TABLE w${at} (a INT) ${WITH}`, ';\n') },
  {
    name: 'tables LIKE',
    quadratic: 'Each statement makes a schema with all columns so far.',
    script: (count) =>
      `CREATE TABLE w0 (a INT) ${WITH};\n${parts(count, (at) => `CREATE TABLE w${at + 1} (c${at} INT) LIKE w${at}`, ';\n')}`,
  },
  { name: 'tables unknown', script: (count) => parts(count, (at) => `SELECT * FROM nothing${at}`, ';\n') },
  {
    name: 'databases',
    script: (count) => parts(count, (at) => `CREATE DATABASE d${at}; USE d${at}`, ';\n'),
  },
  {
    name: 'catalogs',
    script: (count) =>
      parts(
        count,
        (at) => `CREATE CATALOG c${at} WITH ('type' = 'generic_in_memory'); USE CATALOG c${at}`,
        ';\n',
      ),
  },
  {
    name: 'functions',
    script: (count) =>
      parts(count, (at) => `CREATE TEMPORARY FUNCTION f${at} AS 'com.example.F${at}'`, ';\n'),
  },
  {
    name: 'functions USING JAR',
    script: (count) =>
      `CREATE FUNCTION f AS 'com.example.F' USING ${parts(count, (at) => `JAR '/j${at}.jar'`)}`,
  },
  {
    name: 'function calls',
    script: (count) =>
      `${parts(count, (at) => `CREATE TEMPORARY FUNCTION f${at} AS 'com.example.F${at}'`, ';\n')};\nSELECT ${parts(count, (at) => `f${at}(a)`)} FROM t`,
  },
  {
    name: 'ALTER ADD column',
    quadratic: 'Each statement makes a schema with all columns so far.',
    script: (count) =>
      `CREATE TABLE w (a INT) ${WITH};\n${parts(count, (at) => `ALTER TABLE w ADD c${at} INT`, ';\n')}`,
  },
  {
    name: 'ALTER ADD columns',
    script: (count) =>
      `CREATE TABLE w (a INT) ${WITH};\nALTER TABLE w ADD (${parts(count, (at) => `c${at} INT`)})`,
  },
  {
    name: 'ALTER ADD columns FIRST',
    script: (count) =>
      `CREATE TABLE w (a INT) ${WITH};\nALTER TABLE w ADD (${parts(count, (at) => `c${at} INT FIRST`)})`,
  },
  {
    name: 'ALTER MODIFY columns',
    script: (count) =>
      `${table(parts(count, (at) => `c${at} INT`))};\nALTER TABLE w MODIFY (${parts(count, (at) => `c${at} BIGINT AFTER c${(at + 1) % count}`)})`,
  },
  {
    name: 'ALTER DROP columns',
    script: (count) =>
      `${table(`a INT, ${parts(count, (at) => `c${at} INT`)}`)};\nALTER TABLE w DROP (${parts(count, (at) => `c${at}`)})`,
  },
  {
    name: 'ALTER RENAME',
    script: (count) =>
      `CREATE TABLE w (c0 INT) ${WITH};\n${parts(count, (at) => `ALTER TABLE w RENAME c${at} TO c${at + 1}`, ';\n')}`,
  },
  {
    name: 'ALTER RENAME table',
    script: (count) =>
      `CREATE TABLE w0 (c0 INT) ${WITH};\n${parts(count, (at) => `ALTER TABLE w${at} RENAME TO w${at + 1}`, ';\n')}`,
  },
  {
    name: 'ALTER SET',
    script: (count) =>
      `CREATE TABLE w (a INT) ${WITH};\nALTER TABLE w SET (${parts(count, (at) => `'fields.f${at}.kind' = 'random'`)})`,
  },
  {
    name: 'ALTER RESET',
    script: (count) =>
      `CREATE TABLE w (a INT) ${WITH};\nALTER TABLE w RESET (${parts(count, (at) => `'k${at}'`)})`,
  },
  {
    name: 'ALTER partitions',
    script: (count) =>
      `CREATE TABLE w (a INT, p INT) PARTITIONED BY (p) ${WITH};\nALTER TABLE w ADD ${parts(count, (at) => `PARTITION (p = ${at})`, ' ')}`,
  },
  {
    name: 'INSERT PARTITION',
    script: (count) => `INSERT INTO k PARTITION (${parts(count, (at) => `p${at} = ${at}`)}) SELECT 1`,
  },
  {
    name: 'CREATE TABLE AS',
    script: (count) =>
      `CREATE TABLE w WITH ('connector' = 'print') AS SELECT ${parts(count, (at) => `a AS c${at}`)} FROM t`,
  },
  {
    name: 'watermark',
    script: (count) =>
      `CREATE TABLE w (ts TIMESTAMP(3), WATERMARK FOR ts AS ${parts(count, () => "INTERVAL '1' SECOND", ' - ').replace(/^/, 'ts - ')}) ${WITH}`,
  },
  {
    name: 'UPDATE',
    script: (count) =>
      `${table(parts(count, (at) => `c${at} INT`))};\nUPDATE w SET ${parts(count, (at) => `c${at} = ${at}`)} WHERE c0 = 1`,
  },
];

const scripts: readonly Construct[] = [
  { name: 'statements', script: (count) => parts(count, () => 'SELECT a FROM t', ';\n') },
  { name: 'INSERTs', script: (count) => parts(count, () => 'INSERT INTO k SELECT a, b, s FROM t', ';\n') },
  {
    name: 'statement set',
    script: (count) =>
      `BEGIN STATEMENT SET;\n${parts(count, () => 'INSERT INTO k SELECT a, b, s FROM t;', '\n')}\nEND`,
  },
  {
    name: 'statement set from one view',
    script: (count) =>
      `CREATE VIEW v AS SELECT a, SUM(b) AS b, MAX(s) AS s FROM t GROUP BY a;\nEXECUTE STATEMENT SET BEGIN\n${parts(count, () => 'INSERT INTO k SELECT a, b, s FROM v;', '\n')}\nEND`,
  },
  {
    name: 'EXPLAIN of a set',
    script: (count) =>
      `EXPLAIN STATEMENT SET BEGIN ${parts(count, () => 'INSERT INTO k SELECT a, b, s FROM t;', ' ')} END`,
  },
  { name: 'SET', script: (count) => parts(count, (at) => `SET 'pipeline.name' = 'x${at}'`, ';\n') },
  {
    name: 'SET and SELECT',
    script: (count) =>
      parts(
        count,
        (at) => `SET 'table.exec.state.ttl' = '${at} s'; SELECT a, COUNT(*) FROM t GROUP BY a`,
        ';\n',
      ),
  },
  { name: 'USE MODULES', script: (count) => `USE MODULES ${parts(count, (at) => `m${at}`)}` },
  { name: 'DROP', script: (count) => parts(count, (at) => `DROP TABLE IF EXISTS d${at}`, ';\n') },
  { name: 'semicolons', script: (count) => ';'.repeat(count) },
  { name: 'line comments', script: (count) => `${parts(count, (at) => `-- ${at}`, '\n')}\nSELECT a FROM t` },
  { name: 'comments', script: (count) => `SELECT ${parts(count, (at) => `/* ${at} */`, ' ')} a FROM t` },
  { name: 'comment openings', script: (count) => `SELECT a FROM t ${'/*'.repeat(count)}` },
  { name: 'comment of stars', script: (count) => `SELECT a /${'*'.repeat(count)}/ FROM t` },
  { name: 'blanks', script: (count) => `SELECT${' '.repeat(count)}a FROM t` },
  { name: 'line breaks', script: (count) => `SELECT${'\n'.repeat(count)}a FROM t` },
  { name: 'open quotes', script: (count) => `SELECT ${"'a ".repeat(count)}` },
  { name: 'open back-quotes', script: (count) => `SELECT ${'`a '.repeat(count)}` },
  { name: 'open double quotes', script: (count) => `SELECT ${'"a '.repeat(count)}` },
  { name: 'open parentheses', script: (count) => `SELECT ${'('.repeat(count)}` },
  { name: 'open brackets', script: (count) => `SELECT ${'['.repeat(count)}` },
  { name: 'open braces', script: (count) => `SELECT ${'{'.repeat(count)}` },
  { name: 'closing parentheses', script: (count) => `SELECT a${')'.repeat(count)} FROM t` },
  { name: 'open CASE', script: (count) => `SELECT ${'CASE WHEN '.repeat(count)}` },
  { name: 'open SELECT', script: (count) => 'SELECT * FROM ('.repeat(count) },
  { name: 'SELECT words', script: (count) => 'SELECT '.repeat(count) },
  { name: 'commas', script: (count) => `SELECT a${','.repeat(count)} FROM t` },
  { name: 'points', script: (count) => `SELECT a${'.'.repeat(count)} FROM t` },
  { name: 'operators', script: (count) => `SELECT a ${'+ '.repeat(count)} FROM t` },
  { name: 'wrong statements', script: (count) => parts(count, () => 'SELCT a FROM t', ';\n') },
  { name: 'wrong columns', script: (count) => parts(count, () => 'SELECT aa FROM t', ';\n') },
  { name: 'foreign types', script: (count) => table(parts(count, (at) => `c${at} VARCHAR2(10)`)) },
  { name: 'foreign casts', script: (count) => `SELECT ${parts(count, () => 'a::INT')} FROM t` },
  { name: 'foreign cast chain', script: (count) => `SELECT a${'::INT'.repeat(count)} FROM t` },
  { name: 'reserved names', script: (count) => `SELECT ${parts(count, () => 'a AS value')} FROM t` },
  { name: 'words', script: (count) => parts(count, () => 'word', ' ') },
  { name: 'odd characters', script: (count) => `SELECT ${'§ '.repeat(count)} FROM t` },
];

export const statements: readonly Construct[] = [...definitions, ...scripts];
