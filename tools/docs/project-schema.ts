// The JSON Schema of a project's file, for editors: from the shape by which the file is checked.
import { format, resolveConfig } from 'prettier';
import { PROJECT_FIELDS, PROJECT_SHAPE } from '../../packages/draft/src/project/index.ts';
import type { Shape } from '../../packages/draft/src/draft/shape.ts';

export const PROJECT_SCHEMA = 'docs/preflight.schema.json';

/** The schema as text; every field has the sentence that tells what it does. */
export async function projectSchema(): Promise<string> {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Flink Preflight project',
    ...schemaOf(PROJECT_SHAPE),
  };
  return format(JSON.stringify(schema), {
    ...(await resolveConfig(PROJECT_SCHEMA)),
    filepath: PROJECT_SCHEMA,
  });
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'any':
      return { type: 'object' };
    case 'text':
      return { type: 'string', ...(shape.oneOf === undefined ? {} : { enum: shape.oneOf }) };
    case 'number':
    case 'integer':
      return { type: shape.kind };
    case 'flag':
      return { type: 'boolean' };
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
    case 'list':
      return { type: 'array', items: schemaOf(shape.items) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.values) };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [
            name,
            { description: PROJECT_FIELDS[name], ...schemaOf(field) },
          ]),
        ),
        ...(shape.required === undefined || shape.required.length === 0 ? {} : { required: shape.required }),
        additionalProperties: false,
      };
  }
}
