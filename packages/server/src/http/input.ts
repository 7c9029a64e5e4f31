// Query and body against an operation's schemas: unknown fields are dropped, ill-formed ones named.
import type { TObject } from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';
import { OperationError } from '../errors.ts';
import type { Operation } from '../operations/operation.ts';

type Fields = Record<string, unknown>;

export interface InputReader {
  /** @throws OperationError that names the first wrong field */
  query(raw: unknown): Fields;
  /** @throws OperationError that names the first wrong field, or says that there is no body */
  body(value: unknown): Fields;
}

export function inputReader(operation: Operation): InputReader {
  const query = operation.query === undefined ? undefined : reader(operation.query, true);
  const body = operation.body === undefined ? undefined : reader(operation.body, false);
  return {
    query: (raw) => (query === undefined ? {} : query(raw)),
    body(value) {
      if (body === undefined) return {};
      if (value === undefined && operation.bodyOptional !== true)
        throw new OperationError('bodyMissing', { operation: operation.name });
      return body(value ?? {});
    },
  };
}

function reader(schema: TObject, fromText: boolean): (value: unknown) => Fields {
  const compiled = Compile(schema);
  const withoutUnknown = isFlat(schema)
    ? knownFields(schema)
    : (value: unknown) => Value.Clean(schema, value) as Fields;
  return (given) => {
    // Clean copies nothing: the value is the request's own.
    const value = fromText ? Value.Convert(schema, withoutEmpty(given as Fields)) : given;
    if (fromText && JSON.stringify(given).includes('\\u0000')) {
      throw new OperationError('fieldInvalid', { field: 'query', problem: 'has a null character' });
    }
    if (!compiled.Check(value)) throw wrongField(compiled.Errors(value)[0]);
    return withoutUnknown(value);
  };
}

/** A parameter that is empty is one that is not given: `folderId=`. */
function withoutEmpty(query: Fields): Fields {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** Whether all fields are texts, numbers or booleans: nothing unknown can hide further down. */
function isFlat(schema: TObject): boolean {
  const scalars = new Set(['string', 'integer', 'number', 'boolean']);
  return Object.values(schema.properties).every(
    (field) => 'type' in field && typeof field.type === 'string' && scalars.has(field.type),
  );
}

/** What Clean does, for flat schemas: it costs as much as all the rest of a request's input. */
function knownFields(schema: TObject): (value: unknown) => Fields {
  const known = new Set(Object.keys(schema.properties));
  return (value) => {
    const fields = value as Fields;
    for (const name in fields) {
      if (!known.has(name))
        return Object.fromEntries(Object.entries(fields).filter(([key]) => known.has(key)));
    }
    return fields;
  };
}

interface FieldError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

function wrongField(error: FieldError | undefined): OperationError {
  const path = (error?.instancePath ?? '').slice(1).replaceAll('/', '.');
  if (error?.keyword === 'required') {
    const { requiredProperties = [] } = error.params as { requiredProperties?: string[] };
    const field = [path, requiredProperties[0]].filter((part) => part !== '').join('.');
    return new OperationError('fieldInvalid', { field, problem: 'is missing' });
  }
  return new OperationError('fieldInvalid', {
    field: path === '' ? 'body' : path,
    problem: error?.message ?? 'is wrong',
  });
}
