// What scripts resolve their names against.
import Type from 'typebox';

const Options = Type.Record(Type.String(), Type.Unknown());

export const Catalog = Type.Object({ name: Type.String(), properties: Options });
export const Database = Type.Object({ name: Type.String(), properties: Options });

export const Table = Type.Object({
  name: Type.String(),
  tableType: Type.Enum(['TABLE', 'VIEW']),
  schema: Type.Object({
    columns: Type.Array(
      Type.Object({
        name: Type.String(),
        type: Type.String(),
        logicalType: Type.String(),
        nullable: Type.Boolean(),
        expression: Type.Optional(Type.String()),
        metadataInfo: Type.Optional(Type.Object({ key: Type.String(), virtual: Type.Boolean() })),
      }),
    ),
    watermarkSpecs: Type.Optional(
      Type.Array(
        Type.Object({
          column: Type.String(),
          watermarkExpression: Type.String(),
          watermarkType: Type.String(),
        }),
      ),
    ),
    primaryKey: Type.Optional(
      Type.Object({
        constraintName: Type.String(),
        columns: Type.Array(Type.String()),
        constraintType: Type.String(),
        enforced: Type.Boolean(),
      }),
    ),
  }),
  properties: Options,
  partitionKeys: Type.Array(Type.String()),
  comment: Type.Optional(Type.String()),
});
