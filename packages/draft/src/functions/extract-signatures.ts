// From the methods of a function and their hints to signatures with results. Source: BaseMappingExtractor and
// FunctionMappingExtractor of flink-table-common.
import type { LogicalType } from '@flink-preflight/sql';
import type { ClassPath } from '../artifacts/class-path.ts';
import { ACCESS } from '../artifacts/java-class.ts';
import { BASES, methodText, publicMethods, substitute, varargTwin } from './class-hierarchy.ts';
import type { Hierarchy, InheritedMethod } from './class-hierarchy.ts';
import { annotationsOf, templateOf } from './data-type-hint.ts';
import type { ExtractType, TypeTemplate } from './data-type-hint.ts';
import { extractType } from './extract-type.ts';
import { ExtractionError, fail } from './extraction.ts';
import { checkedSignature, functionTemplate, resultOf, signatureKey } from './function-template.ts';
import type { FunctionTemplate, ResultPart, SignatureTemplate } from './function-template.ts';
import { slotNames } from './parameter-names.ts';
import { verifyMethod } from './verify-method.ts';

export interface Mapping {
  readonly signature: SignatureTemplate;
  readonly result: LogicalType;
}

export interface Extracting {
  readonly classes: ClassPath;
  readonly hierarchy: Hierarchy;
}

/** The method that a kind of function is called by, and how many of its first parameters are Flink's own. */
const METHODS = {
  scalar: ['eval', 0],
  'async-scalar': ['eval', 1],
  table: ['eval', 0],
  'async-table': ['eval', 1],
  aggregate: ['accumulate', 1],
  'table-aggregate': ['accumulate', 1],
} as const;

/** BaseMappingExtractor.extractResultMappings. ExtractionError where Flink refuses, UndecidedExtraction where it isn't known. */
export function extractMappings(extracting: Extracting, part: ResultPart): readonly Mapping[] {
  const { hierarchy, classes } = extracting;
  if (hierarchy.base === 'none') return fail('The class is no function.');
  const [name, offset] = METHODS[BASES[hierarchy.base]];
  const extract: ExtractType = (template, type) => extractType(classes, template, type);
  // From the topmost class down.
  const hints = hierarchy.levels
    .toReversed()
    .flatMap((level) => annotationsOf(level.class.annotations, 'FunctionHint'));
  const global = hints.map((hint) => functionTemplate(hint, extract));
  const methods = publicMethods(hierarchy, name);
  if (methods.length === 0) fail(`Could not find a publicly accessible method named '${name}'.`);
  const collected = new Map<string, Mapping>();
  for (const method of methods) {
    try {
      const twin = varargTwin(hierarchy, method);
      for (const mapping of methodMappings(extracting, twin, { part, offset, global, extract }))
        putMapping(collected, mapping);
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      throw new ExtractionError(
        `Unable to extract a type inference from method:\n${methodText(method)}\n${error.message}`,
      );
    }
  }
  return [...collected.values()];
}

interface Setting {
  readonly part: ResultPart;
  readonly offset: number;
  readonly global: readonly FunctionTemplate[];
  readonly extract: ExtractType;
}

/** collectMethodMappings: explicit mappings, else a result for all inputs, else what the method says. */
function methodMappings(
  extracting: Extracting,
  inherited: InheritedMethod,
  setting: Setting,
): readonly Mapping[] {
  const { part, global, extract } = setting;
  const local = annotationsOf(inherited.method.annotations, 'FunctionHint').map((hint) =>
    functionTemplate(hint, extract),
  );
  const all = [...global, ...local];
  const inputs = all.flatMap((each) =>
    each.input !== undefined && each[part] === undefined ? [each.input] : [],
  );
  const explicit = all.flatMap((each): Mapping[] => {
    const result = each[part];
    return each.input === undefined || result === undefined ? [] : [{ signature: each.input, result }];
  });
  const results = distinct(all.flatMap((each) => (each.input === undefined ? (each[part] ?? []) : [])));
  const everything = distinct([...results, ...explicit.map(({ result }) => result)]);
  const [only] = results.length === 1 && everything.length === 1 ? results : [];
  if (only === undefined && (results.length > 1 || (results.length > 0 && explicit.length > 0)))
    fail('Function hints that lead to ambiguous results are not allowed.');
  const collected = new Map<string, Mapping>();
  for (const { signature, result } of explicit)
    for (const each of [...inputs, signature]) putMapping(collected, { signature: each, result });
  const fromMethod = (): readonly SignatureTemplate[] =>
    inputs.length > 0 ? inputs : [methodSignature(extracting, inherited, setting.offset)];
  if (only !== undefined)
    for (const signature of fromMethod()) putMapping(collected, { signature, result: only });
  if (collected.size === 0) {
    const result = methodResult(extracting, inherited, setting);
    for (const signature of fromMethod()) putMapping(collected, { signature, result });
  }
  const mappings = [...collected.values()];
  for (const mapping of mappings) verifyMethod(extracting.hierarchy, inherited, mapping, setting);
  return mappings;
}

function distinct(types: readonly LogicalType[]): readonly LogicalType[] {
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
}

function putMapping(collected: Map<string, Mapping>, mapping: Mapping): void {
  const key = signatureKey(mapping.signature);
  const existing = collected.get(key);
  if (existing === undefined) collected.set(key, mapping);
  else if (JSON.stringify(existing.result) !== JSON.stringify(mapping.result)) {
    fail('Function hints with same input definition but different result types are not allowed.');
  }
}

/** createParameterSignatureExtraction. */
function methodSignature(
  { classes }: Extracting,
  { method, level }: InheritedMethod,
  offset: number,
): SignatureTemplate {
  const extract: ExtractType = (template, type) => extractType(classes, template, type);
  const variadic = (method.access & ACCESS.varargs) !== 0;
  const parameters = method.generic.parameters.slice(offset);
  const hints = parameters.map((_, i) => {
    const annotations = method.parameterAnnotations[i + offset] ?? [];
    const [type] = annotationsOf(annotations, 'DataTypeHint');
    const [argument] = annotationsOf(annotations, 'ArgumentHint');
    if (type !== undefined && argument !== undefined) {
      fail(
        `Argument and dataType hints cannot be declared in the same parameter at position ${String(i + offset)}.`,
      );
    }
    const inner = argument?.values.get('type');
    const optional = argument?.values.get('isOptional');
    return {
      hint: inner?.kind === 'annotation' ? inner.annotation : type,
      optional: optional?.kind === 'constant' && optional.value === true,
    };
  });
  const types = parameters.map((parameter, i) => {
    const hint = hints[i]?.hint;
    const template: TypeTemplate = hint === undefined ? {} : templateOf(hint, extract);
    if (template.inputGroup !== undefined) return template.inputGroup;
    const type = extractType(classes, template, substitute(parameter, level.variables));
    return variadic && i === parameters.length - 1 ? elementOf(type) : type;
  });
  const all = slotNames(level.class, method);
  const names = all?.slice(offset);
  const optional = hints.map((each) => each.optional);
  const primitive = optional.findIndex((each, i) => each && parameters[i]?.kind === 'primitive');
  if (primitive >= 0) {
    fail(
      `Argument at position ${String(primitive)} is optional but a primitive type doesn't accept null value.`,
    );
  }
  return checkedSignature({ types, variadic, optional, explicit: false, ...(names && { names }) });
}

/** extractDataTypeArgument: the element of what takes all further arguments. */
function elementOf(type: LogicalType): LogicalType {
  if (type.root === 'ARRAY') return type.element;
  return type.root === 'VARBINARY' ? { root: 'TINYINT', nullable: false } : type;
}

function methodResult(
  { classes, hierarchy }: Extracting,
  { method, level }: InheritedMethod,
  { part, extract }: Setting,
): LogicalType {
  const { base } = hierarchy;
  const kind = base === 'none' ? 'scalar' : BASES[base];
  if (kind === 'scalar') {
    const [hint] = annotationsOf(method.annotations, 'DataTypeHint');
    const template = hint === undefined ? {} : templateOf(hint, extract);
    return extractType(classes, template, substitute(method.generic.result, level.variables));
  }
  if (part === 'output') {
    const hints = [
      ...annotationsOf(method.annotations, 'DataTypeHint'),
      ...hierarchy.levels.flatMap((each) => annotationsOf(each.class.annotations, 'DataTypeHint')),
    ];
    if (hints.length > 1)
      fail('More than one data type hint found for output of function. Please use a function hint instead.');
    const hinted = resultOf(hints[0], extract);
    if (hinted !== undefined) return hinted;
  }
  if (kind === 'async-scalar') {
    const first = method.generic.parameters[0];
    const future = first === undefined ? undefined : substitute(first, level.variables);
    const [value] = future?.kind === 'class' ? future.arguments : [];
    if (value === undefined)
      return fail(`The method '${method.name}' needs generic parameters for the 0 arg.`);
    const [own] = annotationsOf(method.parameterAnnotations[0] ?? [], 'DataTypeHint');
    return extractType(classes, own === undefined ? {} : templateOf(own, extract), value);
  }
  const position = part === 'accumulator' ? 1 : 0;
  const argument = hierarchy.arguments[position];
  const variable = position === 1 ? 'ACC' : 'T';
  return extractType(classes, {}, argument ?? { kind: 'variable', name: variable });
}
