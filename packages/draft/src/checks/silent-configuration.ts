// Configurations that Flink accepts at submission although they fail later, or do something else than they say.
import type { DiagnosticDefinition } from '@flink-preflight/sql';
import {
  configurationAdvice,
  failsAtStart,
  modeConflict,
  platformKey,
  withoutEffect,
} from '../catalogue/configuration.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { entryOfKey, millisecondsOf, valueOf } from '../configuration/configuration.ts';
import type { Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import { configurationFinding } from './configuration-finding.ts';
import type { DraftRule } from './draft-check.ts';
import { PLATFORM_KEYS, PRODUCT_STATE_BACKENDS } from './product-keys.ts';

/** RestartStrategyOptions.RestartStrategyType, all spellings. */
const RESTART_STRATEGIES: readonly string[] = [
  'none',
  'off',
  'disable',
  'fixeddelay',
  'fixed-delay',
  'failurerate',
  'failure-rate',
  'exponentialdelay',
  'exponential-delay',
];

/** StateBackendLoader; anything else is the name of a factory class. */
const STATE_BACKENDS: readonly string[] = ['hashmap', 'jobmanager', 'filesystem', 'rocksdb'];

const MOST_KEY_GROUPS = 32_768;

const C = 'execution.checkpointing';
const INTERVAL = `${C}.interval`;
const RESTART = 'restart-strategy.type';
const BACKEND = 'state.backend.type';

interface Doubt {
  readonly definition: DiagnosticDefinition;
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

type Test = (configuration: Configuration) => Doubt | undefined;

const TESTS: readonly Test[] = [
  (conf) => {
    const name = textOf(conf, RESTART);
    if (name === undefined || RESTART_STRATEGIES.includes(name.toLowerCase())) return undefined;
    return {
      definition: failsAtStart,
      key: RESTART,
      message: `Unknown restart strategy ${name}: the job manager fails when it makes the job's restart strategy`,
      hint: 'Write none, fixed-delay, failure-rate or exponential-delay.',
    };
  },
  (conf) => {
    const key = 'restart-strategy.fixed-delay.attempts';
    const attempts = valueOf(conf, key);
    return isStrategy(conf, 'fixed') && typeof attempts === 'number' && attempts < 0
      ? {
          definition: failsAtStart,
          key,
          message: 'Maximum number of restart attempts must be at least 0.',
          hint: 'Write how often the job may be restarted.',
        }
      : undefined;
  },
  (conf) => {
    const key = 'restart-strategy.exponential-delay.initial-backoff';
    const initial = millisecondsOf(conf, key);
    const most = millisecondsOf(conf, 'restart-strategy.exponential-delay.max-backoff') ?? 60_000n;
    return isStrategy(conf, 'exponential') && initial !== undefined && initial > most
      ? {
          definition: failsAtStart,
          key,
          message: 'Initial backoff cannot be higher than maximum backoff.',
          hint: 'Raise restart-strategy.exponential-delay.max-backoff (1 min unless set).',
        }
      : undefined;
  },
  (conf) => {
    const name = textOf(conf, BACKEND);
    const known = [...STATE_BACKENDS, ...PRODUCT_STATE_BACKENDS];
    // A name with a dot is a class, which may come with the job.
    if (name === undefined || name.includes('.')) return undefined;
    if (known.some((backend) => backend.toLowerCase() === name.toLowerCase())) return undefined;
    return {
      definition: failsAtStart,
      key: BACKEND,
      message: `Cannot find configured state backend factory class: ${name}`,
      hint: 'Write hashmap or rocksdb.',
    };
  },
  (conf) => {
    const parallelism = valueOf(conf, 'parallelism.default');
    const most = valueOf(conf, 'pipeline.max-parallelism');
    if (typeof parallelism !== 'number' || typeof most !== 'number' || parallelism <= most) return undefined;
    return {
      definition: failsAtStart,
      key: 'parallelism.default',
      message: `Maximum parallelism must not be smaller than parallelism. Parallelism is ${parallelism}, pipeline.max-parallelism is ${most}`,
      hint: 'Raise pipeline.max-parallelism; for a job with state this means to start it anew.',
    };
  },
  (conf) => {
    const parallelism = valueOf(conf, 'parallelism.default');
    if (typeof parallelism !== 'number' || parallelism <= MOST_KEY_GROUPS) return undefined;
    return {
      definition: failsAtStart,
      key: 'parallelism.default',
      message: `Operator parallelism not within bounds: ${parallelism}, at most ${MOST_KEY_GROUPS}`,
      hint: `Write ${MOST_KEY_GROUPS} or less.`,
    };
  },
  (conf) =>
    valueOf(conf, `${C}.unaligned.enabled`) === true && valueOf(conf, `${C}.mode`) === 'AT_LEAST_ONCE'
      ? {
          definition: withoutEffect,
          key: `${C}.unaligned.enabled`,
          message:
            'Unaligned checkpoints can only be used with checkpointing mode EXACTLY_ONCE: they are switched off',
          hint: `Write EXACTLY_ONCE for ${C}.mode, or remove this.`,
        }
      : undefined,
  (conf) =>
    isBatch(conf) && entryOfKey(conf, INTERVAL) !== undefined
      ? {
          definition: withoutEffect,
          key: INTERVAL,
          message: 'Checkpoints are not made in batch mode: the interval is ignored',
          hint: 'Remove it.',
        }
      : undefined,
  (conf) => {
    const concurrent = valueOf(conf, `${C}.max-concurrent-checkpoints`);
    const pause = millisecondsOf(conf, `${C}.min-pause`) ?? 0n;
    return typeof concurrent === 'number' && concurrent > 1 && pause > 0n
      ? {
          definition: configurationAdvice,
          key: `${C}.max-concurrent-checkpoints`,
          message: `A pause between checkpoints allows one at a time: ${concurrent} concurrent ones never happen`,
          hint: `Remove this, or ${C}.min-pause.`,
        }
      : undefined;
  },
  (conf) => {
    const interval = millisecondsOf(conf, INTERVAL);
    const timeout = millisecondsOf(conf, `${C}.timeout`);
    return interval !== undefined && timeout !== undefined && timeout < interval / 2n && timeout >= 10n
      ? {
          definition: configurationAdvice,
          key: `${C}.timeout`,
          message:
            'The checkpoint timeout is much shorter than the interval: slow checkpoints are aborted while there is time left',
          hint: 'Give checkpoints at least as much time as lies between them.',
        }
      : undefined;
  },
];

export const silentConfigurationRule: DraftRule = ({ configuration, draft }) => {
  const findings = TESTS.flatMap((test): Finding[] => {
    const doubt = test(configuration);
    const entry = doubt === undefined ? undefined : entryOfKey(configuration, doubt.key);
    if (doubt === undefined || entry === undefined) return [];
    return [configurationFinding(doubt.definition, { message: doubt.message }, entry, doubt.hint)];
  });
  return [
    ...findings,
    ...modeFindings(configuration, draft.executionMode),
    ...platformFindings(configuration),
    ...checkpointFindings(configuration, draft.executionMode),
  ];
};

/** A streaming job without checkpoints begins anew after every failure (and restarts are off by default). */
function checkpointFindings(configuration: Configuration, mode: string | undefined): Finding[] {
  if (mode !== 'STREAMING' || entryOfKey(configuration, INTERVAL) !== undefined) return [];
  const message =
    'Checkpoints are off: after a failure the job loses its state, and is not restarted by default';
  return [finding(configurationAdvice, { message }, ['flinkConf'], `Set ${INTERVAL}, as in 1 min.`)];
}

/** A draft that is plain STREAMING or BATCH, with the other mode in its configuration. */
function modeFindings(configuration: Configuration, mode: 'STREAMING' | 'BATCH' | undefined): Finding[] {
  const key = 'execution.runtime-mode';
  const entry = configuration.entries.get(key);
  const value = valueOf(configuration, key);
  if (mode === undefined || entry === undefined || value === undefined || value === mode) return [];
  return [configurationFinding(modeConflict, { mode, key, value: entry.value }, entry)];
}

function platformFindings(configuration: Configuration): Finding[] {
  return [...configuration.entries].flatMap(([key, entry]) => {
    const owned = PLATFORM_KEYS.find(({ prefix }) => key.startsWith(prefix));
    // What comes from a resource setting is where it belongs.
    if (owned === undefined || entry.field[0] !== 'flinkConf') return [];
    return [configurationFinding(platformKey, { key, advice: owned.advice }, entry)];
  });
}

function textOf(configuration: Configuration, key: string): string | undefined {
  const value = valueOf(configuration, key);
  return typeof value === 'string' ? value : undefined;
}

function isStrategy(configuration: Configuration, kind: string): boolean {
  return textOf(configuration, RESTART)?.toLowerCase().startsWith(kind) ?? false;
}

function isBatch(configuration: Configuration): boolean {
  return valueOf(configuration, 'execution.runtime-mode') === 'BATCH';
}
