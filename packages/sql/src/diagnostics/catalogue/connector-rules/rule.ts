// The rules of connectors and formats, all under one code.
import { rulesUnder } from '../../rules-under.ts';
import type { MakeRule } from '../../rules-under.ts';
import { connectorRule } from '../connectors.ts';

/** Makes rules that come from the given Flink classes. */
export const rulesOf = (source: string): MakeRule => rulesUnder(connectorRule, source);
