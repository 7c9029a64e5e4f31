// A namespace variable, for `${secret_values.name}` in scripts.
import Type from 'typebox';

/** `Encrypted` ones are never shown again; `Clear` is an older word for `Plain`. */
export const VariableKind = Type.Enum(['Plain', 'Clear', 'Encrypted']);

export const Variable = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 256, pattern: '^[A-Za-z0-9_.-]+$' }),
  kind: VariableKind,
  value: Type.String({ maxLength: 65_536 }),
  description: Type.Optional(Type.String({ maxLength: 10_000 })),
});

export const VariableChange = Type.Partial(Variable);
