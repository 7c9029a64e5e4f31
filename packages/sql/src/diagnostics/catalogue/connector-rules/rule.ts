// A rule of one connector or format: a definition of its own name under the code that all of them share, so that a reader can
// ask for it, link to it and leave it out.
import type { DiagnosticDefinition } from '../../definition.ts';
import { connectorRule } from '../connectors.ts';

/** Makes a rule from its name, the words of Flink's exception and what to do; both texts may have {parameters}. */
export type MakeRule = (name: string, message: string, hint: string) => DiagnosticDefinition;

/** Makes rules that come from the given Flink classes. */
export const rulesOf =
  (source: string): MakeRule =>
  (name, message, hint) => ({ ...connectorRule, name, message, hint, source });
