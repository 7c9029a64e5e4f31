// Which functions and operators transforms know, and since which version of Flink CDC (TransformSqlOperatorTable).
import functions from '../facts/functions.json' with { type: 'json' };
import type { CdcVersion } from '../cdc-version.ts';
import type { Expression } from './expression.ts';
import { everyPart } from './expression.ts';
import { hasMethod, methodName } from './java-method.ts';
import type { Scope } from './scope.ts';

const FUNCTIONS: Readonly<Record<string, string>> = functions;

/** All names of functions, for suggestions. */
export const functionNames: readonly string[] = Object.keys(FUNCTIONS);

/** Operators that JaninoCompiler makes code for. */
const OPERATORS: Readonly<Record<string, CdcVersion>> = {
  ...{
    OR: '3.5',
    AND: '3.5',
    NOT: '3.5',
    '=': '3.5',
    '<>': '3.5',
    '<': '3.5',
    '<=': '3.5',
    '>': '3.5',
    '>=': '3.5',
  },
  ...{ '+': '3.5', '-': '3.5', '*': '3.5', '/': '3.5', '%': '3.5', '||': '3.5', IN: '3.5', 'NOT IN': '3.5' },
  ...{
    BETWEEN: '3.5',
    'NOT BETWEEN': '3.5',
    LIKE: '3.5',
    'NOT LIKE': '3.5',
    'IS NULL': '3.5',
    'IS NOT NULL': '3.5',
  },
  ...{ 'IS TRUE': '3.5', 'IS NOT TRUE': '3.5', 'IS FALSE': '3.5', 'IS NOT FALSE': '3.5', ITEM: '3.6' },
  ...{
    'IS UNKNOWN': '3.7',
    'IS NOT UNKNOWN': '3.7',
    'IS DISTINCT FROM': '3.7',
    'IS NOT DISTINCT FROM': '3.7',
  },
  ...{ 'SIMILAR TO': '3.7', 'NOT SIMILAR TO': '3.7', ARRAY: '3.7', MAP: '3.7', ROW: '3.7' },
};

/** Operators that are written, parsed and then not known. */
const UNKNOWN_OPERATORS: ReadonlySet<string> = new Set([
  ...[
    'ILIKE',
    'NOT ILIKE',
    'RLIKE',
    'NOT RLIKE',
    'UNARY -',
    'UNARY +',
    'MEMBER OF',
    'SUBMULTISET OF',
    'OVERLAPS',
  ],
  ...['CONTAINS', 'PRECEDES', 'SUCCEEDS', 'EQUALS'],
]);

/** Tells of functions and operators that no version or only a later one knows. True if all are known to the oldest. */
export function checkNames(expression: Expression, scope: Scope, filter: boolean): boolean {
  let known = true;
  const operator = (name: string, span: Expression['span'], since?: CdcVersion): void => {
    known = false;
    scope.tell({ kind: 'operator', name, span, ...(since === undefined ? {} : { since }) });
  };
  for (const part of everyPart(expression)) {
    if (part.kind === 'cast' && part.tries) operator('TRY_CAST', part.span, '3.7');
    if (part.kind === 'literal' && part.type === 'interval') operator('INTERVAL', part.span, '3.7');
    if (part.kind === 'other') known = false;
    if (part.kind !== 'call' || scope.functions.has(part.name)) continue;
    // Calcite's IS UNKNOWN is of the kind of IS NULL; only its operator table was without it.
    if (filter && (part.name === 'IS UNKNOWN' || part.name === 'IS NOT UNKNOWN')) continue;
    if (part.syntax === 'operator') {
      const since = Object.hasOwn(OPERATORS, part.name) ? OPERATORS[part.name] : undefined;
      if (since === undefined && UNKNOWN_OPERATORS.has(part.name))
        operator(part.name.replace('UNARY ', 'unary '), part.nameSpan);
      else if (since !== undefined && since !== '3.5') operator(part.name, part.nameSpan, since);
      else if (since === undefined) known = false;
      // LIKE … ESCAPE
      if ((part.name === 'LIKE' || part.name === 'NOT LIKE') && part.args.length > 2)
        operator('LIKE with ESCAPE', part.nameSpan, '3.7');
      continue;
    }
    const since = (Object.hasOwn(FUNCTIONS, part.name) ? FUNCTIONS[part.name] : undefined) as
      CdcVersion | undefined;
    // A filter is not validated by Calcite: what is called need only be a method.
    if (since === undefined && filter && hasMethod(methodName(part.name))) continue;
    if (since === '3.5') continue;
    known = false;
    scope.tell({
      kind: 'function',
      name: part.name,
      span: part.nameSpan,
      ...(since === undefined ? {} : { since }),
    });
  }
  return known;
}
