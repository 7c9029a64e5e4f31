// Settings that the command line gives over those of a project, by the same names.
import type { FileSettings, RuleLevel } from '@flink-preflight/draft/project';
import { RULE_LEVELS } from '@flink-preflight/draft/project';
import { choice } from '../choice.ts';
import type { Options } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';

/** The options, for those commands that take them. */
export const PROJECT_OPTIONS = {
  config: { type: 'string' },
  init: { type: 'string' },
  var: { type: 'string' },
  conf: { type: 'string' },
  rule: { type: 'string' },
  connector: { type: 'string' },
} as const;

/** `--init FILE`, `--var NAME=VALUE`, `--conf FILE`, `--rule RULE=LEVEL`, `--connector NAME`; throws `UsageError`. */
export function askedSettings({ values, lists }: Options): FileSettings {
  const { init, var: variables, rule: rules, connector: connectors } = lists;
  const { conf } = values;
  return {
    ...(init === undefined ? {} : { init }),
    ...(connectors === undefined ? {} : { connectors }),
    ...(variables === undefined
      ? {}
      : { variables: Object.fromEntries(variables.map((each) => pair('--var', each))) }),
    ...(typeof conf === 'string' ? { flinkConfFile: conf } : {}),
    ...(rules === undefined
      ? {}
      : {
          rules: Object.fromEntries(
            rules.map((each) => {
              const [rule, level] = pair('--rule', each);
              return [rule, choice('level', level, RULE_LEVELS) as RuleLevel];
            }),
          ),
        }),
  };
}

function pair(option: string, text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`option '${option}' needs NAME=VALUE, not '${text}'`);
  return [text.slice(0, at), text.slice(at + 1)];
}
