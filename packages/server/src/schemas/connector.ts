// A connector that someone brought along.
import Type from 'typebox';

export const Connector = Type.Object({
  name: Type.String(),
  type: Type.String(),
  source: Type.Boolean(),
  sink: Type.Boolean(),
  lookup: Type.Boolean(),
  properties: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  supportedFormats: Type.Array(Type.String()),
  dependencies: Type.Array(Type.String()),
  creator: Type.String(),
  creatorName: Type.String(),
  modifier: Type.String(),
  modifierName: Type.String(),
});
