import { OperationError } from '../errors.ts';
import { Variable, VariableChange } from '../schemas/variable.ts';
import { operation } from './operation.ts';
import { findByName, updateRecord } from './record.ts';
import { checkUnchangedName } from './unchanged-name.ts';
import { storedValue, variableOf } from './variable-record.ts';

export const updateVariable = operation({
  name: 'UpdateVariable',
  method: 'PATCH',
  path: '/api/v2/namespaces/{namespace}/variables/{name}',
  summary: "Changes a variable's value, kind or description; not its name.",
  role: 'editor',
  body: VariableChange,
  data: Variable,
  async handle({ path, body, scope, services }) {
    const name = path['name']!;
    checkUnchangedName(name, body.name);
    const old = await findByName(services, 'variable', scope, name, 'variableNotFound');
    const kind = body.kind ?? String(old.body['kind']);
    if (body.value === undefined && kind !== old.body['kind']) {
      throw new OperationError('fieldInvalid', {
        field: 'value',
        problem: 'is needed when the kind changes',
      });
    }
    const value =
      body.value === undefined ? {} : { value: storedValue(services.secrets, scope, name, kind, body.value) };
    const { name: _, ...fields } = body;
    const record = await updateRecord(services, 'variable', scope, old, {
      body: { ...old.body, ...fields, ...value },
    });
    return { data: variableOf(record) };
  },
});
