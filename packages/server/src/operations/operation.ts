// What an operation of the API is: where it answers, who may call it, what goes in and out, and what it does.
import Type from 'typebox';
import type { Static, TObject, TSchema } from 'typebox';
import type { Caller, Role } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';

/** Beside `data`, what a listing adds. */
export interface Page {
  readonly pageIndex: number;
  readonly pageSize: number;
  readonly totalSize: number;
}

export interface Operation<Query extends TObject = TObject, Body extends TObject = TObject> {
  /** The product's name of the operation, as clients send it in `x-acs-action`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Parameters in braces: `/api/v2/namespaces/{namespace}/…`. */
  readonly path: string;
  readonly summary: string;
  /** The least role that may call it. */
  readonly role: Role;
  readonly query?: Query;
  readonly body?: Body;
  /** A request without a body is one with `{}`. */
  readonly bodyOptional?: true;
  /** Of `data` in the answer. */
  readonly data?: TSchema;
  handle(request: OperationRequest<Static<Query>, Static<Body>>): Promise<Answer>;
}

export interface OperationRequest<Query, Body> {
  readonly requestId: string;
  /** Decoded parameters of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** Empty namespace for the few operations outside namespaces. */
  readonly scope: Scope;
  readonly caller: Caller;
  readonly services: Services;
}

export interface Answer {
  readonly data?: unknown;
  /** JSON text that is already at hand; instead of `data`. */
  readonly dataText?: string;
  readonly page?: Page;
  /** Identifies the object for the audit log, where the path does not. */
  readonly object?: string;
}

/** Declares an operation; types of query and body follow from their schemas. */
export function operation<Query extends TObject, Body extends TObject>(
  definition: Operation<Query, Body>,
): Operation {
  return definition as unknown as Operation;
}

/** The query of every listing. */
export const Paging = {
  // The product's integers have 32 bits.
  pageIndex: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, default: 1 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
};

/** Page number and size as offset and limit. */
export function pageOf(query: { pageIndex?: number; pageSize?: number }): {
  pageIndex: number;
  pageSize: number;
  offset: number;
  limit: number;
} {
  const pageIndex = query.pageIndex ?? 1;
  const pageSize = query.pageSize ?? 10;
  return { pageIndex, pageSize, offset: (pageIndex - 1) * pageSize, limit: pageSize };
}

/** An identifier in a body or query. */
export const Identifier = Type.String({ minLength: 1, maxLength: 128, pattern: '^[^\\u0000-\\u001f]+$' });

/** A name in a body or query that refers to something. */
export const Reference = Type.String({ maxLength: 256, pattern: '^[^\\u0000-\\u001f]*$' });
