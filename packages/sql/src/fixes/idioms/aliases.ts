// GROUP BY and WHERE name an alias of the same SELECT, as MySQL and PostgreSQL allow: Flink wants its expression.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Expression } from '../../syntax/index.ts';
import { walk } from '../../syntax/index.ts';
import type { Erring } from '../erring.ts';

export function itemBehindAlias({ script, span, statement, diagnostic }: Erring): Fix[] {
  const { name } = diagnostic.parameters;
  const model = script.statements.find(({ span: { start } }) => start === statement.start);
  if (typeof name !== 'string' || model === undefined || model.failed) return [];
  let meant: Expression | undefined;
  walk(model.tree, {
    enter: (node) => {
      if (
        node.kind === 'select' &&
        'items' in node &&
        node.span.start <= span.start &&
        node.span.end >= span.end
      ) {
        const item = node.items.find(({ alias }) => alias?.names[0] === name);
        const inside = item !== undefined && item.span.start <= span.start && item.span.end >= span.end;
        meant = inside ? undefined : item?.expression;
      }
      return true;
    },
  });
  if (meant === undefined) return [];
  const text = script.text.slice(meant.span.start, meant.span.end);
  const put = meant.kind === 'identifier' || isNamedCall(meant) ? text : `(${text})`;
  const edits = [{ span, text: put }];
  return [{ kind: 'replace', safe: true, title: `write ${put}, which ${name} stands for`, edits }];
}

/** A call with a name and parentheses of its own, which needs no others around it. */
function isNamedCall(expression: Expression): boolean {
  return expression.kind === 'call' && expression.name !== undefined;
}
