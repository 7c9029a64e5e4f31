// A row of a table of calls, and what our typing says of it in the same form.
import { fill } from '../../src/diagnostics/definition.ts';
import { engine } from '../../src/engine/engine.ts';
import { factsOf } from '../../src/facts/facts-of.ts';
import { functionFact } from '../../src/facts/functions.ts';
import { caseType, inferCall, inferCast } from '../../src/engine/functions/index.ts';
import type { TypingContext, CallProblem, CallSite, CallTyping } from '../../src/engine/functions/index.ts';
import { intervalType, notNull, rowType, SYMBOL_TYPE } from '../../src/types/index.ts';
import { charType, summaryString } from '../../src/types/index.ts';
import type { LogicalType } from '../../src/types/index.ts';
import { argumentOf } from './arguments.ts';
import { targetType } from './targets.ts';

/** `f` names the form, `a` the arguments, `t` the result's type, `m` the innermost message, `p` where it points. */
export interface Row {
  readonly f: string;
  readonly e: string;
  readonly a: readonly string[];
  readonly t?: string;
  readonly m?: string;
  readonly p?: readonly [number, number];
}

export interface Outcome {
  readonly type?: string;
  readonly message?: string;
  readonly stage?: CallProblem['stage'];
  readonly at?: string;
}

const facts = factsOf(engine('flink-1.20')!);
const CONTEXT: TypingContext = {
  mode: 'streaming',
  definedIn: (name) => functionFact(facts, name)?.from,
};

export type Setting = Pick<CallSite, 'groupCount' | 'over' | 'filtered'>;

function site(row: Row, setting: Setting): CallTyping {
  const args = row.a.map((sql) => (row.f.endsWith('CAST') ? undefined : argumentOf(sql)));
  const given = args.filter((arg) => arg !== undefined);
  const call = (operator: string, syntax: CallSite['syntax'], list = given): CallTyping =>
    inferCall({ operator, syntax, arguments: list, ...setting }, CONTEXT);
  const [first, second] = given;
  if (row.f === 'CAST' || row.f === 'TRY_CAST') {
    return inferCast(argumentOf(row.a[0] ?? ''), targetType(row.a[1] ?? ''), row.f === 'TRY_CAST');
  }
  if (row.f.endsWith(' prefix')) return call(row.f.slice(0, -7), 'prefix');
  if (row.f.endsWith(' bare')) {
    return inferCall(
      { operator: row.f.slice(0, -5), syntax: 'function', arguments: [], bare: true },
      CONTEXT,
    );
  }
  switch (row.f) {
    case 'CASE':
      return caseType(given);
    case 'IN':
      return first && second
        ? call('IN', 'binary', [first, { type: second.type, items: [second] }])
        : call('IN', 'binary');
    case 'EQSOME':
      return first && second
        ? call('= SOME', 'binary', [first, { type: second.type, items: [second] }])
        : call('= SOME', 'binary');
    case 'BETWEEN':
      return call('BETWEEN ASYMMETRIC', 'special');
    case 'ROW':
    case 'ITEM':
    case 'ARRAY':
    case 'MAP':
    case 'MULTISET':
    case 'OVERLAPS': {
      if (row.f !== 'OVERLAPS') return call(row.f, 'special');
      const period = (x: LogicalType, y: LogicalType) => ({
        type: notNull(
          rowType(
            [
              { name: 'EXPR$0', type: x },
              { name: 'EXPR$1', type: y },
            ],
            'PEEK_FIELDS_NO_EXPAND',
          ),
        ),
      });
      return first && second
        ? call('OVERLAPS', 'binary', [period(first.type, second.type), period(first.type, second.type)])
        : call('OVERLAPS', 'binary');
    }
    case 'MINUS_DATE':
      return call('MINUS_DATE', 'special', [
        ...given,
        { type: notNull(intervalType(row.e.endsWith('DAY') ? 'DAY' : 'YEAR')) },
      ]);
    case 'TRIM':
      return row.e.startsWith('TRIM(BOTH')
        ? call('TRIM', 'function', [symbol, ...given])
        : call('TRIM', 'function', [symbol, blank, ...given]);
    case 'FLOOR TO':
      return call('FLOOR', 'function');
    default:
      return call(row.f, /^[\w$]+$/.test(row.f) && !/^(AND|OR|LIKE)$/.test(row.f) ? 'function' : 'binary');
  }
}

const symbol = { type: notNull(SYMBOL_TYPE), literal: { kind: 'symbol' as const, value: 'BOTH' } };
const blank = { type: notNull(charType(1)), literal: { kind: 'string' as const, value: ' ' } };

/** What our typing says of the row. */
export function outcomeOf(row: Row, setting: Setting = {}): Outcome {
  const typing = site(row, setting);
  const problem = typing.ok ? typing.late : typing.problem;
  return {
    ...(typing.ok ? { type: summaryString(typing.type) } : {}),
    ...(problem
      ? {
          message: fill(problem.definition.message, problem.parameters),
          stage: problem.stage,
          at: problem.at.kind,
        }
      : {}),
  };
}

/** Why ours is not Flink's, if so: as the parity score compares. */
export function disagreement(row: Row, ours: Outcome): string | undefined {
  if (row.m === undefined) {
    if (ours.message !== undefined) return 'false+';
    return ours.type === row.t ? undefined : 'type';
  }
  if (ours.message === undefined) return row.p ? 'false-' : 'late false-';
  const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  if (!squeeze(ours.message).includes(squeeze(row.m))) return 'message';
  if (row.p?.[0] === 0 && row.p[1] === row.e.length && ours.at !== 'call') return 'place';
  return undefined;
}
