// What a column of a plan is made of, told by the tables' columns and not by names or places: equal texts mean equal values
// whatever aliases were written.
import type { NodeCall, Physical, Rex } from '@flink-preflight/sql/plans';
import { typeText } from './kept-columns.ts';

/** The lineage of each column of a node. */
export type Lineage = readonly string[];

/** Longer texts are shortened to a digest: nested expressions would grow without bound. */
const LONGEST = 400;

/** Lineages of nodes, kept so that each is worked out once. */
export function lineages(): (node: Physical) => Lineage {
  const known = new Map<Physical, Lineage>();
  const lineageOf = (node: Physical): Lineage => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const made = work(node, node.inputs.map(lineageOf)).map(shortened);
    known.set(node, made);
    return made;
  };
  return lineageOf;
}

function work(node: Physical, inputs: readonly Lineage[]): Lineage {
  const input = inputs[0] ?? [];
  const at = (index: number): string => input[index] ?? `?${index}`;
  switch (node.name) {
    case 'TableSourceScan':
      return node.fields.map((field) => `${node.table.path.object}.${field.name}`);
    case 'Calc':
      return node.projections.map((rex) => rexText(rex, input));
    case 'GroupAggregate':
    case 'WindowAggregate':
    case 'GroupWindowAggregate': {
      const made = [...node.grouping.map(at), ...node.calls.map((call) => callText(call, input))];
      return node.fields.map((_, i) => made[i] ?? `window${i - made.length}`);
    }
    case 'OverAggregate':
      return [
        ...input,
        ...node.groups.flatMap((group) => {
          const window = `${group.partitionBy.map(at).join()} ${group.orderBy.map((key) => at(key.index)).join()}`;
          return group.calls.map((call) => `${callText(call, input)} over ${window}`);
        }),
      ];
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin':
    case 'LookupJoin': {
      const both = inputs.flat();
      return node.fields.map((field, i) => both[i] ?? `joined.${field.name}`);
    }
    case 'Union':
      return node.fields.map((_, i) => inputs.map((one) => one[i] ?? '?').join('|'));
    case 'Match':
      return node.fields.map((field) => `match.${field.name}`);
    default:
      // The input's columns, then what the node adds: a rank, a window's bounds, a function's columns.
      return node.fields.map((_, i) => input[i] ?? `${node.name}${i - input.length}`);
  }
}

/** An expression over columns of the given lineage. */
export function rexText(rex: Rex, input: Lineage): string {
  switch (rex.kind) {
    case 'input':
      return input[rex.index] ?? `?${rex.index}`;
    case 'literal':
      return JSON.stringify(rex.value);
    case 'call':
      return callOf(rex, input);
    case 'field':
      return `${rexText(rex.operand, input)}.${rex.name}`;
    case 'parameter':
      return `parameter${rex.index}`;
    case 'pattern-field':
      return `${rex.variable}.${input[rex.index] ?? rex.index}`;
    case 'outer':
      return `outer${rex.level}.${rex.index}`;
    default:
      return rex.kind;
  }
}

const MIRRORED: Readonly<Record<string, string>> = { '>': '<', '>=': '<=' };

/** `a = b` is `b = a`, and `a > b` is `b < a`. */
function callOf(rex: Rex & { readonly kind: 'call' }, input: Lineage): string {
  const operands = rex.operands.map((operand) => rexText(operand, input));
  const mirrored = MIRRORED[rex.operator];
  if (mirrored !== undefined) return `${mirrored}(${operands.reverse().join(',')})`;
  if (rex.operator === '=' || rex.operator === '<>') operands.sort();
  return `${rex.operator}${castTarget(rex)}(${operands.join(',')})${userArguments(rex)}`;
}

/** A user function may give other values for arguments of other types. Built-in functions have no path and no small letters. */
function userArguments({ operator, operands }: Rex & { readonly kind: 'call' }): string {
  const isBuiltIn = !operator.includes('.') && operator === operator.toUpperCase();
  return isBuiltIn ? '' : `:${operands.map((operand) => typeText(operand.type)).join(',')}`;
}

/** A cast is what it casts to. */
function castTarget(rex: Rex & { readonly kind: 'call' }): string {
  if (!/CAST$/.test(rex.operator)) return '';
  const { attribute: _attribute, ...type } = { attribute: undefined, ...rex.type };
  return `:${JSON.stringify(type)}`;
}

/** An aggregate call by what it computes. */
export function callText({ call, operands, filter }: NodeCall, input: Lineage): string {
  const over = operands.map((index) => input[index] ?? `?${index}`).join();
  const distinct = call.distinct ? 'DISTINCT ' : '';
  const only = filter === undefined ? '' : ` FILTER ${input[filter] ?? filter}`;
  return `${call.function}(${distinct}${over})${only}`;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  // FNV-1a, 32 bits, over both halves: enough to tell two expressions of one script apart.
  const half = text.length >> 1;
  return `${text.slice(0, 64)}…${hash(text.slice(0, half))}${hash(text.slice(half))}#${text.length}`;
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(16);
}
