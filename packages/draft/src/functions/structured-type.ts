// Classes with fields as structured types. Source: DataTypeExtractor.extractStructuredType and the rules of ExtractionUtils.
import type { LogicalType, RowField } from '@flink-preflight/sql';
import type { ClassPath } from '../artifacts/class-path.ts';
import { ACCESS } from '../artifacts/java-class.ts';
import type { JavaClass, JavaField, JavaMethod } from '../artifacts/java-class.ts';
import type { JavaType } from '../artifacts/java-type.ts';
import { typeText } from '../artifacts/java-type.ts';
import { substitute } from './class-hierarchy.ts';
import type { Variables } from './class-hierarchy.ts';
import { annotationsOf, mergeTemplates, templateOf } from './data-type-hint.ts';
import type { ExtractType, TypeTemplate } from './data-type-hint.ts';
import { classOf, countStructure, fail, undecided } from './extraction.ts';
import { slotNames } from './parameter-names.ts';

interface Level {
  readonly class: JavaClass;
  readonly variables: Variables;
}

interface StructuredField {
  readonly field: JavaField;
  readonly variables: Variables;
}

/** Flink's tuples are structured types of public fields f0, f1 …; they come with Flink and not in the JAR. */
const TUPLE = /^org\.apache\.flink\.api\.java\.tuple\.Tuple\d+$/;

/** The type of a class; its fields' types are extracted by `inner`. */
export function structuredType(
  classes: ClassPath,
  template: TypeTemplate,
  type: JavaType & { readonly kind: 'class' },
  inner: ExtractType,
): LogicalType {
  const { name } = type;
  const { type: _, ...settings } = template;
  if (TUPLE.test(name) && classes.find(name) === undefined) {
    const fields = type.arguments.map((each, i) => ({ name: `f${String(i)}`, type: inner(settings, each) }));
    return { root: 'STRUCTURED', name, fields, nullable: true };
  }
  countStructure(classes);
  const start = classOf(classes, name);
  checkClass(start);
  const levels = levelsOf(classes, start, type);
  const fields = levels.flatMap((level) => fieldsOf(level));
  if (fields.length === 0) fail(`Class '${name}' has no fields.`);
  const methods = levels.flatMap((level) => level.class.methods.filter(isCallable));
  for (const { field } of fields) checkReadable(name, field, methods);
  const mutable = fields.map(({ field }) => isMutable(start, field, methods)).every(Boolean);
  const order = assigningOrder(start, fields);
  if (!mutable && order === undefined) {
    const list = fields.map(({ field }) => field.name).join(', ');
    fail(
      `Class '${name}' has immutable fields and thus requires a constructor that is publicly accessible and assigns all fields: ${list}`,
    );
  }
  if (order === undefined && !hasDefaultConstructor(start)) {
    fail(`Class '${name}' has neither a constructor that assigns all fields nor a default constructor.`);
  }
  const typed = new Map(
    fields.map(({ field, variables }): readonly [string, LogicalType] => {
      const [hint] = annotationsOf(field.annotations, 'DataTypeHint');
      const own = hint === undefined ? settings : mergeTemplates(settings, templateOf(hint, inner));
      return [field.name, inner(own, substitute(field.type, variables))];
    }),
  );
  const names = order ?? [...typed.keys()].sort();
  const attributes = names.flatMap((each): RowField[] => {
    const found = typed.get(each);
    return found === undefined ? [] : [{ name: each, type: found }];
  });
  return { root: 'STRUCTURED', name, fields: attributes, nullable: true };
}

/** One of Flink's tuples, which come with Flink and not in the JAR. */
function tupleClass(name: string, types: readonly JavaType[]): JavaClass {
  const fields = types.map((type, i) => ({
    name: `f${String(i)}`,
    access: ACCESS.public,
    type,
    annotations: [],
  }));
  const nothing = { interfaces: [], annotations: [], methods: [], superclass: undefined };
  return { name, access: ACCESS.public, inner: false, local: false, fields, ...nothing };
}

function checkClass({ name, access, inner, local }: JavaClass): void {
  if ((access & (ACCESS.abstract | ACCESS.interface)) !== 0) fail(`Class '${name}' must not be abstract.`);
  if ((access & ACCESS.public) === 0) fail(`Class '${name}' is not public.`);
  if (local || inner) fail(`Class '${name}' is a not a static, globally accessible class.`);
}

function levelsOf(
  classes: ClassPath,
  start: JavaClass,
  type: JavaType & { readonly kind: 'class' },
): Level[] {
  const levels: Level[] = [];
  let current = start;
  let list: readonly JavaType[] = type.arguments;
  while (levels.length < 64) {
    const names = current.signature?.variables ?? [];
    const variables = new Map(names.flatMap((name, i) => (list[i] ? [[name, list[i]] as const] : [])));
    levels.push({ class: current, variables });
    const { superclass } = current;
    if (superclass === undefined || superclass === 'java.lang.Object') return levels;
    if (superclass === 'java.lang.Enum') {
      fail(
        `Class '${start.name}' has immutable fields and thus requires a constructor that is publicly accessible and assigns all fields: name, ordinal`,
      );
    }
    const generic = current.signature?.superclass;
    list = generic?.kind === 'class' ? generic.arguments.map((each) => substitute(each, variables)) : [];
    if (TUPLE.test(superclass) && classes.find(superclass) === undefined) {
      levels.push({ class: tupleClass(superclass, list), variables: new Map() });
      return levels;
    }
    current = classOf(classes, superclass);
  }
  return undecided(`${start.name} extends itself`);
}

function fieldsOf({ class: { fields }, variables }: Level): StructuredField[] {
  const skipped = ACCESS.static | ACCESS.transient;
  return fields.filter(({ access }) => (access & skipped) === 0).map((field) => ({ field, variables }));
}

const isCallable = ({ access, name }: JavaMethod): boolean =>
  (access & ACCESS.public) !== 0 &&
  (access & (ACCESS.native | ACCESS.abstract)) === 0 &&
  !name.startsWith('<');

const normalized = (name: string): string => name.toUpperCase().replaceAll('_', '');

function checkReadable(className: string, field: JavaField, methods: readonly JavaMethod[]): void {
  if ((field.access & ACCESS.public) !== 0) return;
  const name = normalized(field.name);
  const getter = methods.some(
    (method) =>
      [`GET${name}`, `IS${name}`, name].includes(normalized(method.name)) &&
      typeText(method.generic.result) === typeText(field.type) &&
      method.erased.parameters.length === 0,
  );
  if (!getter) {
    fail(
      `Field '${field.name}' of class '${className}' is neither publicly accessible nor does it have a corresponding getter method.`,
    );
  }
}

function isMutable(start: JavaClass, field: JavaField, methods: readonly JavaMethod[]): boolean {
  if ((field.access & ACCESS.final) !== 0) return false;
  if ((field.access & ACCESS.public) !== 0) return true;
  const name = normalized(field.name);
  const setter = methods.some((method) => {
    const [parameter] = method.generic.parameters;
    const result = typeText(method.erased.result);
    return (
      [`SET${name}`, name, `${name}$EQ`].includes(normalized(method.name)) &&
      (result === 'void' || result === start.name) &&
      method.erased.parameters.length === 1 &&
      parameter !== undefined &&
      (typeText(parameter) === typeText(field.type) || boxed(parameter) === typeText(field.type))
    );
  });
  return (
    setter ||
    fail(
      `Field '${field.name}' of class '${start.name}' is mutable but is neither publicly accessible nor does it have a corresponding setter method.`,
    )
  );
}

const BOXES: Readonly<Record<string, string>> = {
  boolean: 'java.lang.Boolean',
  byte: 'java.lang.Byte',
  char: 'java.lang.Character',
  double: 'java.lang.Double',
  float: 'java.lang.Float',
  int: 'java.lang.Integer',
  long: 'java.lang.Long',
  short: 'java.lang.Short',
};

function boxed(type: JavaType): string {
  const text = typeText(type);
  return Object.hasOwn(BOXES, text) ? (BOXES[text] ?? text) : text;
}

/** The fields in the order of the public constructor that takes all of them, by the names and types of its parameters. */
function assigningOrder(start: JavaClass, fields: readonly StructuredField[]): readonly string[] | undefined {
  const found = start.methods.flatMap((method) => {
    if (method.name !== '<init>' || (method.access & ACCESS.public) === 0) return [];
    if (method.erased.parameters.length !== fields.length) return [];
    const names = slotNames(start, method);
    const order = names?.map((name, i) => {
      const field = fields.find((each) => normalized(each.field.name) === normalized(name));
      const parameter = method.generic.parameters[i];
      const same =
        field !== undefined && parameter !== undefined && boxed(parameter) === boxed(field.field.type);
      return same ? field.field.name : undefined;
    });
    const complete = order?.flatMap((name) => name ?? []);
    return complete !== undefined && complete.length === fields.length ? [complete] : [];
  });
  if (found.length > 1) fail(`Multiple constructors found that assign all fields for class '${start.name}'.`);
  return found[0];
}

const hasDefaultConstructor = ({ methods }: JavaClass): boolean =>
  methods.some(
    ({ name, access, erased }) =>
      name === '<init>' && (access & ACCESS.public) !== 0 && erased.parameters.length === 0,
  );
