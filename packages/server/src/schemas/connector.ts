// A connector that someone brought along.
import Type from 'typebox';

/** An option of a connector. */
const Property = Type.Object({
  key: Type.String(),
  defaultValue: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  required: Type.Boolean(),
  definesFormat: Type.Boolean(),
  sensitive: Type.Boolean(),
});

export const Connector = Type.Object({
  name: Type.String(),
  type: Type.String(),
  source: Type.Boolean(),
  sink: Type.Boolean(),
  lookup: Type.Boolean(),
  properties: Type.Array(Property),
  supportedFormats: Type.Array(Type.String()),
  dependencies: Type.Array(Type.String()),
  creator: Type.String(),
  creatorName: Type.String(),
  modifier: Type.String(),
  modifierName: Type.String(),
});
