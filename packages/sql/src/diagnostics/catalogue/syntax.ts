// FP10xx: what Flink's parser refuses. Messages are Flink's and Calcite's word for word.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

type SyntaxDefinition = DefinitionWithout<'severity' | 'category'>;

function syntax(definition: SyntaxDefinition): DiagnosticDefinition {
  return define({ stage: 'parse', ...definition, severity: 'error', category: 'syntax' });
}

export const unexpectedToken = syntax({
  code: 'FP1000',
  name: 'unexpected-token',
  message: 'Encountered "{token}" at line {line}, column {column}.\nWas expecting one of: {expected}',
  hint: 'Expected here: {expected}.',
  explain:
    'The statement cannot go on with this token. Flink names the first token at which no rule of its grammar fits; the cause may stand just before it.',
  source: 'FlinkSqlParserImpl.generateParseException',
  examples: [
    { wrong: 'SELECT a ^=^ FROM (VALUES (1)) AS t (a)', right: 'SELECT a FROM (VALUES (1)) AS t (a)' },
  ],
});

export const unexpectedEnd = syntax({
  code: 'FP1001',
  name: 'unexpected-end',
  message: 'Encountered "<EOF>" at line {line}, column {column}.\nWas expecting one of: {expected}',
  hint: 'The statement stops too early. Expected here: {expected}.',
  explain:
    'The statement ends where Flink still waits for more: a clause without its body, an operator without its right side, a list that ends with a comma.',
  source: 'FlinkSqlParserImpl.generateParseException, SqlParserEOFException',
  examples: [{ wrong: 'SELECT^ ^', right: 'SELECT 1' }],
});

export const reservedWord = syntax({
  code: 'FP1002',
  name: 'reserved-word',
  message:
    "Incorrect syntax near the keyword '{token}' at line {line}, column {column}.\nWas expecting one of: {expected}",
  hint: '{token} is a reserved word. Back-quote it to use it as a name: `{token}`.',
  explain:
    'A word of the grammar stands where a name is expected. Reserved words can be names only between back-quotes.',
  source: 'FlinkSqlParserImpl.convertException',
  examples: [
    {
      wrong: 'SELECT a AS ^TABLES^ FROM (VALUES (1)) AS t (a)',
      right: 'SELECT a AS `TABLES` FROM (VALUES (1)) AS t (a)',
    },
  ],
});

export const unmatchedCharacter = syntax({
  code: 'FP1003',
  name: 'unmatched-character',
  message: 'Lexical error at line {line}, column {column}.  Encountered: {character} after : "{after}"',
  hint: 'This character has no meaning in Flink SQL; check for characters pasted from a document.',
  explain: 'No token of Flink SQL starts with this character.',
  source: 'FlinkSqlParserImplTokenManager, TokenMgrError',
  examples: [{ wrong: 'SELECT 1 ^@^ 2', right: 'SELECT 1 + 2' }],
});

export const unclosedBackQuote = syntax({
  code: 'FP1004',
  name: 'unclosed-back-quote',
  message: 'Lexical error at line {line}, column {column}.  Encountered: {character} after : "{after}"',
  hint: 'The name that opens with ` is not closed on its line.',
  explain: 'A back-quoted name ends with a back-quote on the same line.',
  source: 'FlinkSqlParserImplTokenManager, TokenMgrError',
  examples: [{ wrong: 'SELECT `a', right: 'SELECT 1 AS `a`' }],
});

export const unclosedComment = syntax({
  code: 'FP1005',
  name: 'unclosed-comment',
  message: 'Lexical error at line {line}, column {column}.  Encountered: <EOF> after : "{after}"',
  hint: 'The comment that opens with /* is not closed: add */.',
  explain: 'A comment that opens with /* runs until */; this one never ends.',
  source: 'FlinkSqlParserImplTokenManager, TokenMgrError',
  examples: [{ wrong: 'SELECT 1 /* note', right: 'SELECT 1 /* note */' }],
});

export const unclosedString = syntax({
  code: 'FP1006',
  name: 'unclosed-string',
  message: 'Encountered "\'" at line {line}, column {column}.\nWas expecting one of: {expected}',
  hint: 'Close the string with a single quote; a quote inside a string is written twice.',
  explain: 'A string that opens with a single quote is never closed.',
  source: 'FlinkSqlParserImplTokenManager',
  examples: [{ wrong: "SELECT ^'^a", right: "SELECT 'a'" }],
});

export const illegalQuery = syntax({
  code: 'FP1010',
  name: 'query-not-allowed',
  message: 'Query expression encountered in illegal context',
  hint: 'Put the query between parentheses, or write an expression here.',
  explain: 'A query stands where only an expression may stand.',
  source: 'FlinkSqlParserImpl.checkQueryExpression',
  examples: [
    {
      wrong: 'SELECT SUM(a) OVER (PARTITION BY ^(^SELECT 1)) FROM (VALUES (1)) AS t (a)',
      right: 'SELECT SUM(a) FROM (VALUES (1)) AS t (a)',
    },
  ],
});

export const illegalNonQuery = syntax({
  code: 'FP1011',
  name: 'query-expected',
  message: 'Non-query expression encountered in illegal context',
  hint: 'A query (SELECT, VALUES, WITH, TABLE) is expected here.',
  explain:
    'An expression, or a word that is no statement, stands where only a query may stand. A misspelt first word of a statement ends here too.',
  source: 'FlinkSqlParserImpl.checkNonQueryExpression',
  examples: [{ wrong: '^SELCT^ 1', right: 'SELECT 1' }],
});

export const illegalJoin = syntax({
  code: 'FP1012',
  name: 'join-not-allowed',
  message: 'Join expression encountered in illegal context',
  hint: 'A join in parentheses takes no alias.',
  explain: 'A join stands where only a table may stand.',
  source: 'FlinkSqlParserImpl.checkNotJoin',
  examples: [
    {
      wrong: 'SELECT * FROM ((VALUES (1)) AS a (x) ^JOIN^ (VALUES (1)) AS b (y) ON a.x = b.y) AS c',
      right: 'SELECT * FROM (VALUES (1)) AS a (x) JOIN (VALUES (1)) AS b (y) ON a.x = b.y',
    },
  ],
});

export const illegalCursor = syntax({
  code: 'FP1013',
  name: 'cursor-not-allowed',
  message: 'CURSOR expression encountered in illegal context',
  hint: 'CURSOR may only be an argument of a table function.',
  explain: 'CURSOR is only allowed as an argument of a table function.',
  source: 'FlinkSqlParserImpl.CursorExpression',
  examples: [{ wrong: 'SELECT ^CURSOR^(SELECT 1)', right: 'SELECT 1' }],
});

export const queryOrJoinExpected = syntax({
  code: 'FP1014',
  name: 'query-or-join-expected',
  message: 'Expected query or join',
  hint: 'Leave the parentheses out, or write a query or a join in them.',
  explain: 'Only a query or a join may stand in parentheses in FROM.',
  source: 'SqlAbstractParserImpl.ExprContext.throwIfNotCompatible',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen'); SELECT * FROM (^t^)",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen'); SELECT * FROM t",
    },
  ],
});

export const orderByNotAllowed = syntax({
  code: 'FP1015',
  name: 'order-by-not-allowed',
  message: 'ORDER BY unexpected',
  hint: 'ORDER BY follows a query only.',
  explain: 'ORDER BY may only follow a query.',
  source: 'FlinkSqlParserImpl.OrderBy',
  examples: [
    {
      wrong: 'SELECT a FROM (VALUES (1)) AS t (a) WHERE (a ^ORDER^ BY a)',
      right: 'SELECT a FROM (VALUES (1)) AS t (a) WHERE a > 1',
    },
  ],
});

export const betweenWithoutAnd = syntax({
  code: 'FP1016',
  name: 'between-without-and',
  message: 'BETWEEN operator has no terminating AND',
  hint: 'Write BETWEEN low AND high.',
  explain: 'BETWEEN takes two bounds, joined by AND.',
  source: 'SqlBetweenOperator.reduceExpr',
  examples: [
    {
      wrong: 'SELECT a BETWEEN 1 OR 2^ ^FROM (VALUES (1)) AS t (a)',
      right: 'SELECT a BETWEEN 1 AND 2 FROM (VALUES (1)) AS t (a)',
    },
  ],
});

export const operandMissing = syntax({
  code: 'FP1017',
  name: 'operand-missing',
  message: 'Index: 0',
  hint: 'Write the operand in parentheses.',
  explain:
    'An operator of lower precedence stands where the operand of BETWEEN or LIKE is expected; Flink fails without a place.',
  source: 'SqlParserUtil.toTreeEx',
  examples: [{ wrong: 'SELECT 1 BETWEEN 1 AND ^NOT^ 2', right: 'SELECT 1 BETWEEN 1 AND 2' }],
});

export const bangEqual = syntax({
  code: 'FP1020',
  name: 'bang-equal',
  message: "Bang equal '!=' is not allowed under the current SQL conformance level",
  hint: 'Write <> instead of !=.',
  explain: 'Not equal is <> in Flink SQL.',
  source: 'FlinkSqlConformance.isBangEqualAllowed',
  examples: [{ wrong: 'SELECT 1 ^!=^ 2', right: 'SELECT 1 <> 2' }],
});

export const minusNotAllowed = syntax({
  code: 'FP1021',
  name: 'minus-set-operation',
  message: 'MINUS is not allowed under the current SQL conformance level',
  hint: 'Write EXCEPT instead of MINUS.',
  explain: 'The difference of two queries is EXCEPT in Flink SQL.',
  source: 'FlinkSqlConformance.isMinusAllowed',
  examples: [{ wrong: 'SELECT 1 ^MINUS^ SELECT 2', right: 'SELECT 1 UNION SELECT 2' }],
});

export const applyNotAllowed = syntax({
  code: 'FP1022',
  name: 'apply-join',
  message: 'APPLY operator is not allowed under the current SQL conformance level',
  hint: 'Write CROSS JOIN LATERAL or LEFT JOIN LATERAL … ON TRUE.',
  explain: 'Flink SQL has no APPLY.',
  source: 'FlinkSqlConformance.isApplyAllowed',
  examples: [
    {
      wrong: 'SELECT * FROM (VALUES (1)) AS a (x) CROSS APPLY (SELECT 2^)^',
      right: 'SELECT * FROM (VALUES (1)) AS a (x) CROSS JOIN (SELECT 2)',
    },
  ],
});

export const limitStartCount = syntax({
  code: 'FP1023',
  name: 'limit-start-count',
  message: "'LIMIT start, {what}' is not allowed under the current SQL conformance level",
  hint: 'Write LIMIT count OFFSET start.',
  explain: 'Flink SQL has no LIMIT with two numbers.',
  source: 'FlinkSqlConformance.isLimitStartCountAllowed',
  examples: [
    {
      wrong: 'SELECT * FROM (VALUES (1)) AS t (a) ^LIMIT 1, 2^',
      right: 'SELECT * FROM (VALUES (1)) AS t (a) LIMIT 2',
    },
  ],
});

export const offsetLimit = syntax({
  code: 'FP1024',
  name: 'offset-before-limit',
  message: "'OFFSET start LIMIT count' is not allowed under the current SQL conformance level",
  hint: 'Write LIMIT count OFFSET start.',
  explain: 'LIMIT stands before OFFSET in Flink SQL.',
  source: 'FlinkSqlConformance.isOffsetLimitAllowed',
  examples: [
    {
      wrong: 'SELECT * FROM (VALUES (1)) AS t (a) ^OFFSET 1 LIMIT 2^',
      right: 'SELECT * FROM (VALUES (1)) AS t (a) LIMIT 2',
    },
  ],
});

export const extendedColumns = syntax({
  code: 'FP1025',
  name: 'extended-columns',
  message: 'Extended columns not allowed under the current SQL conformance level',
  hint: 'Name the columns without types.',
  explain: 'A column list of INSERT names columns only.',
  source: 'FlinkSqlConformance.allowExtend',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'blackhole'); INSERT INTO t (a, b ^INT^) SELECT 1, 2",
      right:
        "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'blackhole'); INSERT INTO t (a, b) SELECT 1, 2",
    },
  ],
});

export const stringAlias = syntax({
  code: 'FP1026',
  name: 'string-alias',
  message: 'Expecting alias, found character literal',
  hint: 'Write the alias without quotes, or between back-quotes.',
  explain: 'An alias is a name, not a string.',
  source: 'FlinkSqlConformance.allowCharLiteralAlias',
  examples: [{ wrong: "SELECT 1 AS ^'b'^", right: 'SELECT 1 AS `b`' }],
});

export const geometryDisabled = syntax({
  code: 'FP1027',
  name: 'geometry-type',
  message: 'Geo-spatial extensions and the GEOMETRY data type are not enabled',
  hint: 'Flink SQL has no GEOMETRY type.',
  explain: 'The GEOMETRY type is not enabled in Flink.',
  source: 'FlinkSqlConformance.allowGeometry',
  examples: [
    {
      wrong: "CREATE TABLE t (a ^GEOMETRY^) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a STRING) WITH ('connector' = 'datagen')",
    },
  ],
});

export const illegalDateDifference = syntax({
  code: 'FP1028',
  name: 'illegal-date-difference',
  message: 'Illegal expression. Was expecting "(DATETIME - DATETIME) INTERVALQUALIFIER"',
  hint: 'Only a difference of two times may be followed by an interval unit.',
  explain: 'An interval unit after parentheses makes an interval out of a difference of two times.',
  source: 'FlinkSqlParserImpl.Expression3',
  examples: [
    {
      wrong: 'SELECT ^(1 + 2) DAY^',
      right: "SELECT TIMESTAMPDIFF(DAY, DATE '2020-01-01', DATE '2020-01-02')",
    },
  ],
});

export const illegalLiteral = syntax({
  code: 'FP1030',
  name: 'illegal-literal',
  message: "Illegal {type} literal '{value}': not in format '{format}'",
  hint: 'Write the literal as {format}.',
  explain: 'The text of the literal is not a date or time in the format of its type.',
  source: 'SqlParserUtil.parseDateLiteral, parseTimeLiteral, parseTimestampLiteral',
  examples: [{ wrong: "SELECT ^DATE '2020-1-40'^", right: "SELECT DATE '2020-01-04'" }],
});

export const illegalIntervalLiteral = syntax({
  code: 'FP1031',
  name: 'empty-interval',
  message: 'Illegal INTERVAL literal {value}; at {place}',
  hint: 'Write a number between the quotes.',
  explain: 'The text of an interval literal is empty.',
  source: 'SqlParserUtil.parseIntervalLiteral',
  examples: [{ wrong: "SELECT ^INTERVAL '' DAY^", right: "SELECT INTERVAL '1' DAY" }],
});

export const illegalBinaryString = syntax({
  code: 'FP1032',
  name: 'illegal-binary-string',
  message: 'Illegal binary string {image}',
  hint: 'Write hexadecimal digits only.',
  explain: 'A binary string holds hexadecimal digits.',
  source: 'FlinkSqlParserImpl.StringLiteral',
  examples: [{ wrong: "SELECT ^x'0g'^", right: "SELECT x'0a'" }],
});

export const numberTooLarge = syntax({
  code: 'FP1033',
  name: 'number-too-large',
  message: "Literal '{value}' can not be parsed to type 'java.lang.Integer'",
  hint: 'Write a smaller number.',
  explain: 'A precision, scale or count must fit 32 bits.',
  source: 'FlinkSqlParserImpl.UnsignedIntLiteral',
  examples: [
    {
      wrong: "CREATE TABLE t (a VARCHAR(^99999999999^)) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a VARCHAR(100)) WITH ('connector' = 'datagen')",
    },
  ],
});

export const exponentTooLarge = syntax({
  code: 'FP1034',
  name: 'exponent-too-large',
  message: 'Too many nonzero exponent digits.',
  hint: 'Write a smaller exponent.',
  explain: 'The exponent of a number must fit 32 bits.',
  source: 'BigDecimal',
  examples: [{ wrong: '^SELECT 1e99999999999^', right: 'SELECT 1e9' }],
});

export const unknownCharacterSet = syntax({
  code: 'FP1035',
  name: 'unknown-character-set',
  message: "Unknown character set '{name}'",
  hint: 'Use UTF8, UTF16, LATIN1, GBK, GB2312 or BIG5, or leave the prefix out.',
  explain: 'The prefix of the string names a character set that Calcite does not know.',
  source: 'SqlUtil.translateCharacterSetName',
  examples: [{ wrong: "SELECT ^_foo'a'^", right: "SELECT 'a'" }],
});

export const notEncodable = syntax({
  code: 'FP1036',
  name: 'not-encodable',
  message: "Failed to encode '{value}' in character set '{name}'",
  hint: "Leave the prefix out, or write _UTF8'…'.",
  explain: 'The string holds characters that its character set does not have.',
  source: 'SqlUtil.validateCharset',
  examples: [{ wrong: "^SELECT N'中'^", right: "SELECT '中'" }],
});

export const unicodeEscapeUnexpected = syntax({
  code: 'FP1037',
  name: 'unexpected-uescape',
  message: 'UESCAPE cannot be specified without Unicode literal introducer',
  hint: "Write U&'…' before UESCAPE.",
  explain: 'UESCAPE belongs to strings that start with U&.',
  source: 'FlinkSqlParserImpl.StringLiteral',
  examples: [{ wrong: "SELECT 'a' UESCAPE ^'!'^", right: "SELECT 'a'" }],
});

export const unicodeEscapeLength = syntax({
  code: 'FP1038',
  name: 'uescape-length',
  message: "UESCAPE '{value}' must be exactly one character",
  hint: 'Write one character.',
  explain: 'The escape character is one character.',
  source: 'SqlParserUtil.checkUnicodeEscapeChar',
  examples: [{ wrong: "^SELECT U&'a' UESCAPE '!!'^", right: "SELECT U&'a' UESCAPE '!'" }],
});

export const unicodeEscapeIllegal = syntax({
  code: 'FP1039',
  name: 'illegal-uescape',
  message: "UESCAPE '{value}' may not be hex digit, whitespace, plus sign, or double quote",
  hint: 'Write another character, such as !.',
  explain: 'The escape character may not be a hexadecimal digit, blank, plus sign or double quote.',
  source: 'SqlParserUtil.checkUnicodeEscapeChar',
  examples: [{ wrong: "^SELECT U&'a' UESCAPE '+'^", right: "SELECT U&'a' UESCAPE '!'" }],
});

export const unicodeEscapeMalformed = syntax({
  code: 'FP1040',
  name: 'malformed-unicode-escape',
  message: 'Unicode escape sequence starting at character {at} is not exactly four hex digits',
  hint: 'Write four hexadecimal digits after the escape character.',
  explain: 'An escape in a Unicode string is the escape character and four hexadecimal digits.',
  source: 'SqlLiteral.unescapeUnicode',
  examples: [{ wrong: "SELECT ^U&'\\00'^", right: "SELECT U&'\\0041'" }],
});

export const identifierTooLong = syntax({
  code: 'FP1041',
  name: 'name-too-long',
  message: "Length of identifier '{name}' must be less than or equal to {limit} characters",
  hint: 'Shorten the name.',
  explain: 'Names are limited in length.',
  source: 'FlinkSqlParserImpl.AddIdentifierSegment',
  examples: [
    {
      wrong:
        'SELECT 1 AS ^aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa^',
      right: 'SELECT 1 AS a',
    },
  ],
});

export const invalidTimeUnit = syntax({
  code: 'FP1042',
  name: 'invalid-time-unit',
  message: "'{name}' is not a valid datetime format",
  hint: 'Use YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND …',
  explain: 'This is no unit of time.',
  source: 'FlinkSqlParserImpl.TimeUnitIdentifier',
  examples: [
    { wrong: 'SELECT FLOOR(CURRENT_TIMESTAMP TO ^foo^)', right: 'SELECT FLOOR(CURRENT_TIMESTAMP TO DAY)' },
  ],
});

export const invalidSampleSize = syntax({
  code: 'FP1043',
  name: 'invalid-sample-size',
  message: 'TABLESAMPLE percentage must be between 0 and 100, inclusive',
  hint: 'Write a percentage between 0 and 100.',
  explain: 'A sample is a percentage.',
  source: 'FlinkSqlParserImpl.Tablesample',
  examples: [
    {
      wrong: 'SELECT * FROM (VALUES (1)) AS t (a) TABLESAMPLE SYSTEM(200^)^',
      right: 'SELECT * FROM (VALUES (1)) AS t (a)',
    },
  ],
});

export const trimFromWithoutOperand = syntax({
  code: 'FP1044',
  name: 'trim-from-without-operand',
  message: "'FROM' without operands preceding it is illegal",
  hint: 'Write TRIM(BOTH FROM a) or TRIM(a).',
  explain: 'TRIM needs what to trim, or from which side, before FROM.',
  source: 'FlinkSqlParserImpl.BuiltinFunctionCall',
  examples: [{ wrong: "SELECT TRIM(^FROM^ 'a')", right: "SELECT TRIM(BOTH FROM 'a')" }],
});

export const illegalColon = syntax({
  code: 'FP1045',
  name: 'illegal-colon',
  message: "Illegal identifier ':'. Was expecting 'VALUE'",
  hint: 'Write KEY name VALUE value, or name: value without KEY.',
  explain: 'After KEY the value is introduced by VALUE.',
  source: 'FlinkSqlParserImpl.JsonNameAndValue',
  examples: [{ wrong: "SELECT JSON_OBJECT(KEY 'a' ^:^ 1)", right: "SELECT JSON_OBJECT(KEY 'a' VALUE 1)" }],
});

export const ambiguousSortOrder = syntax({
  code: 'FP1046',
  name: 'ambiguous-sort-order',
  message:
    'Including both WITHIN GROUP(...) and inside ORDER BY in a single JSON_ARRAYAGG call is not allowed',
  hint: 'Keep one of the two.',
  explain: 'A call has one sort order.',
  source: 'FlinkSqlParserImpl.JsonArrayAggFunctionCall',
  examples: [
    {
      wrong: 'SELECT ^JSON_ARRAYAGG(a ORDER BY a) WITHIN GROUP (ORDER BY a)^ FROM (VALUES (1)) AS t (a)',
      right: 'SELECT JSON_ARRAYAGG(a) FROM (VALUES (1)) AS t (a)',
    },
  ],
});

export const multipleWatermarks = syntax({
  code: 'FP1050',
  name: 'multiple-watermarks',
  message: 'Multiple WATERMARK statements is not supported yet.',
  hint: 'Keep one WATERMARK.',
  explain: 'A table has at most one watermark.',
  source: 'FlinkSqlParserImpl.Watermark',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a TIMESTAMP(3), WATERMARK FOR a AS a, ^WATERMARK^ FOR a AS a) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a TIMESTAMP(3), WATERMARK FOR a AS a) WITH ('connector' = 'datagen')",
    },
  ],
});

export const overwriteUpsert = syntax({
  code: 'FP1051',
  name: 'overwrite-with-upsert',
  message: 'OVERWRITE expression is only used with INSERT statement.',
  hint: 'Write INSERT OVERWRITE.',
  explain: 'OVERWRITE goes with INSERT only.',
  source: 'FlinkSqlParserImpl.RichSqlInsert',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector' = 'blackhole'); UPSERT ^OVERWRITE^ t SELECT 1",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'blackhole'); INSERT INTO t SELECT 1",
    },
  ],
});

export const systemFunctionNotTemporary = syntax({
  code: 'FP1052',
  name: 'system-function-not-temporary',
  message:
    'CREATE SYSTEM FUNCTION is not supported, system functions can only be registered as temporary function, you can use CREATE TEMPORARY SYSTEM FUNCTION instead.',
  hint: 'Write CREATE TEMPORARY SYSTEM FUNCTION.',
  explain: 'System functions can only be temporary.',
  source: 'FlinkSqlParserImpl.SqlCreateFunction',
  examples: [
    { wrong: "CREATE ^SYSTEM^ FUNCTION f AS 'a.B'", right: "CREATE TEMPORARY SYSTEM FUNCTION f AS 'a.B'" },
  ],
});

export const duplicateExplainDetail = syntax({
  code: 'FP1053',
  name: 'duplicate-explain-detail',
  message: 'Duplicate EXPLAIN DETAIL is not allowed.',
  hint: 'Name each detail once.',
  explain: 'A detail of EXPLAIN is named twice.',
  source: 'FlinkSqlParserImpl.ParseExplainDetail',
  examples: [{ wrong: 'EXPLAIN PLAN_ADVICE, ^PLAN_ADVICE^ SELECT 1', right: 'EXPLAIN PLAN_ADVICE SELECT 1' }],
});

export const functionUsingJar = syntax({
  code: 'FP1054',
  name: 'function-using-jar',
  message: 'CREATE FUNCTION USING {what} syntax is not applicable to {language} language.',
  hint: 'Leave USING out, or write LANGUAGE JAVA or SCALA.',
  explain: 'Only functions in Java and Scala come from a jar.',
  source: 'FlinkSqlParserImpl.SqlCreateFunction',
  examples: [
    {
      wrong: "CREATE FUNCTION f AS 'a.B' LANGUAGE ^PYTHON^ USING JAR 'a.jar'",
      right: "CREATE FUNCTION f AS 'a.B' LANGUAGE PYTHON",
    },
  ],
});

export const drainWithoutSavepoint = syntax({
  code: 'FP1055',
  name: 'drain-without-savepoint',
  message: 'WITH DRAIN could only be used after WITH SAVEPOINT.',
  hint: 'Write WITH SAVEPOINT WITH DRAIN.',
  explain: 'Draining needs a savepoint.',
  source: 'FlinkSqlParserImpl.SqlStopJob',
  examples: [{ wrong: "STOP JOB 'a' ^WITH DRAIN^", right: "STOP JOB 'a' WITH SAVEPOINT WITH DRAIN" }],
});

export const bucketCountNotInteger = syntax({
  code: 'FP1056',
  name: 'bucket-count-not-integer',
  message: 'Bucket count must be a positive integer.',
  hint: 'Write a positive whole number.',
  explain: 'A table is distributed into a whole number of buckets.',
  source: 'FlinkSqlParserImpl.IntoBuckets',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) DISTRIBUTED INTO ^1.5^ BUCKETS WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen')",
    },
  ],
});

export const freshnessNotInterval = syntax({
  code: 'FP1057',
  name: 'freshness-not-interval',
  message:
    'MATERIALIZED TABLE only supports define interval type FRESHNESS, please refer to the materialized table document.',
  hint: "Write FRESHNESS = INTERVAL '3' MINUTE.",
  explain: 'The freshness of a materialized table is an interval literal.',
  source: 'FlinkSqlParserImpl.SqlCreateMaterializedTable',
  examples: [{ wrong: 'CREATE MATERIALIZED TABLE t FRESHNESS = ^1^ AS SELECT 1', right: 'SELECT 1' }],
});

export const temporaryMaterializedTable = syntax({
  code: 'FP1058',
  name: 'temporary-materialized-table',
  message: 'CREATE TEMPORARY MATERIALIZED TABLE is not supported.',
  hint: 'Leave TEMPORARY out.',
  explain: 'A materialized table cannot be temporary.',
  source: 'FlinkSqlParserImpl.SqlCreateMaterializedTable',
  examples: [
    {
      wrong: "CREATE TEMPORARY ^MATERIALIZED^ TABLE t FRESHNESS = INTERVAL '1' DAY AS SELECT 1",
      right: 'SELECT 1',
    },
  ],
});

export const replaceMaterializedTable = syntax({
  code: 'FP1059',
  name: 'replace-materialized-table',
  message: 'REPLACE MATERIALIZED TABLE is not supported.',
  hint: 'Leave OR REPLACE out.',
  explain: 'A materialized table cannot be replaced.',
  source: 'FlinkSqlParserImpl.SqlCreateMaterializedTable',
  examples: [
    {
      wrong: "CREATE OR REPLACE ^MATERIALIZED^ TABLE t FRESHNESS = INTERVAL '1' DAY AS SELECT 1",
      right: 'SELECT 1',
    },
  ],
});

export const dropTemporaryMaterializedTable = syntax({
  code: 'FP1060',
  name: 'drop-temporary-materialized-table',
  message: 'DROP TEMPORARY MATERIALIZED TABLE is not supported.',
  hint: 'Leave TEMPORARY out.',
  explain: 'A materialized table cannot be temporary.',
  source: 'FlinkSqlParserImpl.SqlDropMaterializedTable',
  examples: [{ wrong: 'DROP TEMPORARY ^MATERIALIZED^ TABLE t', right: 'DROP TABLE IF EXISTS t' }],
});

export const catalogOfDatabases = syntax({
  code: 'FP1061',
  name: 'catalog-of-databases',
  message:
    'Show databases from/in identifier [ {name} ] format error, catalog must be a single part identifier.',
  hint: 'Name the catalog alone.',
  explain: 'SHOW DATABASES lists the databases of one catalog, so it names a catalog and nothing below it.',
  source: 'SqlShowDatabases',
  examples: [{ wrong: '^SHOW DATABASES IN c.d^', right: 'SHOW DATABASES' }],
});

export const yearOutOfRange = syntax({
  code: 'FP1062',
  name: 'year-out-of-range',
  message: 'Year out of range: [{year}]',
  hint: 'Write a year of at most four digits.',
  explain: 'A date literal holds years up to 9999.',
  source: 'DateString.fromCalendarFields',
  examples: [{ wrong: "^SELECT DATE '10000-01-01'^", right: "SELECT DATE '9999-01-01'" }],
});

export const misplacedClause = syntax({
  code: 'FP1063',
  name: 'misplaced-clause',
  message: 'Encountered "{token}" at line {line}, column {column}.\nWas expecting one of: {expected}',
  hint: 'Move {clause} {place}.',
  explain:
    'The clauses of a statement have one order. A query is written SELECT, FROM with its joins, WHERE, GROUP BY, HAVING, WINDOW, ORDER BY, LIMIT; a table its columns with watermark and keys, COMMENT, DISTRIBUTED, PARTITIONED BY, WITH, LIKE or AS. A hint stands behind SELECT, or behind the name of a table.',
  source: 'FlinkSqlParserImpl.SqlSelect, OrderedQueryOrExpr, SqlCreateTable',
  examples: [
    {
      wrong: 'SELECT a FROM (VALUES (1)) AS t (a) GROUP BY a ^WHERE^ a > 0',
      right: 'SELECT a FROM (VALUES (1)) AS t (a) WHERE a > 0 GROUP BY a',
    },
    {
      wrong: "CREATE TABLE t WITH ('connector' = 'datagen') ^(^a INT)",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen')",
    },
  ],
});

export const invalidDecimal = syntax({
  code: 'FP1064',
  name: 'invalid-decimal',
  message: "Literal '{value}' can not be parsed to type 'DECIMAL'",
  hint: 'Write a number between the quotes.',
  explain: 'The text of a DECIMAL literal is no number.',
  source: 'SqlParserUtil.parseDecimalLiteral (Calcite 1.36, Flink 2.2)',
  examples: [{ wrong: "SELECT ^DECIMAL 'abc'^", right: 'SELECT CAST(1.5 AS DECIMAL(2, 1))' }],
});

export const columnNamesWithoutQuery = syntax({
  code: 'FP1065',
  name: 'column-names-without-query',
  message: 'Columns identifiers without types in the schema are supported on CTAS/RTAS statements only.',
  hint: 'Give every column a type, or add AS with a query.',
  explain:
    'A list of names without types puts the columns of a query in order; without AS there is no query that could give them their types.',
  source: 'ParserResource.columnsIdentifiersUnsupported (Flink 2.0)',
  examples: [
    {
      wrong: "CREATE TABLE t ^(a, b^) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen')",
    },
  ],
});

export const explainWithoutQuery = syntax({
  code: 'FP1066',
  name: 'explain-without-query',
  message:
    'Unsupported CREATE OR REPLACE statement for EXPLAIN. The statement must define a query using the AS clause (i.e. CTAS/RTAS statements).',
  hint: 'Explain a query, an INSERT, or CREATE TABLE … AS.',
  explain: 'Only a statement with a query has a plan.',
  source: 'ParserResource.explainCreateOrReplaceStatementUnsupported (Flink 2.0)',
  examples: [{ wrong: 'EXPLAIN CREATE TABLE t (a INT^)^', right: 'EXPLAIN SELECT 1' }],
});

export const systemConnectionNotTemporary = syntax({
  code: 'FP1067',
  name: 'system-connection-not-temporary',
  message:
    '{verb} SYSTEM CONNECTION is not supported, system connections can only be {done} as temporary connections, you can use {verb} TEMPORARY SYSTEM CONNECTION instead.',
  hint: 'Write {verb} TEMPORARY SYSTEM CONNECTION.',
  explain: 'A system connection lives in the session: Flink wants TEMPORARY written with it.',
  source: 'ParserResource.createSystemConnectionOnlySupportTemporary (Flink 2.3)',
  examples: [
    {
      wrong: "CREATE ^SYSTEM^ CONNECTION c WITH ('k' = 'v')",
      right: 'SELECT 1',
    },
  ],
});

export const startModeNotInterval = syntax({
  code: 'FP1068',
  name: 'start-mode-not-interval',
  message: 'START_MODE literal must be an interval for FROM_NOW and RESUME_OR_FROM_NOW modes.',
  hint: "Write an interval, such as INTERVAL '1' DAY.",
  explain: 'How far behind now the refresh begins is a length of time.',
  source: 'ParserResource.unsupportedStartModeType (Flink 2.3)',
  examples: [
    {
      wrong: 'CREATE MATERIALIZED TABLE m START_MODE = FROM_NOW(^5^) AS SELECT 1',
      right: 'SELECT 1',
    },
  ],
});
