// The product's API as its reference and its official client 1.14.0 tell it: names, types and bounds. Types are
// `string`, `integer`, `number`, `boolean`, `object`, a schema, `A|B` for one of these words, with `[]` for a list and
// `{}` for a map.
import { readFileSync } from 'node:fs';

export interface WireParameter {
  readonly type: string;
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface WireOperation {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, WireParameter>>;
  /** Schema of the body. */
  readonly body?: string;
  readonly bodyRequired?: boolean;
  /** Type of `data` in the answer. */
  readonly data?: string;
  /** Whether the answer tells pageIndex, pageSize and totalSize. */
  readonly paged?: boolean;
}

interface WireFacts {
  readonly operations: Readonly<Record<string, WireOperation>>;
  readonly schemas: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Operations that the product has not, and we have beside its own. */
export const OWN_OPERATIONS: readonly string[] = ['CancelValidateDeploymentDraft'];

const file = new URL('fixtures/wire.json', import.meta.url);

export const { operations: wireOperations, schemas: wireSchemas } = JSON.parse(
  readFileSync(file, 'utf8'),
) as WireFacts;

export type WireType =
  | { readonly kind: 'scalar'; readonly name: 'string' | 'integer' | 'number' | 'boolean' | 'object' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'list' | 'map'; readonly of: string }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, string>> };

export function wireType(text: string): WireType {
  if (text.endsWith('[]')) return { kind: 'list', of: text.slice(0, -2) };
  if (text.endsWith('{}')) return { kind: 'map', of: text.slice(0, -2) };
  const fields = wireSchemas[text];
  if (fields !== undefined) return { kind: 'fields', fields };
  if (/^(string|integer|number|boolean|object)$/.test(text)) {
    return { kind: 'scalar', name: text as 'string' };
  }
  return { kind: 'words', words: text.split('|') };
}

/** As a JSON Schema that has every field and needs none: additions are free. */
export function wireJsonSchema(text: string): object {
  const type = wireType(text);
  switch (type.kind) {
    case 'scalar':
      return { type: type.name };
    case 'words':
      return { enum: type.words };
    case 'list':
      return { type: 'array', items: wireJsonSchema(type.of) };
    case 'map':
      return { type: 'object', additionalProperties: wireJsonSchema(type.of) };
    case 'fields':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(type.fields).map(([name, field]) => [name, wireJsonSchema(field)]),
        ),
      };
  }
}

/** A value of a type in which every field is set, each with another value; `turn` chooses among words. */
export function fullValue(text: string, turn: number, path = ''): unknown {
  const type = wireType(text);
  switch (type.kind) {
    case 'scalar':
      return scalar(type.name, turn, path);
    case 'words':
      return type.words[turn % type.words.length];
    case 'list':
      return [0, 1].map((i) => fullValue(type.of, turn + i, `${path}.${i}`));
    case 'map':
      return { one: fullValue(type.of, turn, `${path}.one`), 'two words': fullValue(type.of, turn, path) };
    case 'fields':
      return Object.fromEntries(
        Object.entries(type.fields).map(([name, field]) => [name, fullValue(field, turn, `${path}.${name}`)]),
      );
  }
}

function scalar(name: string, turn: number, path: string): unknown {
  const number = path.length + turn;
  switch (name) {
    case 'string':
      return path.endsWith('.memory') ? `${number} GiB` : `${path} 值/:${turn}`;
    case 'integer':
      return number;
    case 'number':
      return number + 0.5;
    case 'boolean':
      return turn % 2 === 0;
    default:
      return { text: path, number, flag: true, list: [1, 'two'], inner: { deep: { deeper: path } } };
  }
}
