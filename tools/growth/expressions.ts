// Chains and nests of every kind of expression, by what type they have.
import { nest, parts } from './construct.ts';

export interface Expression {
  readonly name: string;
  readonly type: 'BOOLEAN' | 'INT' | 'STRING' | 'other';
  readonly text: (count: number) => string;
}

type Type = Expression['type'];

const chain = (
  name: string,
  type: Type,
  separator: string,
  part: (at: number) => string,
  wrap: (text: string) => string = (text) => text,
): Expression => ({ name, type, text: (count) => wrap(parts(count, part, separator)) });

const nested = (name: string, type: Type, open: string, core: string, close: string): Expression => ({
  name: `${name} nest`,
  type,
  text: (count) => nest(count, open, core, close),
});

const call = (name: string): ((text: string) => string) => {
  return (text) => `${name}(${text})`;
};

/** All of one connective, then both in turn. */
const logical: readonly Expression[] = [
  chain('OR', 'BOOLEAN', ' OR ', (at) => `a = ${at}`),
  chain('OR of columns', 'BOOLEAN', ' OR ', () => 'x'),
  chain('OR of NULL tests', 'BOOLEAN', ' OR ', () => 's IS NULL'),
  chain('OR of literals', 'BOOLEAN', ' OR ', () => '1 = 2'),
  chain('OR of ranges', 'BOOLEAN', ' OR ', (at) => `a > ${at} AND a < ${at + 1}`),
  chain('OR of conjunctions with one factor', 'BOOLEAN', ' OR ', (at) => `(x AND b = ${at})`),
  chain('AND', 'BOOLEAN', ' AND ', (at) => `a <> ${at}`),
  chain('AND of equalities', 'BOOLEAN', ' AND ', (at) => `a = ${at}`),
  chain('AND of columns', 'BOOLEAN', ' AND ', () => 'x'),
  chain('AND of literals', 'BOOLEAN', ' AND ', () => '1 = 1'),
  chain('AND of disjunctions', 'BOOLEAN', ' AND ', (at) => `(a = ${at} OR b = ${at})`),
  chain('AND of BETWEEN', 'BOOLEAN', ' AND ', (at) => `a BETWEEN ${at} AND b`),
  chain('AND of NOT', 'BOOLEAN', ' AND ', (at) => `NOT a = ${at}`),
  chain('AND of LIKE', 'BOOLEAN', ' AND ', (at) => `s LIKE 'a${at}%' ESCAPE '!'`),
  chain('AND of SIMILAR TO', 'BOOLEAN', ' AND ', (at) => `s SIMILAR TO 'a${at}%'`),
  chain('AND of IN', 'BOOLEAN', ' AND ', (at) => `a IN (${at}, b)`),
  chain('AND of row comparisons', 'BOOLEAN', ' AND ', (at) => `(a, b) = (${at}, 1)`),
  chain('AND of IS DISTINCT FROM', 'BOOLEAN', ' AND ', (at) => `a IS DISTINCT FROM ${at}`),
  {
    name: 'AND and OR in turn nest',
    type: 'BOOLEAN',
    text: (count) => nest(count, 'a = 1 OR (b = 2 AND (', 'x', '))'),
  },
  nested('NOT', 'BOOLEAN', 'NOT (', 'x', ')'),
  { name: 'NOT NOT', type: 'BOOLEAN', text: (count) => `${'NOT '.repeat(count)}x` },
  nested('IS TRUE', 'BOOLEAN', '(', 'x', ') IS TRUE'),
  { name: 'IS TRUE chain', type: 'BOOLEAN', text: (count) => `x${' IS TRUE'.repeat(count)}` },
  { name: 'IS NULL chain', type: 'BOOLEAN', text: (count) => `x${' IS NULL'.repeat(count)}` },
  nested('IS NOT NULL', 'BOOLEAN', '(', 's', ') IS NOT NULL'),
  nested('= of BOOLEAN', 'BOOLEAN', '(', 'x', ') = x'),
  { name: '= chain', type: 'BOOLEAN', text: (count) => `x${' = x'.repeat(count)}` },
  {
    name: 'IS NOT DISTINCT FROM chain',
    type: 'BOOLEAN',
    text: (count) => `x${' IS NOT DISTINCT FROM x'.repeat(count)}`,
  },
  { name: 'BETWEEN nest', type: 'BOOLEAN', text: (count) => nest(count, 'x BETWEEN (', 'x', ') AND x') },
  chain(
    'IN list',
    'BOOLEAN',
    ', ',
    (at) => String(at),
    (text) => `a IN (${text})`,
  ),
  chain(
    'IN list of computed',
    'BOOLEAN',
    ', ',
    (at) => `b + ${at}`,
    (text) => `a IN (${text})`,
  ),
  chain(
    'IN list of rows',
    'BOOLEAN',
    ', ',
    (at) => `(${at}, ${at})`,
    (text) => `(a, b) IN (${text})`,
  ),
  chain(
    'NOT IN list',
    'BOOLEAN',
    ', ',
    (at) => String(at),
    (text) => `a NOT IN (${text})`,
  ),
  chain(
    'NOT IN list of strings',
    'BOOLEAN',
    ', ',
    (at) => `'${at}'`,
    (text) => `s NOT IN (${text})`,
  ),
  nested('IN', 'BOOLEAN', 'x IN (x, ', 'x', ')'),
  chain(
    'row comparison',
    'BOOLEAN',
    ', ',
    () => 'a',
    (text) => `ROW(${text}) = ROW(${text})`,
  ),
  chain(
    '> ALL',
    'BOOLEAN',
    ', ',
    (at) => String(at),
    (text) => `a > ALL (${text})`,
  ),
  nested('EXISTS', 'BOOLEAN', 'EXISTS (SELECT 1 FROM t WHERE ', 'x', ')'),
  chain('AND of EXISTS', 'BOOLEAN', ' AND ', () => 'EXISTS (SELECT 1 FROM k WHERE k.a = t.a)'),
  chain('AND of IN query', 'BOOLEAN', ' AND ', () => 'a IN (SELECT a FROM k)'),
];

const numeric: readonly Expression[] = [
  chain('+', 'INT', ' + ', () => 'a'),
  chain('+ of literals', 'INT', ' + ', (at) => String(at)),
  chain('-', 'INT', ' - ', () => 'a'),
  chain('*', 'INT', ' * ', () => 'a'),
  chain('/', 'INT', ' / ', () => 'a'),
  chain('+ of DECIMAL', 'other', ' + ', () => 'd'),
  chain('* of DECIMAL', 'other', ' * ', () => 'd'),
  chain('%', 'INT', ' % ', () => 'a'),
  chain('+ and *', 'INT', ' + ', (at) => `a * ${at}`),
  nested('+ right', 'INT', 'a + (', 'a', ')'),
  nested('* left', 'INT', '(', 'a', ') * a'),
  { name: 'unary minus', type: 'INT', text: (count) => `${'- '.repeat(count)}a` },
  { name: 'parentheses nest', type: 'INT', text: (count) => nest(count, '(', 'a', ')') },
  chain(
    'intervals',
    'other',
    ' + ',
    () => "INTERVAL '1' SECOND",
    (text) => `ts + ${text}`,
  ),
];

const calls: readonly Expression[] = [
  chain('||', 'STRING', ' || ', () => 's'),
  chain('|| of literals', 'STRING', ' || ', (at) => `'${at}'`),
  nested('||', 'STRING', "'x' || (", 's', ')'),
  chain('CONCAT', 'STRING', ', ', () => 's', call('CONCAT')),
  chain(
    'CONCAT_WS',
    'STRING',
    ', ',
    () => 's',
    (text) => `CONCAT_WS(',', ${text})`,
  ),
  nested('CONCAT', 'STRING', "CONCAT('x', ", 's', ')'),
  nested('UPPER', 'STRING', 'UPPER(', 's', ')'),
  nested('ABS', 'INT', 'ABS(', 'a', ')'),
  nested('REPLACE', 'STRING', 'REPLACE(', 's', ", 'a', 'b')"),
  nested('SUBSTRING', 'STRING', 'SUBSTRING(', 's', ' FROM 1 FOR 2)'),
  nested('TRIM', 'STRING', "TRIM(BOTH ' ' FROM ", 's', ')'),
  nested('OVERLAY', 'STRING', 'OVERLAY(', 's', " PLACING 'x' FROM 1)"),
  nested('POSITION', 'INT', "POSITION('a' IN CAST(", 's', ' AS STRING))'),
  nested('CEIL', 'INT', 'CEIL(', 'a', ')'),
  nested('FLOOR TO', 'other', 'FLOOR(', 'ts', ' TO DAY)'),
  nested('JSON_VALUE', 'STRING', 'JSON_VALUE(', 's', ", '$.a')"),
  nested('JSON_OBJECT', 'STRING', "JSON_OBJECT('k' VALUE ", 's', ')'),
  chain('JSON_OBJECT', 'STRING', ', ', (at) => `'k${at}' VALUE s`, call('JSON_OBJECT')),
  chain('JSON_ARRAY', 'STRING', ', ', () => 's', call('JSON_ARRAY')),
  chain('COALESCE', 'INT', ', ', () => 'a', call('COALESCE')),
  nested('COALESCE', 'INT', 'COALESCE(a, ', 'a', ')'),
  nested('COALESCE left', 'INT', 'COALESCE(', 'a', ', 1)'),
  chain('GREATEST', 'INT', ', ', () => 'a', call('GREATEST')),
  nested('NULLIF', 'INT', 'NULLIF(', 'a', ', 1)'),
  nested('IFNULL', 'INT', 'IFNULL(', 'a', ', 1)'),
  nested('IF then', 'INT', 'IF(x, ', 'a', ', 1)'),
  nested('IF else', 'INT', 'IF(x, 1, ', 'a', ')'),
  nested('IF condition', 'INT', 'IF(', 'a', ' = 1, 1, 2)'),
  nested('IF else by literals', 'INT', "IF(s = 'a', 1, ", 'a', ')'),
  nested('CAST', 'INT', 'CAST(', 'a', ' AS INT)'),
  nested('CAST in turn', 'INT', 'CAST(CAST(', 'a', ' AS STRING) AS INT)'),
  nested('TRY_CAST', 'STRING', 'TRY_CAST(TRY_CAST(', 's', ' AS INT) AS STRING)'),
  nested('user function', 'other', 'unknown_function(', 'a', ')'),
  chain(
    'wide calls',
    'STRING',
    ', ',
    () => 'UPPER(s)',
    (text) => `CONCAT(${text})`,
  ),
];

const cases: readonly Expression[] = [
  chain(
    'CASE WHEN',
    'INT',
    ' ',
    (at) => `WHEN a = ${at} THEN ${at}`,
    (text) => `CASE ${text} ELSE 0 END`,
  ),
  chain(
    'CASE WHEN of strings',
    'INT',
    ' ',
    (at) => `WHEN s = 'v${at}' THEN ${at}`,
    (text) => `CASE ${text} END`,
  ),
  chain(
    'CASE WHEN with equal results',
    'INT',
    ' ',
    (at) => `WHEN a = ${at} THEN b`,
    (text) => `CASE ${text} ELSE a END`,
  ),
  chain(
    'CASE of a value',
    'INT',
    ' ',
    (at) => `WHEN ${at} THEN a`,
    (text) => `CASE a ${text} ELSE 0 END`,
  ),
  nested('CASE in ELSE', 'INT', 'CASE WHEN a > 1 THEN 1 ELSE ', 'a', ' END'),
  nested('CASE in THEN', 'INT', 'CASE WHEN a > 1 THEN ', 'a', ' ELSE 1 END'),
  nested('CASE in WHEN', 'INT', 'CASE WHEN ', 'a', ' > 1 THEN 1 ELSE 2 END'),
  nested('CASE in value', 'INT', 'CASE ', 'a', ' WHEN 1 THEN 2 ELSE 3 END'),
  nested('CASE of BOOLEAN', 'BOOLEAN', 'CASE WHEN ', 'x', ' THEN x ELSE NOT x END'),
  nested('CASE without ELSE', 'INT', 'CASE WHEN x THEN ', 'a', ' END'),
];

const composite: readonly Expression[] = [
  chain('ROW', 'other', ', ', () => 'a', call('ROW')),
  nested('ROW', 'other', 'ROW(', 'a', ')'),
  chain(
    'ARRAY',
    'other',
    ', ',
    () => 'a',
    (text) => `ARRAY[${text}]`,
  ),
  nested('ARRAY', 'other', 'ARRAY[', 'a', ']'),
  chain(
    'MAP',
    'other',
    ', ',
    (at) => `${at}, a`,
    (text) => `MAP[${text}]`,
  ),
  nested('MAP', 'other', "MAP['k', ", 'a', ']'),
  nested('field of a ROW', 'other', 'CAST(ROW(', 'a', ') AS ROW<f INT>).f'),
  { name: 'field access', type: 'other', text: (count) => `t.r${'.g'.repeat(count)}` },
  chain('fields of a ROW', 'INT', ' + ', () => 't.r.g.h'),
  nested('element of an ARRAY', 'INT', 'arr[', '1', ']'),
  nested('element of an ARRAY written out', 'INT', 'ARRAY[', 'a', '][1]'),
  {
    name: 'elements of elements',
    type: 'other',
    text: (count) => `${nest(count, 'ARRAY[', 'a', ']')}${'[1]'.repeat(count)}`,
  },
  nested('element of a MAP', 'INT', 'm[CAST(', "'k'", ' AS STRING)]'),
  {
    name: 'OVER',
    type: 'INT',
    text: (count) => parts(count, () => 'SUM(a) OVER (PARTITION BY s ORDER BY pt)', ' + '),
  },
  {
    name: 'PARTITION BY',
    type: 'INT',
    text: (count) => `SUM(a) OVER (PARTITION BY ${parts(count, () => 's')} ORDER BY pt)`,
  },
  nested('scalar subquery', 'INT', '(SELECT MAX(a) FROM k WHERE b = ', '1', ')'),
  chain('scalar subqueries', 'INT', ' + ', () => '(SELECT MAX(a) FROM k)'),
  { name: 'string literal', type: 'STRING', text: (count) => `'${'ab'.repeat(count)}'` },
  { name: 'string with quotes', type: 'STRING', text: (count) => `'${"''".repeat(count)}'` },
  { name: 'string continued', type: 'STRING', text: (count) => parts(count, (at) => `'${at}'`, '\n') },
  { name: 'unicode string', type: 'STRING', text: (count) => `U&'${'\\00e4'.repeat(count)}'` },
  { name: 'number', type: 'other', text: (count) => '1'.repeat(count) },
  { name: 'fraction', type: 'other', text: (count) => `0.${'1'.repeat(count)}` },
  {
    name: 'type of a CAST',
    type: 'other',
    text: (count) => `CAST(NULL AS ${nest(count, 'ARRAY<', 'INT', '>')})`,
  },
  { name: 'ARRAY suffixes', type: 'other', text: (count) => `CAST(NULL AS INT${' ARRAY'.repeat(count)})` },
  {
    name: 'fields of a type',
    type: 'other',
    text: (count) => `CAST(NULL AS ROW<${parts(count, (at) => `f${at} INT`)}>)`,
  },
];

export const expressions: readonly Expression[] = [...logical, ...numeric, ...calls, ...cases, ...composite];
