import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { Connector } from '../schemas/connector.ts';
import { connectorName, connectorOf } from './connector-record.ts';
import { madeBy } from './draft-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';

export const registerCustomConnector = operation({
  name: 'RegisterCustomConnector',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/connectors:register',
  summary: "Registers a custom connector by its file; the file's name without version is the connector's.",
  role: 'admin',
  query: Type.Object({ jarUrl: Type.String({ minLength: 1, maxLength: 4096 }) }),
  data: Type.Array(Connector),
  async handle({ query: { jarUrl }, scope, caller, services }) {
    const name = connectorName(jarUrl);
    if (name === undefined)
      throw new OperationError('fieldInvalid', { field: 'jarUrl', problem: 'names no .jar file' });
    // What the file can do is not known without opening it; a check takes the connector for all of it.
    const abilities = { source: true, sink: true, lookup: true, properties: [], supportedFormats: [] };
    const fields = { ...abilities, dependencies: [jarUrl], ...madeBy(caller) };
    const record = await insertRecord(services, 'connector', scope, name, fields);
    return { data: [connectorOf(record)], object: name };
  },
});
