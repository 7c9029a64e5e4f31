// Literals: their types and limits. Source: Calcite SqlLiteral.createSqlType, SqlNumericLiteral,
// SqlValidatorImpl.validateLiteral and Flink's addition to it.
import {
  illegalDateTime,
  literalOnSameLine,
  illegalParameter,
  numberOutOfRange,
  oddBinaryLiteral,
} from '../../diagnostics/catalogue/query-literals.ts';
import { illegalNull } from '../../diagnostics/catalogue/types.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { LiteralValue } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type {
  DateTimeLiteral,
  Expression,
  Literal,
  NumberLiteral,
  StringLiteral,
} from '../../syntax/ast/index.ts';
import { dateTimeProblem } from '../../syntax/date-time-text.ts';
import { positionAt } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import {
  BIGINT,
  binaryType,
  BOOLEAN,
  charType,
  DATE,
  decimalType,
  DOUBLE,
  INT,
  MAX_DECIMAL_PRECISION,
  notNull,
  NULL_TYPE,
  SYMBOL_TYPE,
  timestampLtzType,
  timestampType,
  timeType,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { PASS, report } from './context.ts';
import { typeIntervalLiteral } from './interval-literal.ts';
import { errorRex } from './rex-builders.ts';
import type { QueryContext } from './model.ts';

const MAX_INT = 2147483647n;
const MAX_LONG = 9223372036854775807n;

const literalRex = (value: string | boolean | null, type: LogicalType, span: Span): Rex => ({
  kind: 'literal',
  value,
  type,
  span,
});

/** Types a literal. NULL has a type of its own until a call gives it another. */
export function typeLiteral(context: QueryContext, literal: Literal): Rex {
  const { span } = literal;
  switch (literal.kind) {
    case 'number':
      return typeNumber(context, literal);
    case 'string':
      checkPieces(context, literal);
      return literalRex(
        literal.value,
        {
          ...notNull(charType(literal.value.length)),
          ...(literal.charset === undefined ? {} : { charset: literal.charset }),
        },
        span,
      );
    case 'binary':
      if (literal.hex.length % 2 !== 0) {
        report(context, PASS.types, oddBinaryLiteral, {}, { span });
        return errorRex(span);
      }
      return literalRex(literal.hex, notNull(binaryType(literal.hex.length / 2)), span);
    case 'boolean':
      return literalRex(literal.value, literal.value === null ? BOOLEAN : notNull(BOOLEAN), span);
    case 'null':
      return literalRex(null, NULL_TYPE, span);
    case 'date-time':
      return typeDateTime(context, literal);
    case 'interval': {
      const { type, value } = typeIntervalLiteral(context, literal);
      return value === undefined ? errorRex(span) : literalRex(value, type, span);
    }
    case 'symbol':
      return literalRex(literal.value, notNull(SYMBOL_TYPE), span);
  }
}

/** Where the parser looks at the text, it has refused the statement already (SqlValidatorImpl.resolveLiteral). */
function typeDateTime(context: QueryContext, { type, value, span }: DateTimeLiteral): Rex {
  const problem = dateTimeProblem(type, value);
  if (problem === undefined) return literalRex(value, dateTimeType(type, value), span);
  report(context, PASS.types, illegalDateTime, problem.parameters, { span });
  return errorRex(span);
}

/** SqlLiteralChainOperator.validateCall. */
function checkPieces(context: QueryContext, literal: StringLiteral): void {
  const { source } = context.environment;
  if (source === undefined || literal.pieces.length < 2) return;
  const lines = literal.pieces.map((piece) => positionAt(source, piece.start).line);
  const at = lines.findIndex((line, i) => i > 0 && line <= lines[i - 1]!);
  if (at <= 0) return;
  const span = literal.pieces[at]!;
  const before = literal.pieces[at - 1]!;
  const text = ({ start, end }: Span): string => source.text.slice(start, end);
  const gap = { start: before.end, end: span.start };
  const fix: Fix =
    text(span) === text(before)
      ? {
          kind: 'remove',
          safe: false,
          title: 'remove the repeated literal',
          edits: [{ span: { start: before.end, end: span.end }, text: '' }],
        }
      : { kind: 'add', safe: false, title: 'put a comma between them', edits: [{ span: gap, text: ', ' }] };
  report(context, PASS.calls, literalOnSameLine, {}, { span, fixes: [fix] });
}

function dateTimeType(type: DateTimeLiteral['type'], value: string): LogicalType {
  if (type === 'DATE') return notNull(DATE);
  const digits = /\.(\d*)\s*$/.exec(value)?.[1]?.length ?? 0;
  const precision = Math.min(digits, 9);
  if (type === 'TIMESTAMP WITH LOCAL TIME ZONE') return notNull(timestampLtzType(precision));
  return notNull(type === 'TIME' ? timeType() : timestampType(precision));
}

function typeNumber(context: QueryContext, literal: NumberLiteral): Rex {
  const { span, text } = literal;
  if (literal.approximate) {
    if (Number.isFinite(Number(text))) return literalRex(text, notNull(DOUBLE), span);
    report(context, PASS.types, numberOutOfRange, { literal: text }, { span });
    return errorRex(span);
  }
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  const unscaled = BigInt(text.replace('.', '') || '0');
  const digits = unscaled === 0n ? 1 : String(unscaled).length;
  if (digits > MAX_DECIMAL_PRECISION || unscaled > MAX_LONG) {
    report(context, PASS.types, numberOutOfRange, { literal: text }, { span });
    return errorRex(span);
  }
  if (scale === 0) return literalRex(text, notNull(unscaled <= MAX_INT ? INT : BIGINT), span);
  return literalRex(text, notNull(decimalType(text.length - 1, scale)), span);
}

/** A bare NULL or `?` with nothing around that would give it a type. Reports it and says so. */
export function rejectUntyped(context: QueryContext, expression: Expression): boolean {
  if (expression.kind === 'null') report(context, PASS.types, illegalNull, {}, { span: expression.span });
  else if (expression.kind === 'dynamic-parameter')
    report(context, PASS.types, illegalParameter, {}, { span: expression.span });
  else return false;
  return true;
}

/** The value of an expression that is a literal, as the typing of calls wants it. */
export function literalValue(expression: Expression): LiteralValue | undefined {
  switch (expression.kind) {
    case 'number':
      return { kind: 'number', value: expression.text };
    case 'string':
      return { kind: 'string', value: expression.value };
    case 'binary':
      return { kind: 'binary', value: expression.hex };
    case 'boolean':
      return { kind: 'boolean', value: expression.value };
    case 'null':
    case 'dynamic-parameter':
      // A parameter gets its type as a NULL does.
      return { kind: 'null', value: null };
    case 'date-time':
      return { kind: 'date-time', value: expression.value };
    case 'interval':
      return { kind: 'interval', value: (expression.negative ? '-' : '') + expression.value };
    case 'symbol':
      return { kind: 'symbol', value: expression.value };
    case 'interval-qualifier':
      return { kind: 'unit', value: expression.startUnit };
    case 'type':
      return { kind: 'type', value: null };
    case 'call':
      if (
        expression.syntax === 'prefix' &&
        (expression.operator === '-' || expression.operator === '+') &&
        expression.operands[0]?.kind === 'number'
      )
        return {
          kind: 'number',
          value: (expression.operator === '-' ? '-' : '') + expression.operands[0].text,
        };
      return undefined;
    default:
      return undefined;
  }
}
