import Type from 'typebox';
import { Connector } from '../schemas/connector.ts';
import { connectorOf } from './connector-record.ts';
import { operation } from './operation.ts';

export const listCustomConnectors = operation({
  name: 'ListCustomConnectors',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/connectors',
  summary: 'Lists the custom connectors by name.',
  role: 'viewer',
  data: Type.Array(Connector),
  async handle({ scope, services }) {
    const { records } = await services.store.list('connector', scope, { sort: 'name' });
    return { data: records.map(connectorOf) };
  },
});
