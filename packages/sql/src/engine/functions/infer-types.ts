// Types of bare NULLs among arguments: SqlValidatorImpl.inferUnknownTypes with Calcite's InferTypes.
import { BOOLEAN, varcharType } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { NullInference } from './binding.ts';
import type { Argument, CallProblem } from './call.ts';
import { nullProblem } from './problems.ts';

/** The arguments' types with those of NULLs filled in, or the problem of a NULL that nothing gives a type. */
export function inferNulls(
  args: readonly Argument[],
  inference: NullInference,
  expected: LogicalType | undefined,
): { readonly types: readonly LogicalType[] } | { readonly problem: CallProblem } {
  const types: LogicalType[] = [];
  for (const [index, argument] of args.entries()) {
    if (argument.literal?.kind !== 'null') {
      types.push(argument.type);
      continue;
    }
    const type = inferredType(args, index, inference, expected);
    if (type === undefined) return { problem: nullProblem(index) };
    types.push({ ...type, nullable: true });
  }
  return { types };
}

function inferredType(
  args: readonly Argument[],
  index: number,
  inference: NullInference,
  expected: LogicalType | undefined,
): LogicalType | undefined {
  switch (inference) {
    case 'none':
      return undefined;
    case 'boolean':
      return BOOLEAN;
    case 'any-type':
      // InferTypes.VARCHAR_1024, for IS NULL.
      return varcharType(1024);
    case 'first-known':
      // InferTypes.FIRST_KNOWN takes a leading NULL's own type for known.
      return args[0]?.type;
    case 'return-type':
      return expected?.root === 'ROW' ? expected.fields[index]?.type : expected;
  }
}
