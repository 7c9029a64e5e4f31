// Names that are part of an object's address.
import { OperationError } from '../errors.ts';

/**
 * A body may repeat the name of what it changes; another name would be passed over in silence.
 * @throws OperationError when it is another
 */
export function checkUnchangedName(address: string, given: string | undefined): void {
  if (given === undefined || given === address) return;
  throw new OperationError('fieldInvalid', { field: 'name', problem: `cannot be changed: it is ${address}` });
}
