// @FunctionHint: an input, an accumulator, an output, any of them left out. Source: FunctionTemplate, FunctionSignatureTemplate.
import type { LogicalType } from '@flink-preflight/sql';
import type { Annotation } from '../artifacts/annotations.ts';
import { annotationList, templateOf, textOf, textsOf } from './data-type-hint.ts';
import type { ExtractType } from './data-type-hint.ts';
import { fail } from './extraction.ts';

export interface SignatureTemplate {
  readonly types: readonly (LogicalType | 'ANY')[];
  readonly variadic: boolean;
  readonly names?: readonly string[];
  readonly optional: readonly boolean[];
  /** Written in a @FunctionHint rather than read from a method. */
  readonly explicit: boolean;
}

export interface FunctionTemplate {
  readonly input?: SignatureTemplate;
  readonly accumulator?: LogicalType;
  readonly output?: LogicalType;
}

export type ResultPart = 'accumulator' | 'output';

/** Equal templates are one: names of arguments do not count. */
export function signatureKey({ types, variadic }: SignatureTemplate): string {
  return JSON.stringify([types, variadic]);
}

/** FunctionTemplate.fromAnnotation. */
export function functionTemplate({ values }: Annotation, extract: ExtractType): FunctionTemplate {
  const input = values.has('input') ? annotationList(values.get('input')) : undefined;
  const list = annotationList(values.get('argument'));
  const flag = values.get('isVarArgs');
  const variadic = flag?.kind === 'constant' && flag.value === true;
  const names = textsOf(values.get('argumentNames'));
  const signature = signatureTemplate(input, names, list.length > 0 ? list : undefined, variadic, extract);
  const accumulator = resultOf(annotationList(values.get('accumulator'))[0], extract);
  const output = resultOf(annotationList(values.get('output'))[0], extract);
  return {
    ...(signature === undefined ? {} : { input: signature }),
    ...(accumulator === undefined ? {} : { accumulator }),
    ...(output === undefined ? {} : { output }),
  };
}

/** FunctionTemplate.createResultTemplate. */
export function resultOf(hint: Annotation | undefined, extract: ExtractType): LogicalType | undefined {
  if (hint === undefined || hint.values.size === 0) return undefined;
  const { type } = templateOf(hint, extract);
  return type ?? fail('Data type hint does not specify a data type for use as function result.');
}

function signatureTemplate(
  inputs: readonly Annotation[] | undefined,
  names: readonly string[] | undefined,
  list: readonly Annotation[] | undefined,
  variadic: boolean,
  extract: ExtractType,
): SignatureTemplate | undefined {
  if (list === undefined) {
    if (inputs === undefined) return undefined;
    const types = inputs.map((hint) => argumentType(hint, extract));
    return checkedSignature({
      types,
      variadic,
      optional: types.map(() => false),
      explicit: true,
      ...(names && { names }),
    });
  }
  if (inputs !== undefined) fail('Argument and input hints cannot be declared in the same function hint.');
  const types = list.map(({ values }, i) => {
    const [type] = annotationList(values.get('type'));
    if (type === undefined) return fail(`The type of the argument at position ${String(i)} is not set.`);
    return argumentType(type, extract);
  });
  const given = list.map(({ values }) => textOf(values.get('name')) ?? '');
  const named = given.filter((name) => name !== '').length;
  if (named > 0 && named < given.length)
    fail('The argument name in function hint must be either fully set or not set at all.');
  const optional = list.map(({ values }) => {
    const value = values.get('isOptional');
    return value?.kind === 'constant' && value.value === true;
  });
  return checkedSignature({
    types,
    variadic,
    optional,
    explicit: true,
    ...(named > 0 ? { names: given } : {}),
  });
}

function argumentType(hint: Annotation, extract: ExtractType): LogicalType | 'ANY' {
  const { type, inputGroup } = templateOf(hint, extract);
  return (
    type ??
    inputGroup ??
    fail('Data type hint does neither specify a data type nor input group for use as function argument.')
  );
}

/** FunctionSignatureTemplate.of. */
export function checkedSignature(signature: SignatureTemplate): SignatureTemplate {
  const { names, types, optional } = signature;
  if (names !== undefined && names.length !== types.length) {
    fail(
      `Mismatch between number of argument names '${String(names.length)}' and argument types '${String(types.length)}'.`,
    );
  }
  if (names !== undefined && new Set(names).size !== names.length)
    fail('Argument name conflict, there are at least two argument names that are the same.');
  for (const [i, type] of types.entries()) {
    if (type !== 'ANY' && !type.nullable && optional[i] === true)
      fail(`Argument at position ${String(i)} is optional but its type doesn't accept null value.`);
  }
  return signature;
}
