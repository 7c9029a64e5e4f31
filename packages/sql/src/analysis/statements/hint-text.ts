// The text that an option or name in a hint stands for.
import type { Hint } from '../../syntax/ast/index.ts';

export function hintText(node: Hint['options'][number]['value']): string {
  if (node.kind === 'identifier') return node.names.join('.');
  if (node.kind === 'string') return node.value;
  if (node.kind === 'number') return node.text;
  return '';
}
