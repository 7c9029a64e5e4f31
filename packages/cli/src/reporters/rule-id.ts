// How a rule is named to those who ask for it: by its code or, where many rules share one, by the name of its own.
import { rulesOfCode } from '@flink-preflight/sql/catalogue';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** `preflight explain` takes this for the problem. */
export function explainedBy({ code, name }: Named): string {
  return rulesOfCode.has(code) ? name : code;
}

/** The rule's id in reports to machines, e.g. `FP2003` or `FP3009/kafka-topic-missing`. */
export function ruleId({ code, name }: Named): string {
  return rulesOfCode.has(code) ? `${code}/${name}` : code;
}
