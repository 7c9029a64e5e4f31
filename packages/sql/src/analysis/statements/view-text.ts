// What a view's query loses when Flink writes it out and reads it again: SqlNodeConvertContext.toQuotedSqlString and
// expandSqlIdentifiers, SqlWith's operators.
import {
  viewWithNestedWith,
  viewWithPivot,
  viewWithSetOperation,
} from '../../diagnostics/catalogue/views.ts';
import type { Query } from '../../syntax/ast/index.ts';
import { walk } from '../../syntax/walk.ts';
import { refuse } from './context.ts';

/** Refuses a query that can't be written: before Flink looks at anything in it. */
export function checkWritable(query: Query): void {
  walk(query, {
    enter: ({ kind, span }) => (kind === 'pivot' ? refuse(viewWithPivot, {}, { span }) : undefined),
  });
}

/** Refuses a valid query that can't be read again once it is written. */
export function checkReadable(query: Query): void {
  walk(query, {
    enter: (node) => {
      if (node.kind !== 'with-item' && node.kind !== 'derived') return undefined;
      const { kind, span } = node.query;
      const set = kind === 'set-operation' && node.kind === 'with-item';
      if (!set && kind !== 'with') return undefined;
      const name = node.kind === 'with-item' ? node.name.names.join('.') : '';
      return refuse(set ? viewWithSetOperation : viewWithNestedWith, set ? { name } : {}, { span });
    },
  });
}
