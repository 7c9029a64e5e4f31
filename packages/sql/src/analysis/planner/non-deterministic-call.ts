// The function in an expression that gives another value each time, and the expression as Calcite prints it beside it.
import type { Rex } from '../../plan/rex.ts';
import { calciteString } from '../../types/calcite-string.ts';
import { isProctime } from './physical-node.ts';
import { operandsOf } from './rex-walk.ts';

/** Its name, the outermost first (FlinkRexUtil.getNonDeterministicCallName); undefined where there is none. */
export function nonDeterministicCall(rex: Rex): string | undefined {
  if (rex.kind === 'call' && !rex.deterministic) {
    // What leaves the planner as a value is no time attribute any more (RelTimeIndicatorConverter).
    return rex.operator === 'PROCTIME' ? 'PROCTIME_MATERIALIZE' : rex.operator;
  }
  if (rex.kind === 'input' && isProctime(rex.type)) return 'PROCTIME_MATERIALIZE';
  for (const operand of operandsOf(rex)) {
    const found = nonDeterministicCall(operand);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Functions without parentheses (SqlSyntax.FUNCTION_ID). */
const BARE = /^(?:LOCALTIME|LOCALTIMESTAMP|CURRENT_DATE|CURRENT_TIME|CURRENT_TIMESTAMP)$/;

/** RexNode.toString, as far as conditions are made of calls, columns and literals. */
export function rexDigest(rex: Rex): string {
  switch (rex.kind) {
    case 'input':
      return `$${rex.index}`;
    case 'literal':
      return rex.type.root === 'CHAR' ? `'${String(rex.value)}'` : String(rex.value);
    case 'call': {
      const operands = rex.operands.map(rexDigest);
      if (rex.operator === 'CAST') return `CAST(${operands.join(', ')}):${calciteString(rex.type)}`;
      return BARE.test(rex.operator) ? rex.operator : `${rex.operator}(${operands.join(', ')})`;
    }
    default:
      return '…';
  }
}
