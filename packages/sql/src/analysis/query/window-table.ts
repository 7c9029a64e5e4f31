// TUMBLE, HOP, CUMULATE and SESSION as table functions: the input's columns, then window_start, window_end, window_time.
// Source: Flink's SqlWindowTableFunction and its subclasses, SqlDescriptorOperator; SqlValidatorImpl.validateTableFunction.
import { nearest } from '../../base/nearest.ts';
import { unknownIdentifier } from '../../diagnostics/catalogue/names.ts';
import {
  partitionedRowTable,
  unknownParameter,
  windowTimeColumn,
} from '../../diagnostics/catalogue/relations.ts';
import { cannotApply, wrongArgumentCount } from '../../diagnostics/catalogue/types.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Rel, WindowTableRel } from '../../plan/rel.ts';
import type { Rex, SortKey } from '../../plan/rex.ts';
import type { Call, Expression, FunctionTable, Identifier } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import {
  calciteString,
  isInterval,
  isTimestamp,
  isUndecided,
  notNull,
  rowType,
  timestampType,
} from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { inClause, PASS, report, reportLate } from './context.ts';
import { refusesMisplaced } from './misplaced-argument.ts';
import { quoteName } from './quote-name.ts';
import { functionOf } from './resolve-function.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

interface WindowFunction {
  readonly parameters: readonly string[];
  readonly required: number;
  readonly form: string;
}

const INTERVAL = 'datetime interval';

const FUNCTIONS: Readonly<Record<WindowTableRel['function'], WindowFunction>> = {
  TUMBLE: {
    parameters: ['DATA', 'TIMECOL', 'SIZE', 'OFFSET'],
    required: 3,
    form: `TUMBLE(TABLE table_name, DESCRIPTOR(timecol), ${INTERVAL}[, ${INTERVAL}])`,
  },
  HOP: {
    parameters: ['DATA', 'TIMECOL', 'SLIDE', 'SIZE', 'OFFSET'],
    required: 4,
    form: `HOP(TABLE table_name, DESCRIPTOR(timecol), ${INTERVAL}, ${INTERVAL}[, ${INTERVAL}])`,
  },
  CUMULATE: {
    parameters: ['DATA', 'TIMECOL', 'STEP', 'SIZE', 'OFFSET'],
    required: 4,
    form: `CUMULATE(TABLE table_name, DESCRIPTOR(timecol), ${INTERVAL}, ${INTERVAL}[, ${INTERVAL}])`,
  },
  SESSION: {
    parameters: ['DATA', 'TIMECOL', 'GAP'],
    required: 3,
    form: `SESSION(TABLE table_name [PARTITION BY (keycols, ...)], DESCRIPTOR(timecol), ${INTERVAL})`,
  },
};

function windowFunction(call: Call): WindowTableRel['function'] | undefined {
  const name = call.operator.toUpperCase().replace(/^\$/, '');
  return Object.hasOwn(FUNCTIONS, name) ? (name as WindowTableRel['function']) : undefined;
}

export function isWindowFunction(context: QueryContext, reference: FunctionTable): boolean {
  const { call } = reference;
  if (call.kind !== 'call' || windowFunction(call) === undefined) return false;
  return functionOf(context, call)?.kind !== 'user';
}

export function typeWindowTable(context: QueryContext, outer: Scope, reference: FunctionTable): Relation {
  const call = reference.call as Call;
  const name = windowFunction(call)!;
  const facts = FUNCTIONS[name];
  const { span } = reference;
  const failed: Relation = { columns: [], rel: { kind: 'unknown', columns: [], span }, unknown: 'error' };
  const misnamed = misnamedArgument(call, facts);
  if (misnamed !== undefined) {
    const { name: param, right, span: at } = misnamed;
    report(
      context,
      PASS.names,
      unknownParameter,
      { param, function: name, right },
      {
        span: at,
        fixes: [
          {
            kind: 'respell',
            safe: false,
            title: `replace with ${right}`,
            edits: [{ span: misnamed.nameSpan, text: right }],
          },
        ],
      },
    );
    return failed;
  }
  const operands = permuted(call, facts);
  if (
    operands === undefined ||
    operands.length < facts.required ||
    operands.length > facts.parameters.length
  ) {
    const wrong = { function: name, count: facts.required };
    report(context, PASS.types, wrongArgumentCount, wrong, { span: call.span });
    return failed;
  }
  const table = tableArgument(operands[0]!);
  if (table.partitioned && name !== 'SESSION') {
    report(context, PASS.names, partitionedRowTable, { operand: 0, function: name }, { span: call.span });
  }
  const input = inClause(context, PASS.types, () =>
    table.query === undefined ? undefined : context.typer.query(context, outer, table.query),
  );
  const keys = input === undefined ? [] : partitionKeys(context, outer, table.partitionBy, input);
  const scope: Scope = { kind: 'list', parent: outer, children: [] };
  const intervals = operands.slice(2).map((operand) => typeInterval(context, scope, operand));
  if (input === undefined && fails(context, scope, operands[0]!)) return failed;
  if (input === undefined) return refuse(context, call, facts, operands, undefined, intervals);
  if (input.unknown !== undefined) return { ...failed, unknown: input.unknown };
  const descriptor = operands[1]!;
  if (descriptor.kind !== 'call' || descriptor.operator.toUpperCase() !== 'DESCRIPTOR') {
    if (failsWithoutDescriptor(context, scope, descriptor, input)) return failed;
    return refuse(context, call, facts, operands, input, intervals);
  }
  const column = timeColumn(context, descriptor, input);
  if (column === undefined) return failed;
  if (intervals.some((interval) => !isInterval(interval.type) && !isUndecided(interval.type)))
    return refuse(context, call, facts, operands, input, intervals);
  const time = input.columns[column.index]!.type;
  if (!isTimestamp(time) && !isUndecided(time)) {
    reportLate(
      context,
      windowTimeColumn,
      { function: facts.form, type: calciteString(time) },
      { span: column.identifier.span },
    );
    return failed;
  }
  if (refusesMisplaced(context, call)) return failed;
  const columns: RowField[] = [
    ...input.columns,
    { name: 'window_start', type: notNull(timestampType(3)) },
    { name: 'window_end', type: notNull(timestampType(3)) },
    { name: 'window_time', type: notNull(time) },
  ];
  const rel: Rel = {
    kind: 'window-table',
    function: name,
    input: input.rel,
    timeColumn: column.index,
    timeColumnSpan: column.identifier.span,
    partitionBy: keys,
    orderBy: [] as readonly SortKey[],
    intervals,
    columns,
    span,
  };
  return { columns, rel };
}

/** These are evaluated before they are validated: Flink points at the unit of a malformed one, not at the whole. */
function typeInterval(context: QueryContext, scope: Scope, operand: Expression): Rex {
  const before = context.found.length;
  const rex = context.typer.expression(context, scope, operand);
  if (operand.kind === 'interval' && context.found.length > before) {
    const { span } = operand.qualifier;
    context.found = context.found.map((found, i) =>
      i < before ? found : { ...found, problem: { ...found.problem, at: span } },
    );
  }
  return rex;
}

/** Whether the argument in the table's place has an error of its own: a table's name without TABLE is read as a column. */
function fails(context: QueryContext, scope: Scope, operand: Expression): boolean {
  const before = context.found.length;
  context.typer.expression(context, scope, operand);
  return context.found.length > before;
}

/** What isn't a DESCRIPTOR is read as an expression, and sees no columns: those of the table need the word. */
function failsWithoutDescriptor(
  context: QueryContext,
  scope: Scope,
  operand: Expression,
  input: Relation,
): boolean {
  const before = context.found.length;
  if (!fails(context, scope, operand)) return false;
  const only = operand.kind === 'call' && operand.operands.length === 1 ? operand.operands[0]! : operand;
  const name = only.kind === 'identifier' ? only.names.at(-1)! : undefined;
  if (name === undefined || !input.columns.some((column) => column.name === name)) return true;
  const text = `DESCRIPTOR(${quoteName(context.environment.facts, name)})`;
  const fixes: Fix[] = [
    { kind: 'replace', safe: true, title: `write ${text}`, edits: [{ span: operand.span, text }] },
  ];
  const first = context.found[before]!;
  const advised = { ...first, problem: { ...first.problem, hint: `Write ${text}.`, fixes } };
  context.found = [...context.found.slice(0, before), advised];
  return true;
}

/** Arguments in the order of the parameters; undefined where a name is none of them or one is missing in between. */
function permuted(call: Call, facts: WindowFunction): Expression[] | undefined {
  const named = call.operands.some((operand) => operand.kind === 'call' && operand.operator === '=>');
  if (!named) return [...call.operands];
  const byName = new Map<string, Expression>();
  for (const operand of call.operands) {
    if (operand.kind !== 'call' || operand.operator !== '=>') return undefined;
    const name = operand.operands[1];
    if (name?.kind !== 'identifier') return undefined;
    const parameter = facts.parameters.find((each) => each === name.names[0]!);
    if (parameter === undefined) return undefined;
    byName.set(parameter, operand.operands[0]!);
  }
  const operands: Expression[] = [];
  for (const [index, parameter] of facts.parameters.entries()) {
    const value = byName.get(parameter);
    if (value === undefined) {
      if (index < facts.required) return undefined;
      continue;
    }
    operands.push(value);
  }
  return operands;
}

/** Parameters are named in upper case (SqlCallBinding.permutedOperands). */
function misnamedArgument(
  call: Call,
  facts: WindowFunction,
):
  | { readonly name: string; readonly right: string; readonly span: Span; readonly nameSpan: Span }
  | undefined {
  for (const operand of call.operands) {
    const name = operand.kind === 'call' && operand.operator === '=>' ? operand.operands[1] : undefined;
    if (name?.kind !== 'identifier' || facts.parameters.includes(name.names[0]!)) continue;
    const right = facts.parameters.find((each) => each === name.names[0]!.toUpperCase());
    if (right !== undefined) return { name: name.names[0]!, right, span: operand.span, nameSpan: name.span };
  }
  return undefined;
}

interface TableArgument {
  readonly query?: (Expression & { kind: 'subquery' })['query'];
  readonly partitionBy: readonly Expression[];
  readonly partitioned: boolean;
}

function tableArgument(operand: Expression): TableArgument {
  if (operand.kind === 'subquery') return { query: operand.query, partitionBy: [], partitioned: false };
  if (operand.kind === 'call' && operand.operator === 'SET_SEMANTICS_TABLE') {
    const inner = tableArgument(operand.operands[0]!);
    const list = operand.operands[1];
    return { ...inner, partitionBy: list?.kind === 'list' ? list.items : [], partitioned: true };
  }
  return { partitionBy: [], partitioned: false };
}

function partitionKeys(
  context: QueryContext,
  outer: Scope,
  partitionBy: readonly Expression[],
  input: Relation,
): number[] {
  if (partitionBy.length === 0 || input.unknown !== undefined) return [];
  const scope: Scope = {
    kind: 'list',
    parent: outer,
    children: [{ name: '', columns: input.columns, nullable: false, offset: 0, span: partitionBy[0]!.span }],
  };
  return partitionBy.flatMap((key) => {
    const rex = context.typer.expression(context, scope, key);
    return rex.kind === 'input' ? [rex.index] : [];
  });
}

function timeColumn(
  context: QueryContext,
  descriptor: Call,
  input: Relation,
): { readonly index: number; readonly identifier: Identifier } | undefined {
  let first: { index: number; identifier: Identifier } | undefined;
  for (const operand of descriptor.operands) {
    if (operand.kind !== 'identifier') continue;
    const name = operand.names.at(-1)!;
    const index = input.columns.findIndex((column) => column.name === name);
    if (index < 0) {
      const candidates = nearest(
        name,
        input.columns.map((column) => column.name),
      );
      report(
        context,
        PASS.types,
        unknownIdentifier,
        { name },
        {
          span: operand.span,
          hint:
            candidates[0] === undefined
              ? `The input has ${input.columns.map((column) => column.name).join(', ')}.`
              : `Did you mean ${candidates[0]}?`,
          fixes: candidates.map((text) => ({
            kind: 'respell',
            safe: false,
            title: `replace with ${text}`,
            edits: [{ span: operand.span, text }],
          })),
        },
      );
      return undefined;
    }
    first ??= { index, identifier: operand };
  }
  return first;
}

function refuse(
  context: QueryContext,
  call: Call,
  facts: WindowFunction,
  operands: readonly Expression[],
  input: Relation | undefined,
  intervals: readonly Rex[],
): Relation {
  const name = windowFunction(call)!;
  const types = operands.map((operand, i) => {
    if (i === 0 && input !== undefined) return calciteString(rowType(input.columns));
    if (operand.kind === 'call' && operand.operator.toUpperCase() === 'DESCRIPTOR') {
      const columns = operand.operands.map((each) =>
        each.kind === 'identifier' ? `UNKNOWN ${each.names.at(-1)!}` : '',
      );
      return `RecordType:peek_no_expand(${columns.join(', ')})`;
    }
    const rex = intervals[i - 2];
    return rex === undefined ? 'ANY' : calciteString(rex.type);
  });
  if (!intervals.some((interval) => interval.type.root === 'ERROR')) {
    report(
      context,
      PASS.types,
      cannotApply,
      {
        operator: name,
        call: `'${name}(${types.map((type) => `<${type.toUpperCase()}>`).join(', ')})'`,
        forms: facts.form,
      },
      { span: call.span },
    );
  }
  return { columns: [], rel: { kind: 'unknown', columns: [], span: call.span }, unknown: 'error' };
}
