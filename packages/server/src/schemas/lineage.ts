// Where the data of tables and columns comes from and goes to, as the product's lineage has it on the wire.
import Type from 'typebox';

const Options = Type.Record(Type.String(), Type.Unknown());

export const LineageQuestion = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 1024 }),
  idType: Type.Enum(['TABLE', 'JOB']),
  namespace: Type.String({ minLength: 1, maxLength: 128 }),
  workspace: Type.Optional(Type.String({ maxLength: 128 })),
  depth: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  direction: Type.Optional(Type.Enum(['UPSTREAM', 'DOWNSTREAM', 'BOTH'])),
  isColumnLevel: Type.Optional(Type.Boolean()),
  isTemporary: Type.Optional(Type.Boolean()),
});

const Relation = Type.Object({ source: Type.String(), destination: Type.String(), jobId: Type.String() });

export const LineageInfo = Type.Object({
  nodes: Type.Array(
    Type.Object({
      id: Type.String(),
      catalogName: Type.String(),
      databaseName: Type.String(),
      isTemporary: Type.Boolean(),
      connector: Type.Optional(Type.String()),
      tables: Type.Array(
        Type.Object({
          id: Type.String(),
          tableName: Type.String(),
          properties: Options,
          columns: Type.Array(Type.Object({ id: Type.String(), columnName: Type.String() })),
        }),
      ),
    }),
  ),
  edges: Type.Object({
    tableLineage: Type.Array(Relation),
    columnLineage: Type.Array(Relation),
  }),
  jobInfos: Type.Array(Type.Object({ id: Type.String(), properties: Options })),
});
