// Whether a method can be called with what hints declare, and gives it. Source: FunctionMappingExtractor's verifications with
// ExtractionUtils.isInvokable and isAssignable. Only classes that everybody knows are compared: what is not sure passes.
import { conversionClass, conversionClasses } from '@flink-preflight/sql';
import type { LogicalType } from '@flink-preflight/sql';
import { ACCESS } from '../artifacts/java-class.ts';
import type { JavaType } from '../artifacts/java-type.ts';
import { typeText } from '../artifacts/java-type.ts';
import type { Hierarchy, InheritedMethod } from './class-hierarchy.ts';
import { hasOwnClass } from './data-type-hint.ts';
import { fail } from './extraction.ts';
import type { SignatureTemplate } from './function-template.ts';

/** The class of a value whose class is sure. */
const classOf = (type: LogicalType): string | undefined =>
  hasOwnClass(type) ? undefined : conversionClass(type);

const UNBOXED: Readonly<Record<string, string>> = {
  'java.lang.Boolean': 'boolean',
  'java.lang.Byte': 'byte',
  'java.lang.Short': 'short',
  'java.lang.Integer': 'int',
  'java.lang.Long': 'long',
  'java.lang.Float': 'float',
  'java.lang.Double': 'double',
};

const WIDER: Readonly<Record<string, readonly string[]>> = {
  byte: ['short', 'int', 'long', 'float', 'double'],
  short: ['int', 'long', 'float', 'double'],
  int: ['long', 'float', 'double'],
  long: ['float', 'double'],
  float: ['double'],
};

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(conversionClasses),
  ...Object.values(UNBOXED),
  'java.sql.Date',
  'java.sql.Time',
  'java.sql.Timestamp',
  'java.util.List',
]);

/** False only where both classes are known and do not go together. */
function assignable(from: string | undefined, to: JavaType): boolean {
  const target = typeText({ ...to, ...(to.kind === 'class' ? { arguments: [] } : {}) });
  if (from === undefined || from === target || !KNOWN.has(target)) return true;
  const plain = Object.hasOwn(UNBOXED, from) ? UNBOXED[from] : undefined;
  if (plain === undefined) return false;
  return plain === target || (Object.hasOwn(WIDER, plain) && WIDER[plain]?.includes(target) === true);
}

interface Setting {
  readonly part: 'accumulator' | 'output';
  readonly offset: number;
}

/** Throws ExtractionError where the method does not comply with an explicit signature, or with its result. */
export function verifyMethod(
  { base }: Hierarchy,
  { method }: InheritedMethod,
  { signature, result }: { readonly signature: SignatureTemplate; readonly result: LogicalType },
  { part, offset }: Setting,
): void {
  const given = signature.types.map((type) => (type === 'ANY' ? 'java.lang.Object' : classOf(type)));
  const scalar = base === 'ScalarFunction' && part === 'output';
  const hinted = JSON.stringify(result);
  const classOfResult = scalar ? classOf(result) : undefined;
  // A result that was read from the method itself fits; only a hint's may not.
  const resultFits =
    !scalar ||
    hinted === '' ||
    assignable(classOfResult, method.erased.result) ||
    own(method.erased.result, result);
  if (
    resultFits &&
    (!signature.explicit ||
      takes(method.erased.parameters.slice(offset), given, (method.access & ACCESS.varargs) !== 0))
  )
    return;
  const shown = given.map((name, i) => {
    const last = signature.variadic && i === given.length - 1;
    return `${name ?? 'java.lang.Object'}${last ? '[]' : ''}`;
  });
  const returned = scalar ? `${classOfResult ?? 'java.lang.Object'} ` : '';
  const skipped = Array.from({ length: offset }, () => '_');
  fail(
    `Considering all hints, the method should comply with the signature:\n${returned}${method.name}(${[...skipped, ...shown].join(', ')})`,
  );
}

/** Conversions by other classes than the default one, as of java.sql.Timestamp. */
function own(type: JavaType, result: LogicalType): boolean {
  const text = typeText(type);
  switch (result.root) {
    case 'DATE':
      return text === 'java.sql.Date' || text === 'int' || text === 'java.lang.Integer';
    case 'TIME':
      return ['java.sql.Time', 'int', 'java.lang.Integer', 'long', 'java.lang.Long'].includes(text);
    case 'TIMESTAMP':
      return text === 'java.sql.Timestamp';
    case 'TIMESTAMP_LTZ':
      return ['java.sql.Timestamp', 'int', 'java.lang.Integer', 'long', 'java.lang.Long'].includes(text);
    default:
      return false;
  }
}

/** ExtractionUtils.isInvokable. */
function takes(
  parameters: readonly JavaType[],
  given: readonly (string | undefined)[],
  variadic: boolean,
): boolean {
  const last = parameters.length - 1;
  if (!variadic) {
    return given.length === parameters.length && parameters.every((type, i) => assignable(given[i], type));
  }
  if (given.length < last) return false;
  const rest = parameters[last];
  return given.every((name, i) => {
    const type = i < last ? parameters[i] : rest?.kind === 'array' ? rest.element : rest;
    return (
      type === undefined ||
      assignable(name, type) ||
      (i === last && rest !== undefined && assignable(name, rest))
    );
  });
}
