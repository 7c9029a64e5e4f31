// GROUP BY 1, as MySQL and PostgreSQL allow: Flink takes the number for a constant, and wants the item's expression.
import type { Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import { isClass, NUMBER } from '../../syntax/token-class.ts';
import * as T from '../../syntax/token-kind.ts';
import type { Select } from '../../syntax/index.ts';
import { walk } from '../../syntax/index.ts';
import type { Erring } from '../erring.ts';
import { spanOf, tokensWithin } from '../script-tokens.ts';

/** Each number of the GROUP BY as the item that it counts to. */
export function groupingOrdinals({ script, span, statement }: Erring): Fix[] {
  const { lexicon, text, tokens } = script;
  const model = script.statements.find(({ span: { start } }) => start === statement.start);
  if (model === undefined || model.failed) return [];
  let select: Select | undefined;
  walk(model.tree, {
    enter: (node) => {
      const isAround = node.span.start <= span.start && node.span.end >= span.end;
      if (node.kind === 'select' && 'items' in node && isAround) select = node;
      return true;
    },
  });
  if (select === undefined) return [];
  const [from, to] = tokensWithin(tokens, select.span);
  const by = tokens.findLastIndex(
    ({ kind }, i) => i >= from && i < to && kind === T.BY && tokens[i - 1]?.kind === T.GROUP,
  );
  if (by < 0) return [];
  const edits: TextEdit[] = [];
  for (let i = by + 1; i < to; i += 2) {
    const token = tokens[i]!;
    const item = isClass({ lexicon }, token.kind, NUMBER) ? select.items[Number(token.text) - 1] : undefined;
    if (item !== undefined) {
      const { start, end } = item.expression.span;
      edits.push({ span: spanOf(token), text: text.slice(start, end) });
    }
    if (tokens[i + 1]?.kind !== T.COMMA) break;
  }
  const [first] = edits;
  if (first === undefined) return [];
  return [{ kind: 'replace', safe: true, title: `group by ${first.text} instead of its number`, edits }];
}
