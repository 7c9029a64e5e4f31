// Typing of a call: count, operand types, result.
import {
  cannotApply,
  functionUndefined,
  incompatibleCharset,
  namedArguments,
  noMatchingCall,
  noMatchingSignature,
  onlyInMatchRecognize,
  typesNotComparable,
  wrongArgumentCount,
} from '../../diagnostics/catalogue/types.ts';
import {
  BIGINT,
  calciteFamily,
  calciteFullString,
  calciteString,
  charsetName,
  isUndecided,
  UNKNOWN_TYPE,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { Binding, OperatorDefinition } from './binding.ts';
import type { CallProblem, CallSite, CallTyping, TypingContext } from './call.ts';
import { caseType, inType } from './conditional.ts';
import { inferBridged } from './infer-bridged.ts';
import { inferCast } from './infer-cast.ts';
import { inferNulls } from './infer-types.ts';
import { jdbcName, jdbcOperator } from './jdbc.ts';
import { lateProblem } from './late-functions.ts';
import { lookupBridged, lookupOperator } from './lookup.ts';
import { accepts } from './operand-checks.ts';
import { trimOperands, unitsTyped, unitType } from './prepare-site.ts';
import { atCall } from './problems.ts';
import { datePartUnit, extract } from './temporal.ts';

/** Functions whose syntax is FUNCTION_ID: Flink words their wrong calls in another way. */
const BARE: ReadonlySet<string> = new Set([
  'CURRENT_DATE',
  'CURRENT_TIME',
  'CURRENT_TIMESTAMP',
  'LOCALTIME',
  'LOCALTIMESTAMP',
]);

/**
 * `F(<NUMERIC>, name => <CHARACTER>)`, as "No match found for function signature" prints a call; `unknown` where no
 * function has the name.
 */
export function callSignature(
  name: string,
  site: CallSite,
  types: readonly LogicalType[],
  unknown = false,
): string {
  const parts = types.map((type, i) => {
    const argument = site.arguments[i];
    const label = argument?.name;
    // SqlFunction.deriveType takes the rows of an unknown function for lists of columns, which are of no family.
    const family = unknown && argument?.row === true ? 'NULL' : calciteFamily(type);
    return `${label === undefined ? '' : `${label} => `}<${family}>`;
  });
  return `${name}(${parts.join(', ')})`;
}

/** Calcite's names of operators that are written in another way. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  BETWEEN: 'BETWEEN ASYMMETRIC',
  'NOT BETWEEN': 'NOT BETWEEN ASYMMETRIC',
  'MULTISET UNION': 'MULTISET UNION ALL',
  'MULTISET EXCEPT': 'MULTISET EXCEPT ALL',
  'MULTISET INTERSECT': 'MULTISET INTERSECT ALL',
  PERIOD: 'ROW',
  'PERIOD EQUALS': 'EQUALS',
};

/** The NULL clause of a JSON aggregate is part of its name: JSON_OBJECTAGG_NULL_ON_NULL. */
function calledName(site: CallSite): string {
  const name = site.operator.toUpperCase();
  if (name !== 'JSON_OBJECTAGG' && name !== 'JSON_ARRAYAGG') {
    return site.syntax === 'function' ? name : (FULL_NAMES[name] ?? name);
  }
  const clause = site.arguments.find(({ literal }) => literal?.kind === 'symbol')?.literal?.value;
  return typeof clause === 'string' ? `${name}_${clause.replaceAll(' ', '_')}` : name;
}

/**
 * Types a call of a built-in function or operator. An argument of type ERROR or UNKNOWN goes with everything. A function
 * that is not built in gives Flink's "No match found for function signature": ask the catalog first.
 */
export function inferCall(site: CallSite, context: TypingContext): CallTyping {
  const jdbc = jdbcName(site.operator);
  if (jdbc !== undefined) return inferJdbc(jdbc, site, context);
  const typing = inferPlain(site, context);
  return (typing.ok ? outsideMatch(site) : undefined) ?? typing;
}

const MATCH_ONLY: ReadonlySet<string> = new Set([
  'FIRST',
  'LAST',
  'PREV',
  'NEXT',
  'CLASSIFIER',
  'MATCH_ROWTIME',
  'MATCH_PROCTIME',
]);

/** SqlValidatorImpl.validateCall. */
function outsideMatch(site: CallSite): CallTyping | undefined {
  const alone = site.inMatch !== true && site.syntax === 'function';
  if (!alone || !site.text || !MATCH_ONLY.has(site.operator.toUpperCase())) return undefined;
  return { ok: false, problem: atCall(onlyInMatchRecognize, { call: site.text() }) };
}

/** SqlJdbcFunctionCall.deriveType and checkOperandTypes. */
function inferJdbc(name: string, site: CallSite, context: TypingContext): CallTyping {
  const operator = jdbcOperator(name);
  if (operator === 'missing') {
    return { ok: false, problem: atCall(functionUndefined, { function: `{fn ${name}}` }) };
  }
  if (operator === 'untyped') return { ok: true, type: UNKNOWN_TYPE };
  const syntax = operator.name === '||' ? 'binary' : 'function';
  const typing = inferPlain({ ...site, operator: operator.name, syntax }, context);
  const meant = lookupOperator(operator.name, syntax);
  if (typing.ok || !meant) return typing;
  const { template: _, ...plain } = meant;
  const named = { ...plain, name: `{fn ${name}}` };
  const types = site.arguments.map(({ type }) => type);
  return {
    ok: false,
    problem: atCall(cannotApply, {
      operator: named.name,
      call: `${named.name}(${types.map((type) => `<${calciteString(type)}>`).join(', ')})`,
      forms: meant.check.signatures(named),
    }),
  };
}

function inferPlain(site: CallSite, context: TypingContext): CallTyping {
  if (site.qualified === true) return inferUnknown(site);
  const name = calledName(site);
  if (site.star && (name === 'COUNT' || name === 'APPROX_COUNT_DISTINCT')) {
    return { ok: true, type: { ...BIGINT, nullable: false } };
  }
  const from = context.definedIn?.(name);
  if (site.syntax === 'function' || (name === 'TRANSLATE3' && from === 'catalog')) {
    const bridged = from === 'operator-table' ? undefined : lookupBridged(name);
    const known = bridged ?? lookupOperator(name, site.syntax);
    if (known && site.arguments.some((argument) => argument.name !== undefined)) {
      return { ok: false, problem: atCall(namedArguments) };
    }
    if (bridged) return inferBridged(bridged, site);
    const unit = datePartUnit(name);
    if (unit !== undefined) return inferDatePart(name, unit, site, context);
  }
  if (name === 'CAST' || name === 'TRY_CAST' || name === 'SAFE_CAST') {
    const [operand, target] = site.arguments;
    if (operand && target) return inferCast(operand, target.type, name !== 'CAST');
  }
  if (name === 'CASE') {
    const last = site.arguments.length - 1;
    const isWhen = (i: number): boolean => i % 2 === 0 && i < last;
    return caseType(
      site.arguments.filter((_, i) => !isWhen(i)),
      site.arguments.filter((_, i) => isWhen(i)),
    );
  }
  if (name === 'IN' || name === 'NOT IN' || /^(=|<>|<|>|<=|>=) (SOME|ALL|ANY)$/.test(name)) {
    return inferIn(site, context);
  }
  const operator = lookupOperator(name, site.syntax);
  if (!operator) return inferUnknown(site);
  return inferOperator(operator, unitsTyped(name === 'TRIM' ? trimOperands(site) : site, name), context);
}

/** A name or operator that Flink has nothing for. */
function inferUnknown(site: CallSite): CallTyping {
  const nulls = inferNulls(site.arguments, 'none', undefined);
  if ('problem' in nulls) return { ok: false, problem: nulls.problem };
  const name = calledName(site);
  const stray = STRAY[name];
  if (stray) {
    const call = callSignature(stray.name, site, nulls.types);
    return { ok: false, problem: atCall(noMatchingSignature, { call, signatures: stray.signature }) };
  }
  // An operator that is no function is named alone.
  const call = site.syntax === 'function' ? callSignature(site.operator, site, nulls.types, true) : name;
  return { ok: false, problem: atCall(noMatchingCall, { call }) };
}

/** Functions that the parser knows by their operator, and Flink does not have. */
const STRAY: Readonly<Record<string, { readonly name: string; readonly signature: string }>> = {
  TRANSLATE: { name: 'TRANSLATE3', signature: "'TRANSLATE3(<STRING>, <STRING>, <STRING>)'" },
  TRANSLATE3: { name: 'TRANSLATE3', signature: "'TRANSLATE3(<STRING>, <STRING>, <STRING>)'" },
  MATCH_NUMBER: { name: 'MATCH_NUMBER ', signature: "'MATCH_NUMBER ()'" },
};

function inferOperator(operator: OperatorDefinition, site: CallSite, context: TypingContext): CallTyping {
  const nulls = inferNulls(site.arguments, operator.nulls ?? 'none', site.expected);
  if ('problem' in nulls) return { ok: false, problem: nulls.problem };
  const { types } = nulls;
  const { name } = operator;
  const binding: Binding = { name, site, context, arguments: site.arguments, types, operator };
  const taken = accepts(operator.check, site.arguments.length);
  const empty = site.arguments.length === 0 && context.emptyBrackets !== true;
  if (BARE.has(name) && site.bare !== true && (empty || !taken)) {
    return {
      ok: false,
      problem: atCall(noMatchingSignature, {
        call: callSignature(name, site, types),
        signatures: operator.check.signatures(operator),
      }),
    };
  }
  if (!operator.derive && !taken) {
    // PI has two definitions, and Calcite then does not say how many arguments it takes.
    const problem =
      name === 'PI'
        ? atCall(noMatchingCall, { call: callSignature(site.operator, site, types) })
        : atCall(wrongArgumentCount, { function: name, count: operator.check.least });
    return { ok: false, problem };
  }
  if (operator.derive) return operator.derive(binding);
  const fits = operator.check.check(binding);
  if (fits !== true) return { ok: false, problem: fits };
  const charsets = site.syntax === 'binary' ? charsetProblem(binding) : undefined;
  if (charsets) return { ok: false, problem: charsets };
  const type = operator.returns(binding);
  if (type === undefined) return { ok: true, type: UNKNOWN_TYPE };
  const simplified = STRICT.has(name) && site.arguments.some(({ isNull }) => isNull === true);
  const late =
    types.some(isUndecided) || simplified
      ? undefined
      : (operator.late?.(binding, type) ?? lateProblem(binding));
  return late ? { ok: true, type, late } : { ok: true, type };
}

/** What RexSimplify makes NULL where an operand is. */
const STRICT: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  'MOD',
  'EXTRACT',
  'LIKE',
  'CEIL',
  'FLOOR',
]);

/** SqlBinaryOperator.adjustType: strings of two character sets don't mix. */
function charsetProblem(binding: Binding): CallProblem | undefined {
  const [a, b] = binding.types.map((type) =>
    type.root === 'CHAR' || type.root === 'VARCHAR' ? charsetName(type.charset) : undefined,
  );
  if (a === undefined || b === undefined || a === b) return undefined;
  const [left, right] = binding.types.map(calciteFullString);
  return binding.name === '||'
    ? atCall(typesNotComparable, { left: left ?? '', right: right ?? '' })
    : atCall(incompatibleCharset, { operator: binding.name, left: a, right: b });
}

/** YEAR(x): rewritten to EXTRACT(YEAR FROM x) before its argument is looked at. */
function inferDatePart(name: string, unit: string, site: CallSite, context: TypingContext): CallTyping {
  if (site.arguments.length !== 1) {
    return { ok: false, problem: atCall(wrongArgumentCount, { function: name, count: 1 }) };
  }
  const [argument] = site.arguments;
  if (!argument) return { ok: true, type: UNKNOWN_TYPE };
  const typing = inferOperator(
    extract,
    { ...site, arguments: [{ type: unitType(unit), literal: { kind: 'unit', value: unit } }, argument] },
    context,
  );
  if (typing.ok || typing.problem.at.kind !== 'operand') return typing;
  return { ok: false, problem: { ...typing.problem, at: { kind: 'operand', index: 0 } } };
}

function inferIn(site: CallSite, context: TypingContext): CallTyping {
  const operator: OperatorDefinition = {
    name: 'IN',
    check: { least: 2, check: () => true, signatures: () => '' },
    returns: () => undefined,
  };
  return inType({
    name: 'IN',
    site,
    context,
    arguments: site.arguments,
    types: site.arguments.map(({ type }) => type),
    operator,
  });
}
