// A function's class as the validator wants it: its signatures, or why Flink refuses it. Source: UserDefinedFunctionHelper,
// TypeInferenceExtractor.
import type {
  RefusedUserFunction,
  UserAggregation,
  UserFunctionTyping,
  UserSignature,
} from '@flink-preflight/sql';
import type { ClassPath } from '../artifacts/class-path.ts';
import { ACCESS } from '../artifacts/java-class.ts';
import type { JavaClass } from '../artifacts/java-class.ts';
import { rawName } from '../artifacts/java-type.ts';
import { BASES, declaredMethods, hierarchyOf, publicMethods } from './class-hierarchy.ts';
import type { Hierarchy } from './class-hierarchy.ts';
import { extractMappings } from './extract-signatures.ts';
import type { Mapping } from './extract-signatures.ts';
import { beginCounting, ExtractionError, UndecidedExtraction } from './extraction.ts';

/** Undefined where the class, or one that it needs, is not at hand, or types its calls itself. */
export function typingOfClass(
  classes: ClassPath,
  className: string,
): UserFunctionTyping | RefusedUserFunction | undefined {
  const start = classes.find(className);
  if (start === undefined || start === 'unreadable') return undefined;
  beginCounting(classes);
  try {
    const hierarchy = hierarchyOf(classes, start);
    return refusal(hierarchy, start) ?? typingOf(classes, hierarchy, start);
  } catch (error) {
    if (error instanceof UndecidedExtraction) return undefined;
    // A signature that is none, in a class file from unknown hands.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** UserDefinedFunctionHelper.instantiateFunction and validateClass. */
function refusal(hierarchy: Hierarchy, start: JavaClass): RefusedUserFunction | undefined {
  const { name, access } = start;
  if (hierarchy.base === 'none') {
    const cause = `Function '${name}' does not extend from 'org.apache.flink.table.functions.UserDefinedFunction'.`;
    return { refused: 'no-function', cause };
  }
  const cause =
    singletonProblem(hierarchy, start) ??
    instantiationProblem(start, access) ??
    methodProblem(hierarchy, start);
  return cause === undefined ? undefined : { refused: 'instantiation', cause };
}

/** validateNotSingleton. */
function singletonProblem({ base, levels }: Hierarchy, { name }: JavaClass): string | undefined {
  if (base !== 'TableFunction') return undefined;
  const single = levels.some((level) =>
    level.class.fields.some((field) => field.name === 'MODULE$' && (field.access & ACCESS.public) !== 0),
  );
  return single
    ? `Function implemented by class ${name} is a Scala object. This is forbidden because of concurrency problems when using them.`
    : undefined;
}

function instantiationProblem({ name, methods, inner }: JavaClass, access: number): string | undefined {
  if ((access & ACCESS.public) === 0) return `Function class '${name}' is not public.`;
  if ((access & (ACCESS.abstract | ACCESS.interface)) !== 0)
    return `Function class '${name}' is not a proper class. It is either abstract, an interface, or a primitive type.`;
  const constructible = methods.some(
    (method) =>
      method.name === '<init>' &&
      (method.access & ACCESS.public) !== 0 &&
      method.erased.parameters.length === 0,
  );
  return constructible && !inner
    ? undefined
    : `Function class '${name}' must have a public default constructor.`;
}

/** Of each kind: the methods that it needs (any of them), and those that it may have; whether they must not be static. */
const METHODS = {
  scalar: [{ names: ['eval'], static: true }],
  'async-scalar': [{ names: ['eval'], static: true }],
  table: [{ names: ['eval'] }],
  'async-table': [{ names: ['eval'] }],
  aggregate: [
    { names: ['accumulate'] },
    { names: ['retract'], optional: true },
    { names: ['merge'], optional: true },
  ],
  'table-aggregate': [
    { names: ['accumulate'] },
    { names: ['retract'], optional: true },
    { names: ['merge'], optional: true },
    { names: ['emitValue', 'emitUpdateWithRetract'] },
  ],
} as const;

interface MethodRule {
  readonly names: readonly string[];
  readonly static?: boolean;
  readonly optional?: boolean;
}

/** validateImplementationMethods. */
function methodProblem(hierarchy: Hierarchy, { name: className }: JavaClass): string | undefined {
  if (hierarchy.base === 'none') return undefined;
  const rules: readonly MethodRule[] = METHODS[BASES[hierarchy.base]];
  for (const rule of rules) {
    const methods = rule.names.flatMap((name) => declaredMethods(hierarchy, name));
    for (const { name, access } of methods) {
      if ((access & ACCESS.public) === 0)
        return `Method '${name}' of function class '${className}' is not public.`;
      if ((access & ACCESS.abstract) !== 0)
        return `Method '${name}' of function class '${className}' must not be abstract.`;
      if (rule.static !== true && (access & ACCESS.static) !== 0)
        return `Method '${name}' of function class '${className}' must not be static.`;
    }
    if (methods.length === 0 && rule.optional !== true) {
      const names = rule.names.map((name) => `'${name}'`).join(' or ');
      return `Function class '${className}' does not implement a method named ${names}.`;
    }
  }
  return undefined;
}

function typingOf(
  classes: ClassPath,
  hierarchy: Hierarchy,
  start: JavaClass,
): UserFunctionTyping | RefusedUserFunction | undefined {
  if (hierarchy.base === 'none') return undefined;
  // The class types its calls itself, or asks for more than its methods tell.
  const own = ['getTypeInference', 'getRequirements'];
  if (own.some((name) => declaredMethods(hierarchy, name).length > 0)) return undefined;
  // A function that Python runs, in Java's clothes.
  const python = 'org.apache.flink.table.functions.python.PythonFunction';
  if (hierarchy.levels.some((level) => level.class.interfaces.includes(python))) return undefined;
  try {
    const mappings = extractMappings({ classes, hierarchy }, 'output');
    const kind = BASES[hierarchy.base];
    // SQL has no place for these; of rows that they emit the planner makes other types than the validator.
    const emitsRows = mappings.some(({ result }) => result.root === 'ROW' || result.root === 'STRUCTURED');
    if (kind === 'table-aggregate' && emitsRows) return undefined;
    const aggregates = kind === 'aggregate' || kind === 'table-aggregate';
    if (aggregates) checkAccumulator(classes, hierarchy);
    const deterministic = publicMethods(hierarchy, 'isDeterministic')[0]?.method.returns;
    return {
      kind: kind === 'async-scalar' ? 'scalar' : kind,
      signatures: mappings.map(signatureOf),
      ...(deterministic === undefined ? {} : { deterministic }),
      ...(kind === 'aggregate' ? { aggregation: aggregationOf(hierarchy, start) } : {}),
    };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return { refused: 'inference', cause: error.message };
  }
}

/** The accumulator is nothing that a query sees: where its class is not at hand it is taken as it is. */
function checkAccumulator(classes: ClassPath, hierarchy: Hierarchy): void {
  try {
    extractMappings({ classes, hierarchy }, 'accumulator');
  } catch (error) {
    if (!(error instanceof UndecidedExtraction)) throw error;
  }
}

function signatureOf({ signature, result }: Mapping): UserSignature {
  return {
    parameters: signature.types.map((type, i) => {
      const name = signature.names?.[i];
      return {
        type,
        ...(name === undefined ? {} : { name }),
        ...(signature.optional[i] === true ? { optional: true } : {}),
      };
    }),
    ...(signature.variadic ? { variadic: true } : {}),
    result,
  };
}

function aggregationOf(hierarchy: Hierarchy, start: JavaClass): UserAggregation {
  const accumulator = hierarchy.arguments[1];
  const name = accumulator === undefined ? undefined : rawName(accumulator);
  return {
    className: start.name,
    // Class.getCanonicalName.
    accumulator: (name ?? 'java.lang.Object').replaceAll('$', '.'),
    retracts: publicMethods(hierarchy, 'retract').length > 0,
    merges: publicMethods(hierarchy, 'merge').length > 0,
  };
}
