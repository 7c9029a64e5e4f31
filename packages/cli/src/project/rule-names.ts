// Rules whose levels are set must be there: a name that nothing has would be passed over in silence.
import { catalogue as draftRules } from '@flink-preflight/draft/catalogue';
import { catalogue as sqlRules, rulesOfCode } from '@flink-preflight/sql/catalogue';
import { UsageError, didYouMean } from '../usage-error.ts';

const names: ReadonlySet<string> = new Set(
  [...sqlRules, ...draftRules, ...[...rulesOfCode.values()].flat()].flatMap(({ code, name }) => [
    code.toLowerCase(),
    name.toLowerCase(),
  ]),
);

/** Throws `UsageError` for the first that is no code and no name of a rule. */
export function checkRuleNames(rules: Readonly<Record<string, unknown>>): void {
  for (const rule of Object.keys(rules))
    if (!names.has(rule.toLowerCase()))
      throw new UsageError(`there is no rule '${rule}'${didYouMean(rule.toLowerCase(), [...names])}`);
}
