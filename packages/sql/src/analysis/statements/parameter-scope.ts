// Names in expressions over columns alone. Flink looks them up one part after another, and says what is missing in other
// words than in a query. Source: Calcite's ParameterScope, SqlValidatorImpl.DeriveTypeVisitor.visit(SqlIdentifier).
import { unknownField, unknownIdentifier } from '../../diagnostics/catalogue/names.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { nearest } from '../../base/nearest.ts';
import type { Expression, Identifier } from '../../syntax/ast/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';

/** Problems of names as those of a parameter scope: `found` is what the query validator says of the same expression. */
export function inParameterScope(
  found: Problem,
  expression: Expression,
  columns: readonly RowField[],
): Problem {
  if (found.definition.area !== 'names' || found.at === undefined) return found;
  const identifier = identifierAt(expression, found.at.start);
  return (identifier === undefined ? undefined : missingPart(identifier, columns)) ?? found;
}

function missingPart({ names, parts }: Identifier, columns: readonly RowField[]): Problem | undefined {
  let fields: readonly RowField[] = columns;
  for (const [index, name] of names.entries()) {
    const type: LogicalType | undefined = fields.find((field) => field.name === name)?.type;
    if (type !== undefined) {
      fields = type.root === 'ROW' || type.root === 'STRUCTURED' ? type.fields : [];
      continue;
    }
    const span = parts[index]!;
    const near = nearest(
      name,
      fields.map((field) => field.name),
    );
    const fixes = near.map((each): Fix => ({
      kind: 'respell',
      safe: false,
      title: `replace with ${each}`,
      edits: [{ span, text: each }],
    }));
    return problemAt(
      index === 0 ? unknownIdentifier : unknownField,
      { name: name === '' ? '*' : name },
      { span, ...(fixes.length === 0 ? {} : { fixes }) },
    );
  }
  return undefined;
}

/** The identifier that holds this offset. */
function identifierAt(node: unknown, offset: number): Identifier | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (isIdentifier(node)) return node.span.start <= offset && offset < node.span.end ? node : undefined;
  for (const child of Object.values(node)) {
    const found = identifierAt(child, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isIdentifier(node: object): node is Identifier {
  return 'kind' in node && node.kind === 'identifier';
}
