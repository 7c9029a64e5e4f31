import { OperationError } from '../errors.ts';
import { Variable, VariableChange } from '../schemas/variable.ts';
import { operation } from './operation.ts';
import { findByName, updateRecord } from './record.ts';
import { checkUnchangedName } from './unchanged-name.ts';
import { isHidden, storedValue, variableOf } from './variable-record.ts';

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
    const { name: _, value: given, ...fields } = body;
    const isKept = given === undefined || (old.body['kind'] === 'Encrypted' && isHidden(given));
    if (isKept && kind !== old.body['kind']) {
      const problem = 'is needed when the kind changes';
      throw new OperationError('fieldInvalid', { field: 'value', problem });
    }
    const value = isKept ? {} : { value: storedValue(services.secrets, scope, name, kind, given) };
    const record = await updateRecord(services, 'variable', scope, old, {
      body: { ...old.body, ...fields, ...value },
    });
    return { data: variableOf(record) };
  },
});
