// @DataTypeHint: a type, or how types are to be extracted. Source: DataTypeTemplate of flink-table-common.
import { dataTypeOf } from '@flink-preflight/sql/data-types';
import type { LogicalType } from '@flink-preflight/sql';
import type { Annotation, AnnotationValue } from '../artifacts/annotations.ts';
import type { JavaType } from '../artifacts/java-type.ts';
import { parseType } from '../artifacts/java-type.ts';
import { fail, undecided } from './extraction.ts';

const ANNOTATION = 'org.apache.flink.table.annotation.';

export interface TypeTemplate {
  /** The type that the hint names. */
  readonly type?: LogicalType;
  readonly inputGroup?: 'ANY';
  readonly allowRawGlobally?: boolean;
  readonly allowRawPattern?: readonly string[];
  readonly forceRawPattern?: readonly string[];
  readonly decimalPrecision?: number;
  readonly decimalScale?: number;
  readonly yearPrecision?: number;
  readonly secondPrecision?: number;
}

/** Extracts the type of a class that a hint is bridged to. */
export type ExtractType = (template: TypeTemplate, type: JavaType) => LogicalType;

/** AnnotatedElement.getAnnotationsByType: also those in the container that repeated ones are put into. */
export function annotationsOf(annotations: readonly Annotation[], name: string): readonly Annotation[] {
  return annotations.flatMap((annotation): readonly Annotation[] => {
    if (annotation.type === ANNOTATION + name) return [annotation];
    return annotation.type === `${ANNOTATION}${name}s` ? annotationList(annotation.values.get('value')) : [];
  });
}

/** The annotations of a list, or a single one. */
export function annotationList(value: AnnotationValue | undefined): readonly Annotation[] {
  if (value?.kind === 'annotation') return [value.annotation];
  return value?.kind === 'list' ? value.items.flatMap(annotationList) : [];
}

export function textOf(value: AnnotationValue | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}

/** Texts of a list; a list of one empty text is the default, and none. */
export function textsOf(value: AnnotationValue | undefined): readonly string[] | undefined {
  if (value?.kind !== 'list') return undefined;
  const texts = value.items.flatMap((item) => textOf(item) ?? []);
  return texts.length === 1 && texts[0] === '' ? undefined : texts;
}

/** A template without the type that the hint names. */
function plainTemplate({ values }: Annotation): TypeTemplate {
  const number = (name: string): number | undefined => {
    const value = values.get(name);
    const found = value?.kind === 'constant' ? Number(value.value) : -1;
    return found === -1 ? undefined : found;
  };
  const raw = values.get('allowRawGlobally');
  const group = values.get('inputGroup');
  const flag = raw?.kind === 'enum' && raw.name !== 'UNKNOWN' ? raw.name === 'TRUE' : undefined;
  return {
    ...(group?.kind === 'enum' && group.name === 'ANY' ? { inputGroup: 'ANY' as const } : {}),
    ...given('allowRawGlobally', flag),
    ...given('allowRawPattern', textsOf(values.get('allowRawPattern'))),
    ...given('forceRawPattern', textsOf(values.get('forceRawPattern'))),
    ...given('decimalPrecision', number('defaultDecimalPrecision')),
    ...given('decimalScale', number('defaultDecimalScale')),
    ...given('yearPrecision', number('defaultYearPrecision')),
    ...given('secondPrecision', number('defaultSecondPrecision')),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

const bridgedTypes = new WeakSet<LogicalType>();

/** A type whose values are passed as another class than by default. */
function withOwnClass(type: LogicalType): LogicalType {
  const own = { ...type };
  bridgedTypes.add(own);
  return own;
}

export const hasOwnClass = (type: LogicalType): boolean => bridgedTypes.has(type);

/** DataTypeTemplate.fromAnnotation. */
export function templateOf(hint: Annotation, extract: ExtractType): TypeTemplate {
  const template = plainTemplate(hint);
  const name = textOf(hint.values.get('value')) ?? '';
  const bridge = hint.values.get('bridgedTo');
  const bridged =
    bridge?.kind === 'class' && bridge.descriptor !== 'V' ? parseType(bridge.descriptor) : undefined;
  if (name !== 'RAW' && name !== '' && bridged !== undefined)
    return { ...template, type: withOwnClass(namedType(name)) };
  if (name === 'RAW')
    return { ...template, type: rawType(bridged === undefined ? 'java.lang.Object' : rawClass(bridged)) };
  if (name !== '') return { ...template, type: namedType(name) };
  return bridged === undefined ? template : { ...template, type: extract(template, bridged) };
}

const rawClass = (type: JavaType): string =>
  type.kind === 'class' ? type.name : undecided('a raw type of no class');

export function rawType(className: string): LogicalType {
  return { root: 'RAW', className, serializer: '...', nullable: true };
}

/** Names of types that SQL cannot write, but a hint can. */
const OTHER_NAMES = /^(?:NULL|RAW|ANY|LEGACY|SYMBOL|STRUCTURED|DISTINCT|UNRESOLVED)$/i;

function namedType(text: string): LogicalType {
  const type = dataTypeOf(text);
  if (type !== undefined) return type;
  if (/^[A-Za-z_]\w*$/.test(text.trim()) && !OTHER_NAMES.test(text.trim()))
    return fail('User-defined types are not supported yet.');
  return undecided(`the type ${text}`);
}

/** DataTypeTemplate.mergeWithInnerAnnotation: the inner hint's settings go before, and its type alone counts. */
export function mergeTemplates(outer: TypeTemplate, inner: TypeTemplate): TypeTemplate {
  const { type: _, ...settings } = outer;
  return { ...settings, ...inner };
}
