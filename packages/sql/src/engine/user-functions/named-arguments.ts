// Arguments in the order of the parameters, DEFAULT where an optional one is left out. Source: SqlCallBinding.operands and
// permutedOperands, SqlUtil.filterRoutinesByParameterType.
import { unknownParameter } from '../../diagnostics/catalogue/relations.ts';
import {
  defaultNotOptional,
  mixedArguments,
  noDefaultCast,
} from '../../diagnostics/catalogue/user-functions.ts';
import { noMatchingSignature } from '../../diagnostics/catalogue/types.ts';
import {
  calciteFamily,
  nullable,
  summaryString,
  supportsAvoidingCast,
  supportsImplicitCast,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { Argument, CallProblem, CallSite } from '../functions/call.ts';
import { atCall, late, nullProblem } from '../functions/problems.ts';
import type { UserFunctionTyping, UserParameter } from './user-function-typing.ts';

export interface ArrangedArguments {
  readonly arguments: readonly Argument[];
  /** Of each argument its place in the call; -1 of a default. */
  readonly places: readonly number[];
}

interface Arranging {
  readonly name: string;
  readonly path: string;
  readonly names: readonly string[] | undefined;
  readonly signatures: string;
}

/** `names` are those that `=>` may say; undefined where there are none. */
export function arrangeArguments(
  { signatures, kind }: UserFunctionTyping,
  { name, path, names, signatures: shown }: Arranging,
  site: CallSite,
): ArrangedArguments | { readonly problem: CallProblem } {
  const parameters = names === undefined ? [] : (signatures[0]?.parameters ?? []);
  // TypeInferenceOperandChecker.isFixedParameters.
  const fixed = parameters.some(({ optional }) => optional === true);
  const named = site.arguments.some((argument) => argument.name !== undefined);
  if (names === undefined || (!named && !fixed)) return inOrder(site.arguments);
  if (named) {
    const positional = site.arguments.some((argument) => argument.name === undefined);
    if (positional) return { problem: atCall(mixedArguments) };
    const wrong = misnamed(name, names, site.arguments);
    if (wrong !== undefined) return { problem: wrong };
  }
  const permuted = permute(parameters, names, named, site.arguments, fixed);
  if (!fixed) return permuted;
  return checkFixed(permuted, parameters, {
    name,
    path,
    shown,
    given: site.arguments,
    table: kind === 'table',
  });
}

function inOrder(list: readonly Argument[]): ArrangedArguments {
  return { arguments: list, places: list.map((_, i) => i) };
}

/** A name that differs in its letter case only; other unknown names are passed over. */
function misnamed(
  name: string,
  names: readonly string[],
  given: readonly Argument[],
): CallProblem | undefined {
  for (const [index, argument] of given.entries()) {
    if (argument.name === undefined || names.includes(argument.name)) continue;
    const right = names.find((each) => each.toLowerCase() === argument.name?.toLowerCase());
    if (right !== undefined) {
      const parameters = { param: argument.name, function: name, right };
      return {
        definition: unknownParameter,
        parameters,
        at: { kind: 'parameter', index },
        stage: 'validate',
      };
    }
  }
  return undefined;
}

function permute(
  parameters: readonly UserParameter[],
  names: readonly string[],
  named: boolean,
  given: readonly Argument[],
  fixed: boolean,
): ArrangedArguments {
  const list: Argument[] = [];
  const places: number[] = [];
  for (const [i, parameter] of parameters.entries()) {
    const at = named ? given.findIndex((argument) => argument.name === names[i]) : i < given.length ? i : -1;
    const argument = given[at];
    if (argument === undefined && !fixed) continue;
    const type = parameter.type === 'ANY' ? undefined : nullable(parameter.type);
    if (argument !== undefined) {
      const { name: _, ...plain } = argument;
      list.push(plain);
    } else list.push({ type: type ?? { root: 'UNKNOWN', nullable: true }, omitted: true });
    places.push(argument === undefined ? -1 : at);
  }
  // More arguments than parameters: the count is refused later.
  if (!named) {
    for (let i = parameters.length; i < given.length; i++) {
      list.push(given[i]!);
      places.push(i);
    }
  }
  return { arguments: list, places };
}

/** Calcite looks for functions whose parameters take the arguments before Flink casts them; beside a DEFAULT nothing is cast. */
function checkFixed(
  arranged: ArrangedArguments,
  parameters: readonly UserParameter[],
  call: {
    readonly name: string;
    readonly path: string;
    readonly shown: string;
    readonly given: readonly Argument[];
    readonly table: boolean;
  },
): ArrangedArguments | { readonly problem: CallProblem } {
  const { arguments: list, places } = arranged;
  const noMatch = (types: readonly LogicalType[]): { readonly problem: CallProblem } => {
    const text = `${call.name}(${types.map((type) => `<${calciteFamily(type)}>`).join(', ')})`;
    return { problem: atCall(noMatchingSignature, { call: text, signatures: call.shown }) };
  };
  const required = parameters.filter(({ optional }) => optional !== true).length;
  const named = call.given.some((argument) => argument.name !== undefined);
  const count = call.given.length;
  if (list.length > parameters.length || (!named && count < required))
    return noMatch(call.given.map(({ type }) => type));
  if (list.some((argument, i) => argument.omitted === true && parameters[i]?.optional !== true))
    return { problem: atCall(defaultNotOptional) };
  const nothing = list.findIndex((argument) => argument.literal?.kind === 'null');
  const defaults = places.includes(-1);
  // Beside a DEFAULT the count is not that of the parameters, and no types are inferred for NULLs.
  if (nothing >= 0 && defaults) return { problem: nullProblem(places[nothing] ?? 0) };
  const wanted = (i: number): LogicalType | undefined => {
    const type = parameters[i]?.type;
    return type === undefined || type === 'ANY' ? undefined : type;
  };
  const fits = list.every(({ type }, i) => {
    const target = wanted(i);
    return target === undefined || type.root === 'NULL' || supportsImplicitCast(type, nullable(target));
  });
  if (!fits) return noMatch(list.map(({ type }) => type));
  const uncast = list.some(({ type }, i) => {
    const target = wanted(i);
    return target !== undefined && type.root !== 'NULL' && !supportsAvoidingCast(type, target);
  });
  // Arguments of table functions are resolved anew, so their casts are lost, too.
  if (uncast && (defaults || call.table)) {
    const text = `${call.path}(${list.map(({ type }) => summaryString(type)).join(', ')})`;
    return { problem: late(atCall(noDefaultCast, { call: text })) };
  }
  return arranged;
}
