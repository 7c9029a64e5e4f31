// The wire against the product's: each operation's address, parameters, body and data; and that nothing which a client
// may send is lost on the way through the store.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Schema from 'typebox/schema';
import { operations } from '../src/operations/index.ts';
import type { TestServer } from './test-server.ts';
import { sqlDraft, testServer } from './test-server.ts';
import type { WireOperation } from './wire-facts.ts';
import { fullValue, OWN_OPERATIONS, wireJsonSchema, wireOperations, wireType } from './wire-facts.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers and schemas of every shape
type Json = any;

let server: TestServer;
let document: Json;
let compared: string;

beforeAll(async () => {
  server = await testServer({ secretKey: 'k'.repeat(32) });
  document = (await server.call('GET', '/openapi.json')).json;
  const { json } = await server.call('POST', 'deployments', sqlDraft('compared', 'SELECT 1'));
  compared = json.data.deploymentId;
});
afterAll(() => server.stop());

/** What the server sets or leaves out: a request may carry it, for clients send back what they got. */
const outputs: Readonly<Record<string, readonly string[]>> = {
  Deployment:
    'deploymentId namespace workspace creator creatorName modifier modifierName createdAt modifiedAt deploymentHasChanged jobSummary'.split(
      ' ',
    ),
  DeploymentDraft:
    'deploymentDraftId lock namespace workspace creator creatorName modifier modifierName createdAt modifiedAt'.split(
      ' ',
    ),
  Folder: ['folderId', 'subFolder', 'workspace', 'namespace', 'createdAt', 'modifiedAt'],
  UdfArtifact: ['namespace', 'creator', 'createdAt', 'modifiedAt', 'udfClasses'],
};

/** What no answer of this server can have. */
const absent: Readonly<Record<string, readonly string[]>> = {
  'GetCatalogs data': ['extensionConf'],
  'GetDatabases data': ['comment'],
  'GetTables data': ['metadata'],
  'GetLineageInfo data': [
    'nodes.tables.with',
    ...[
      'nullable',
      'description',
      'columnType',
      'columnNativeType',
      'createdAt',
      'modifiedAt',
      'creator',
      'modifier',
    ].map((field) => `nodes.tables.columns.${field}`),
  ],
};

describe.each(Object.entries(wireOperations))('%s', (name, wire) => {
  const describedNow = (): Json => document.paths[wire.path]?.[wire.method.toLowerCase()];

  it('is at its address', () => {
    expect(describedNow()?.operationId).toBe(name);
  });

  it('has the parameters, where they are, with their bounds', () => {
    const { parameters } = describedNow();
    const at = (place: string): Json[] => parameters.filter((one: Json) => one.in === place);
    expect(at('header').map((one) => [one.name, one.required])).toEqual([['workspace', true]]);
    const inPath = [...wire.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(at('path').map((one) => one.name)).toEqual(inPath);
    for (const [parameter, { type, required = false, ...bounds }] of Object.entries(wire.query ?? {})) {
      const ours = at('query').find((one) => one.name === parameter);
      expect(ours, parameter).toMatchObject({ required, schema: { ...bounds, ...kindOf(type) } });
      if (parameter === 'pageIndex') expect(ours.schema.default).toBe(1);
      if (parameter === 'pageSize') expect(ours.schema.default).toBe(10);
    }
  });

  it('takes every field of its body', () => {
    const { requestBody } = describedNow();
    if (wire.body === undefined) return expect(requestBody).toBeUndefined();
    const ours = requestBody.content['application/json'].schema;
    const left = new Set(outputs[wire.body] ?? []);
    expect(missing(wire.body, ours, '').filter((path) => !left.has(path.slice(1)))).toEqual([]);
    if (wire.bodyRequired === true) expect(requestBody.required).toBe(true);
  });

  it('answers every field of its data', () => {
    const ours = describedNow().responses[200].content['application/json'].schema.properties;
    expect(ours.pageIndex !== undefined).toBe(wire.paged === true);
    if (wire.data === undefined) return expect(ours.data).toBeUndefined();
    const left = new Set(absent[`${name} data`] ?? []);
    const lost = missing(wire.data, ours.data, '').filter((path) => !left.has(path.slice(1)));
    expect(lost).toEqual([]);
  });
});

it('there is no operation that the product lacks but those that are told to be our own', () => {
  const lacking = operations.map(({ name }) => name).filter((name) => wireOperations[name] === undefined);
  expect(lacking).toEqual(OWN_OPERATIONS);
});

function kindOf(type: string): object {
  const wire = wireType(type);
  return wire.kind === 'words'
    ? { enum: expect.arrayContaining([...wire.words]) as unknown }
    : { type: wire.kind === 'scalar' ? wire.name : wire.kind };
}

/** Paths of fields that our schema lacks or has with another type. */
function missing(type: string, ours: Json, path: string): string[] {
  const wire = wireType(type);
  if (ours === undefined) return [path];
  switch (wire.kind) {
    case 'scalar':
      return ours.type === wire.name || ours.enum !== undefined ? [] : [path];
    case 'words':
      return ours.type === 'string' || wire.words.every((word) => ours.enum?.includes(word)) ? [] : [path];
    case 'list':
      return missing(wire.of, ours.items, path);
    case 'map':
      return ours.type === 'object' ? [] : [path];
    case 'fields':
      return Object.entries(wire.fields).flatMap(([name, field]) =>
        missing(field, ours.properties?.[name], `${path}.${name}`),
      );
  }
}

/** Calls an operation as the facts describe it; the answer's data must have their types. */
async function invoke(
  name: string,
  values: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Json> {
  const wire: WireOperation = wireOperations[name]!;
  const path = wire.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(values[key] ?? 'default'),
  );
  const query = new URLSearchParams(
    Object.entries(values).filter(([key]) => wire.query?.[key] !== undefined),
  );
  const { json } = await server.call(wire.method, `${path}?${query.toString()}`, body);
  expect(json.errorMessage, name).toBe('');
  if (wire.data !== undefined) {
    expect(
      Schema.Errors(wireJsonSchema(wire.data), json.data)[1],
      `${name} ${JSON.stringify(json.data)}`,
    ).toEqual([]);
  }
  return json.data;
}

interface RoundTrip {
  readonly of: string;
  readonly create: string;
  /** Fields that must be of a certain kind, or refer to something. */
  readonly fixed?: (turn: number) => Readonly<Record<string, unknown>>;
  readonly change: string;
  /** Values of the path's parameters for what was made. */
  readonly address: (made: Json) => Readonly<Record<string, string>>;
  readonly get: (address: Readonly<Record<string, string>>) => Promise<Json>;
  readonly remove: string;
  /** What the change may not touch. */
  readonly kept?: readonly string[];
  readonly data?: (answer: Json) => Json;
}

const inList = async (name: string, field: string, value: string): Promise<Json> =>
  (await invoke(name)).find((one: Json) => one[field] === value);

const roundTrips: readonly RoundTrip[] = [
  {
    of: 'DeploymentDraft',
    create: 'CreateDeploymentDraft',
    fixed: () => ({ parentId: 'root', referencedDeploymentId: compared }),
    change: 'UpdateDeploymentDraft',
    address: ({ deploymentDraftId }) => ({ deploymentDraftId }),
    get: (address) => invoke('GetDeploymentDraft', address),
    remove: 'DeleteDeploymentDraft',
    kept: ['artifact.kind'],
  },
  {
    of: 'Deployment',
    create: 'CreateDeployment',
    change: 'UpdateDeployment',
    address: ({ deploymentId }) => ({ deploymentId }),
    get: (address) => invoke('GetDeployment', address),
    remove: 'DeleteDeployment',
    kept: ['artifact.kind'],
  },
  {
    of: 'Variable',
    create: 'CreateVariable',
    fixed: () => ({ name: 'a.name_of-1', kind: 'Plain' }),
    change: 'UpdateVariable',
    address: ({ name }) => ({ name }),
    get: ({ name }) => inList('ListVariables', 'name', name!),
    remove: 'DeleteVariable',
  },
  {
    of: 'UdfArtifact',
    create: 'CreateUdfArtifact',
    fixed: () => ({ name: 'udf_1-a.b' }),
    change: 'UpdateUdfArtifact',
    address: ({ name }) => ({ udfArtifactName: name }),
    get: async (address) => (await invoke('GetUdfArtifacts', address))[0],
    remove: 'DeleteUdfArtifact',
    data: (answer) => answer.udfArtifact,
  },
  {
    of: 'Folder',
    create: 'CreateFolder',
    fixed: () => ({ parentId: 'root' }),
    change: 'UpdateFolder',
    address: ({ folderId }) => ({ folderId }),
    get: (address) => invoke('GetFolder', address),
    remove: 'DeleteFolder',
  },
];

describe.each(roundTrips)('$of', ({ of, create, fixed, change, address, get, remove, kept = [], data }) => {
  it.each([0, 1, 2, 3])('comes back as it was sent, variant %i', async (turn) => {
    const list = Object.keys(wireOperations).find((name) => wireOperations[name]!.data === `${of}[]`);
    const value = (n: number): Json => ({ ...(fullValue(of, n) as object), ...fixed?.(n) });
    const given = (sent: Json): Json =>
      Object.fromEntries(Object.entries(sent).filter(([field]) => !(outputs[of] ?? []).includes(field)));
    const sent = value(turn);
    const answer = await invoke(create, {}, sent);
    const made = data === undefined ? answer : data(answer);
    expect(made).toMatchObject(given(sent));
    const at = address(made);
    const got = await get(at);
    expect(got).toEqual(made);
    if (list !== undefined) {
      const listed = await invoke(list);
      expect(listed).toContainEqual(made);
    }
    // As clients do: everything that came, with all fields changed.
    const other = { ...got, ...given(value(turn + 1)) };
    for (const path of kept) {
      const [outer = '', inner = ''] = path.split('.');
      other[outer] = { ...other[outer], [inner]: got[outer][inner] };
    }
    const changedAnswer = await invoke(change, at, other);
    const changed = data === undefined ? changedAnswer : data(changedAnswer);
    expect(changed).toMatchObject(given(other));
    expect(await get(at)).toEqual(changed);
    // A change of nothing loses nothing.
    const sameAnswer = await invoke(change, at, {});
    const { modifiedAt: _, ...same } = data === undefined ? sameAnswer : data(sameAnswer);
    expect(changed).toMatchObject(same);
    await invoke(remove, at);
    const { json } = await server.call(
      'GET',
      `${wireOperations[create]!.path.replace('{namespace}', 'default')}`,
    );
    expect(JSON.stringify(json.data ?? [])).not.toContain(Object.values(at)[0]);
  });
});
