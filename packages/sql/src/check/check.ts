// The check for callers that can wait: facts are loaded first, as far as the script needs them.
import { prepare } from '../model/prepare.ts';
import { checkScript } from './check-script.ts';
import type { CheckOptions, ScriptCheck } from './check-script.ts';

/**
 * Loads what the script needs on its engine, then checks it as `checkScript` does. Rejects where facts cannot be loaded, as
 * without a network; of the script nothing makes it reject.
 */
export async function check(text: string, options: CheckOptions): Promise<ScriptCheck> {
  await prepare({ engine: options.engine, texts: [...(options.before ?? []), text] });
  return checkScript(text, options);
}
