// The OpenAPI document, made of the operations themselves; served at /openapi.json.
import Type from 'typebox';
import type { TSchema } from 'typebox';
import type { Operation } from '../operations/operation.ts';

const Envelope = {
  requestId: Type.String(),
  success: Type.Boolean(),
  httpCode: Type.Integer(),
  errorCode: Type.String({ description: 'empty on success; see docs/errors.md' }),
  errorMessage: Type.String(),
};

const paging = {
  pageIndex: Type.Integer(),
  pageSize: Type.Integer(),
  totalSize: Type.Integer(),
};

const RequestFailure = Type.Object({
  Code: Type.String(),
  Message: Type.String(),
  RequestId: Type.String(),
  ...Envelope,
});

export function openApiDocument(operations: readonly Operation[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const methods = (paths[operation.path] ??= {});
    methods[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Flink Preflight',
      version,
      description:
        "Checks Flink job drafts in depth before they are submitted; the wire of Realtime Compute's API 2022-07-18.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: {
        acs3: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…',
        },
        bearer: { type: 'apiKey', in: 'header', name: 'x-acs-bearer-token' },
      },
      schemas: { RequestFailure },
    },
    security: [{ acs3: [] }, { bearer: [] }],
  };
}

function describe(operation: Operation): object {
  const { name, summary, role, query, body, data } = operation;
  const paged = query !== undefined && 'pageIndex' in query.properties;
  const answer = Type.Object({
    ...Envelope,
    ...(data === undefined ? {} : { data: Type.Optional(data) }),
    ...(paged ? Type.Partial(Type.Object(paging)).properties : {}),
  });
  return {
    operationId: name,
    summary,
    description: `Needs the role ${role}.`,
    parameters: [
      { name: 'workspace', in: 'header', required: true, schema: Type.String() },
      ...[...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => ({
        name: match[1],
        in: 'path',
        required: true,
        schema: Type.String(),
      })),
      ...Object.entries(query?.properties ?? {}).map(([parameter, schema]) => ({
        name: parameter,
        in: 'query',
        required: (query?.required ?? []).includes(parameter as never),
        schema,
      })),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: operation.bodyOptional !== true, content: json(body) } }),
    responses: {
      200: {
        description: 'The answer, or a failure of the operation (success: false).',
        content: json(answer),
      },
      default: {
        description: 'A failure of the request.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/RequestFailure' } } },
      },
    },
  };
}

function json(schema: TSchema): object {
  return { 'application/json': { schema } };
}
