// A call whose arguments don't fit: which single conversion would make it valid. Tried by typing the call again.
import { conversionKind } from '../../types/conversion-kind.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { inferCall } from '../../engine/functions/index.ts';
import type { Argument, CallSite, CallTyping, TypingContext } from '../../engine/functions/index.ts';
import type { Expression } from '../../syntax/ast/index.ts';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  INT,
  isCharacter,
  isNumeric,
  isUndecided,
  sameTypeIgnoringNullability,
  serializableString,
  STRING,
  supportsExplicitCast,
  timestampType,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';

const COMMON: readonly LogicalType[] = [STRING, INT, BIGINT, DOUBLE, timestampType(3), DATE, BOOLEAN];
/** Trying costs a typing each: calls with very many arguments are left alone. */
const MAX_ARGUMENTS = 24;
const MAX_FIXES = 2;

/**
 * Up to two fixes, the likelier first; none where no single conversion helps. `infer` types the call with another argument:
 * by default as a built-in function.
 */
export function castFixes(
  site: CallSite,
  nodes: readonly Expression[],
  context: TypingContext,
  infer: (site: CallSite) => CallTyping = (other) => inferCall(other, context),
): Fix[] {
  const fixes: Fix[] = [];
  const operands = operandsOf(site, nodes);
  if (operands.length > MAX_ARGUMENTS) return [];
  // A literal of the wrong kind is written otherwise before a column is converted.
  for (const { node, argument, replace } of literalsFirst(operands)) {
    if (argument.literal !== undefined && !/^(?:number|string)$/.test(argument.literal.kind)) continue;
    // `name => value`: the value stands further in.
    if (argument.name !== undefined) continue;
    if (isUndecided(argument.type) || node.kind === 'null' || argument.subquery === true) continue;
    for (const type of candidates(operands.map((each) => each.argument.type))) {
      const fix = conversion(node, argument, type, context);
      if (fix === undefined) continue;
      const again = infer(replace({ type: { ...type, nullable: argument.type.nullable } }));
      if (!again.ok || again.late !== undefined) continue;
      // Beside an argument of quite another kind a conversion is no likelier than a slip.
      const isOdd = operands.some((each) => conversionKind(each.argument.type, type) === 'coerce');
      fixes.push(fix.kind === 'cast' && isOdd ? { ...fix, kind: 'coerce' } : fix);
      break;
    }
    if (fixes.length >= MAX_FIXES) break;
  }
  return fixes;
}

interface Operand {
  readonly node: Expression;
  readonly argument: Argument;
  /** The call with another argument in this place. */
  readonly replace: (argument: Argument) => CallSite;
}

function literalsFirst(operands: readonly Operand[]): Operand[] {
  const isLiteral = ({ node }: Operand): boolean => node.kind === 'string' || node.kind === 'number';
  return [...operands.filter(isLiteral), ...operands.filter((each) => !isLiteral(each))];
}

function operandsOf(site: CallSite, nodes: readonly Expression[]): Operand[] {
  return site.arguments.flatMap((argument, i): Operand[] => {
    const node = nodes[i];
    if (node === undefined) return [];
    const withArgument = (other: Argument): CallSite => ({
      ...site,
      arguments: site.arguments.map((each, at) => (at === i ? other : each)),
    });
    const { items } = argument;
    if (items === undefined) return [{ node, argument, replace: withArgument }];
    const parts = node.kind === 'list' ? node.items : [node];
    return items.flatMap((item, j): Operand[] => {
      const part = parts[j];
      if (part === undefined) return [];
      const replace = (other: Argument): CallSite =>
        withArgument({ ...argument, items: items.map((each, at) => (at === j ? other : each)) });
      return [{ node: part, argument: item, replace }];
    });
  });
}

/** Types that other arguments have come first. */
function candidates(types: readonly LogicalType[]): LogicalType[] {
  const own = types.filter((type) => !isUndecided(type) && type.root !== 'NULL');
  return [...own.map((type) => (isCharacter(type) ? STRING : type)), ...COMMON];
}

/** A literal is written otherwise, anything else is cast. */
function conversion(
  node: Expression,
  argument: Argument,
  type: LogicalType,
  context: TypingContext,
): Fix | undefined {
  if (sameTypeIgnoringNullability(type, argument.type)) return undefined;
  if (isCharacter(type) && isCharacter(argument.type)) return undefined;
  const { span } = node;
  if (node.kind === 'number' && isCharacter(type)) {
    return {
      kind: 'replace',
      safe: true,
      title: `write '${node.text}'`,
      edits: [{ span, text: `'${node.text}'` }],
    };
  }
  if (node.kind === 'string' && isNumeric(type)) {
    if (!/^-?\d+(?:\.\d+)?$/.test(node.value)) return undefined;
    return { kind: 'replace', safe: true, title: `write ${node.value}`, edits: [{ span, text: node.value }] };
  }
  if (node.kind === 'string' && node.value !== '' && !isCharacter(type)) return undefined;
  if (!supportsExplicitCast(argument.type, type)) return undefined;
  const cast = inferCall(
    {
      operator: 'CAST',
      syntax: 'special',
      arguments: [argument, { type, literal: { kind: 'type', value: null } }],
    },
    context,
  );
  if (!cast.ok || cast.late !== undefined) return undefined;
  const text = serializableString({ ...type, nullable: true });
  return {
    kind: conversionKind(argument.type, type),
    safe: false,
    title: `cast to ${text}`,
    edits: [
      { span: { start: span.start, end: span.start }, text: 'CAST(' },
      { span: { start: span.end, end: span.end }, text: ` AS ${text})` },
    ],
  };
}
