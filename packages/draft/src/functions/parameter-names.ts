// Names of a method's parameters, where the class was compiled with them. Source: ExtractionUtils.extractExecutableNames.
import { ACCESS } from '../artifacts/java-class.ts';
import type { JavaClass, JavaMethod } from '../artifacts/java-class.ts';
import { annotationsOf, textOf } from './data-type-hint.ts';

/** Names by @ArgumentHint, by the attribute MethodParameters, or by the table of local variables; undefined without any. */
export function slotNames(declaring: JavaClass, method: JavaMethod): readonly string[] | undefined {
  const count = method.erased.parameters.length;
  const names = Array.from({ length: count }, (_, i) => {
    const [hint] = annotationsOf(method.parameterAnnotations[i] ?? [], 'ArgumentHint');
    // Flink compares the name with "" by reference: a hint without a name names its parameter "".
    if (hint !== undefined) return textOf(hint.values.get('name')) ?? '';
    return method.parameterNames?.[i] ?? `arg${String(i)}`;
  });
  if (!names.every((name) => name.startsWith('arg'))) return names;
  const extracted = localNames(declaring, method);
  if (extracted.length === 0) return undefined;
  const offset = (method.access & ACCESS.static) === 0 ? 1 : 0;
  const found = extracted.slice(offset, offset + count);
  return found.length === count ? found : undefined;
}

/** By slot. Flink looks at all methods of the same descriptor, whatever their names, and the last one counts. */
function localNames({ methods }: JavaClass, { descriptor }: JavaMethod): readonly string[] {
  const names = new Map<number, string>();
  for (const method of methods) {
    if (method.descriptor !== descriptor) continue;
    for (const [slot, name] of method.locals) names.set(slot, name);
  }
  return [...names].sort(([a], [b]) => a - b).map(([, name]) => name);
}
