import { Variable } from '../schemas/variable.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';
import { storedValue, variableOf } from './variable-record.ts';

export const createVariable = operation({
  name: 'CreateVariable',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/variables',
  summary: 'Creates a variable; an encrypted one is never shown again.',
  role: 'editor',
  body: Variable,
  data: Variable,
  async handle({ body, scope, services }) {
    const { name, ...fields } = body;
    const value = storedValue(services.secrets, scope, name, body.kind, body.value);
    const record = await insertRecord(services, 'variable', scope, name, { ...fields, value });
    return { data: variableOf(record), object: name };
  },
});
