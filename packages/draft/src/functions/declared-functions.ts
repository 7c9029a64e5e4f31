// Signatures that people declare for functions whose classes can't be read: `functions` of a draft, or a file of them.
import { dataTypeOf, notNull } from '@flink-preflight/sql/data-types';
import type { LogicalType, UserFunctionTyping, UserParameter, UserSignature } from '@flink-preflight/sql';
import { wrongDeclaration } from '../catalogue/functions.ts';
import type { DeclaredArgument, DeclaredFunction } from '../draft/deployment-draft.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { fieldName, finding } from '../report/finding.ts';

export interface DeclaredFunctions {
  /** By the name in lower case: overloads of one name are one function. */
  readonly typings: ReadonlyMap<string, UserFunctionTyping>;
  /** Registers those functions that the script does not create itself. */
  readonly definitions: (script: string) => readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads declarations of the right shape; what is wrong with one is a finding, and the others still count. */
export function declaredFunctions(list: readonly DeclaredFunction[]): DeclaredFunctions {
  const typings = new Map<string, UserFunctionTyping>();
  const names = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [i, each] of list.entries()) {
    const path: FieldPath = ['functions', i];
    const refuse = (where: FieldPath, problem: string): undefined => {
      const at = [...path, ...where];
      findings.push(finding(wrongDeclaration, { field: fieldName(at), problem }, at));
      return undefined;
    };
    const key = each.name.toLowerCase();
    const kind = each.kind ?? 'scalar';
    const before = typings.get(key);
    if (before !== undefined && before.kind !== kind) {
      refuse(['kind'], `${each.name} is declared as a ${before.kind} function, too`);
      continue;
    }
    const signature = signatureOf(each, refuse);
    if (signature === undefined) continue;
    names.set(key, each.name);
    typings.set(key, {
      kind,
      signatures: [...(before?.signatures ?? []), signature],
      ...(each.deterministic === undefined ? {} : { deterministic: each.deterministic }),
    });
  }
  return { typings, findings, definitions: (script) => definitionsOf([...names.values()], script) };
}

type Refuse = (where: FieldPath, problem: string) => undefined;

function signatureOf(declared: DeclaredFunction, refuse: Refuse): UserSignature | undefined {
  const parameters = (declared.arguments ?? []).map((argument, i): UserParameter | undefined => {
    const read = argumentOf(argument);
    if (read === undefined)
      return refuse(['arguments', i], 'an argument is a data type, or has a name and a type');
    const { name, type, optional } = read;
    if (optional === true && name === undefined)
      return refuse(['arguments', i], 'an optional argument needs a name');
    const found = type.trim().toUpperCase() === 'ANY' ? 'ANY' : dataTypeOf(type);
    if (found === undefined) return refuse(['arguments', i], `'${type}' is no data type`);
    return {
      type: found,
      ...(name === undefined ? {} : { name }),
      ...(optional === true ? { optional } : {}),
    };
  });
  const result = resultOf(declared, refuse);
  if (declared.variadic === true && parameters.length === 0)
    return refuse(['variadic'], 'there is no argument to repeat');
  const given = parameters.flatMap((each) => each ?? []);
  if (result === undefined || given.length < parameters.length) return undefined;
  return { parameters: given, result, ...(declared.variadic === true ? { variadic: true } : {}) };
}

function argumentOf(value: unknown): DeclaredArgument | undefined {
  if (typeof value === 'string') return { type: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const field = (name: string): unknown =>
    Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  const [name, type, optional] = [field('name'), field('type'), field('optional')];
  if (typeof type !== 'string' || (name !== undefined && typeof name !== 'string')) return undefined;
  return { type, optional: optional === true, ...(name === undefined ? {} : { name }) };
}

function resultOf({ kind, returns }: DeclaredFunction, refuse: Refuse): LogicalType | undefined {
  const type = dataTypeOf(returns);
  if (type === undefined) return refuse(['returns'], `'${returns}' is no data type`);
  // Rows that a table function emits are never NULL.
  return kind === 'table' && type.root === 'ROW' ? notNull(type) : type;
}

function definitionsOf(names: readonly string[], script: string): readonly string[] {
  return names
    .filter((name) => !creates(script, name.slice(name.lastIndexOf('.') + 1)))
    .map((name) => {
      const parts = name.split('.').map((part) => `\`${part.replaceAll('`', '``')}\``);
      return `CREATE FUNCTION ${parts.join('.')} AS 'declared'`;
    });
}

function creates(script: string, name: string): boolean {
  const created = /\bFUNCTION\s+(?:IF\s+NOT\s+EXISTS\s+)?([`\w.]+)/gi;
  for (const match of script.matchAll(created)) {
    const last = (match[1] ?? '').replaceAll('`', '').split('.').at(-1) ?? '';
    if (last.toLowerCase() === name.toLowerCase()) return true;
  }
  return false;
}
