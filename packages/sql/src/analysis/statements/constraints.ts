// Constraints as written: checked before anything else of a CREATE TABLE or ALTER TABLE.
// Source: SqlConstraintValidator.
import {
  duplicatePrimaryKey,
  enforcedPrimaryKey,
  uniqueConstraint,
} from '../../diagnostics/catalogue/ddl.ts';
import type { Identifier, TableColumn, TableConstraint } from '../../syntax/ast/index.ts';
import { refuse } from './context.ts';

/** A constraint with its columns: one written at a column has that column. */
export interface WrittenKey {
  readonly constraint: TableConstraint;
  readonly columns: readonly Identifier[];
}

/** The primary key among the constraints of columns and table; refuses what Flink cannot do. */
export function checkConstraints(
  columns: readonly TableColumn[],
  constraints: readonly TableConstraint[],
): WrittenKey | undefined {
  const all: WrittenKey[] = [];
  for (const column of columns)
    if (column.kind === 'physical' && column.constraint !== undefined)
      all.push({ constraint: column.constraint, columns: [column.name] });
  for (const constraint of constraints) all.push({ constraint, columns: constraint.columns });
  const keys = all.filter((key) => key.constraint.type === 'PRIMARY KEY');
  if (keys.length > 1)
    refuse(
      duplicatePrimaryKey,
      {},
      {
        span: all[1]!.constraint.span,
        related: [{ message: 'the first primary key', span: keys[0]!.constraint.span }],
      },
    );
  for (const { constraint } of all) checkConstraint(constraint);
  return keys[0];
}

/** Refuses UNIQUE and enforced keys. */
export function checkConstraint(constraint: TableConstraint): void {
  const { span } = constraint;
  if (constraint.type === 'UNIQUE') refuse(uniqueConstraint, {}, { span });
  if (constraint.enforced === false) return;
  // The word ends the constraint.
  const written = span.end - 'ENFORCED'.length;
  refuse(
    enforcedPrimaryKey,
    {},
    {
      span,
      fixes: [
        constraint.enforced === undefined
          ? {
              kind: 'add',
              safe: false,
              title: 'add NOT ENFORCED',
              edits: [{ span: { start: span.end, end: span.end }, text: ' NOT ENFORCED' }],
            }
          : {
              kind: 'replace',
              safe: false,
              title: 'write NOT ENFORCED',
              edits: [{ span: { start: written, end: written }, text: 'NOT ' }],
            },
      ],
    },
  );
}

/** The name of a key that has none: PK_ and its columns. */
export function keyName(key: WrittenKey): string {
  return (
    key.constraint.name?.names[0] ?? ['PK', ...key.columns.map((column) => column.names.at(-1)!)].join('_')
  );
}
