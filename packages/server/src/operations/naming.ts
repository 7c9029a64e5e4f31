// A taken name as the failure that the caller sees.
import { OperationError } from '../errors.ts';
import { NameTakenError } from '../store/store.ts';

/** @throws OperationError when the write finds the name taken */
export async function naming<T>(kind: string, name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof NameTakenError) throw new OperationError('nameTaken', { kind, name });
    throw error;
  }
}
