// The methods that the generated Java of a transform may call (SystemFunctionUtils of flink-cdc-runtime 3.5).
import language from '../facts/language.json' with { type: 'json' };
import { assignable } from './cdc-type.ts';
import type { JavaClass } from './cdc-type.ts';

const METHODS: Readonly<Record<string, readonly string[]>> = language.methods;

/** CHAR_LENGTH as charLength (StringUtils.convertToCamelCase). */
export function methodName(operator: string): string {
  const [first = '', ...rest] = operator.toLowerCase().split(/[_ ]/);
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

export const hasMethod = (name: string): boolean => Object.hasOwn(METHODS, name);

/**
 * What a call with these arguments gives: the class, undefined where it is not told, or `none` where no method takes them. An
 * argument that is not told fits everywhere.
 */
export function callMethod(
  name: string,
  args: readonly (JavaClass | undefined)[],
): JavaClass | undefined | 'none' {
  const all = Object.hasOwn(METHODS, name) ? (METHODS[name] ?? []) : [];
  const fitting = all
    .filter((signature) => fits(signature, args))
    .map((signature) => signature.slice(signature.indexOf(':') + 1));
  if (fitting.length === 0) return 'none';
  const [first] = fitting;
  return fitting.every((result) => result === first) ? first : undefined;
}

function fits(signature: string, args: readonly (JavaClass | undefined)[]): boolean {
  const [list = ''] = signature.split(':');
  const varying = list.endsWith('...');
  const types = list
    .replace('...', '')
    .split(',')
    .filter((t) => t !== '');
  const fixed = varying ? types.slice(0, -1) : types;
  if (varying ? args.length < fixed.length : args.length !== fixed.length) return false;
  const rest = (types.at(-1) ?? '').replace('[]', '');
  return args.every((given, i) => given === undefined || assignable(given, fixed[i] ?? rest));
}

/** The methods that operators are written as. */
export const OPERATOR_METHODS: Readonly<Record<string, string>> = {
  '||': 'concat',
  IN: 'in',
  'NOT IN': 'notIn',
  BETWEEN: 'betweenAsymmetric',
  'NOT BETWEEN': 'notBetweenAsymmetric',
};
