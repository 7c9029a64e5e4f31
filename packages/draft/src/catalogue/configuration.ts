// Problems of the configuration (flinkConf, and SET statements of the script).
import { define } from '@flink-preflight/sql';
import { draftWith } from './example.ts';

export const invalidValue = define({
  code: 'FP5020',
  name: 'invalid-configuration-value',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: "Could not parse value '{value}' for key '{key}'. {reason}",
  hint: 'Write {expected}.',
  explain:
    'Flink reads this option when it builds the job graph, and its type does not take the value, so the job is refused.',
  source: 'org.apache.flink.configuration.Configuration.getOptional, ConfigurationUtils.convertValue',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  execution.checkpointing.interval: often\n'),
      right: draftWith('flinkConf:\n  execution.checkpointing.interval: 1 min\n'),
    },
  ],
});

export const unreadableLater = define({
  code: 'FP5021',
  name: 'configuration-value-fails-later',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "Could not parse value '{value}' for key '{key}'. {reason}",
  hint: 'Write {expected}. The job is accepted as it is, and fails when this option is read.',
  explain:
    'The type of the option does not take the value. Flink does not read this option when the job is submitted, but later: ' +
    'when the cluster starts, a state backend is made, or the feature is first used. Then it fails.',
  source:
    'org.apache.flink.configuration.Configuration.getOptional; which options are read for a job graph was measured on Flink 1.20.3',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  state.backend.incremental: maybe\n'),
      right: draftWith('flinkConf:\n  state.backend.incremental: "true"\n'),
    },
  ],
});

export const unknownKey = define({
  code: 'FP5022',
  name: 'unknown-configuration-key',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "'{key}' is not a configuration option of Flink 1.20",
  hint: 'Check the spelling: Flink ignores keys that it does not know.',
  explain:
    'Flink keeps unknown keys and never reads them, so a misspelt option has no effect, silently. Keys of connectors, metric ' +
    'reporters and plugins that are not part of Flink cannot be known here; for these the warning can be passed over.',
  source: 'configuration options read from the jars of Flink 1.20.3 by reflection',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  execution.checkpointing.intervall: 1 min\n'),
      right: draftWith('flinkConf:\n  execution.checkpointing.interval: 1 min\n'),
    },
  ],
});

export const deprecatedKey = define({
  code: 'FP5023',
  name: 'deprecated-configuration-key',
  stage: 'submit',
  severity: 'info',
  category: 'configuration',
  message: "'{key}' is an older name of '{replacement}'",
  hint: "Write '{replacement}': the older name still works, and will go.",
  explain: 'Flink reads the option under its older names too, and logs a warning.',
  source: 'fallback keys of the options, read from the jars of Flink 1.20.3',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  state.backend: hashmap\n'),
      right: draftWith('flinkConf:\n  state.backend.type: hashmap\n'),
    },
  ],
});

export const overriddenKey = define({
  code: 'FP5024',
  name: 'older-key-has-no-effect',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "'{key}' has no effect: '{replacement}' is set too, and goes first",
  hint: "Remove '{key}'.",
  explain: 'An option is read under its newest key; older names are looked at only when that is not set.',
  source: 'org.apache.flink.configuration.Configuration.getRawValueFromOption',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  state.backend.type: hashmap\n  state.backend: rocksdb\n'),
      right: draftWith('flinkConf:\n  state.backend.type: hashmap\n'),
    },
  ],
});

export const refusedConfiguration = define({
  code: 'FP5025',
  name: 'refused-configuration',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: '{message}',
  explain:
    'The value can be read, but Flink refuses it when it builds the job graph: by itself, or together with another option.',
  source: 'ExecutionConfig, CheckpointConfig and CheckpointCoordinatorConfiguration of Flink 1.20',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  execution.checkpointing.interval: 5 ms\n'),
      right: draftWith('flinkConf:\n  execution.checkpointing.interval: 5 s\n'),
    },
  ],
});

export const failsAtStart = define({
  code: 'FP5026',
  name: 'configuration-fails-at-start',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: '{message}',
  explain:
    'Flink accepts the job with this value and fails when it is scheduled or started. The check says so before it is submitted.',
  source:
    'KeyGroupRangeAssignment, FailoverStrategy and StateBackendLoader of Flink 1.20; acceptance at submission measured on Flink 1.20.3',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  restart-strategy.type: foo\n'),
      right: draftWith('flinkConf:\n  restart-strategy.type: fixed-delay\n'),
    },
  ],
});

export const withoutEffect = define({
  code: 'FP5027',
  name: 'configuration-without-effect',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: '{message}',
  explain: 'Flink accepts this combination and quietly does something else than was written.',
  source:
    'StreamingJobGraphGenerator, CheckpointCoordinatorConfiguration and StreamGraphGenerator of Flink 1.20',
  examples: [
    {
      wrong: draftWith('executionMode: BATCH\nflinkConf:\n  execution.checkpointing.interval: 1 min\n'),
      right: draftWith('executionMode: BATCH\n'),
    },
  ],
});

export const durationWithoutUnit = define({
  code: 'FP5028',
  name: 'duration-without-unit',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "'{value}' for '{key}' has no unit and means {value} milliseconds",
  hint: 'Write the unit: {value} ms, or {value} s if seconds were meant.',
  explain: 'A duration without a unit is one of milliseconds; seconds are what is usually meant.',
  source: 'org.apache.flink.util.TimeUtils.parseDuration',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  execution.checkpointing.timeout: "60"\n'),
      right: draftWith('flinkConf:\n  execution.checkpointing.timeout: 60 s\n'),
    },
  ],
});

export const platformKey = define({
  code: 'FP5029',
  name: 'platform-owned-key',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "'{key}' is set by the platform; a draft's own value is overruled or breaks the job's start",
  hint: '{advice}',
  explain:
    'The platform starts the cluster: addresses, resources, high availability and security are its own. There is no public list ' +
    'of these keys; this one is inferred from what the platform must set to run a job.',
  source: 'inferred; the API has VALIDATION_RESULT_INVALID_FLINK_CONFIG and invalidflinkConf',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  kubernetes.namespace: mine\n'),
      right: draftWith('flinkConf:\n  table.exec.state.ttl: 1 d\n'),
    },
  ],
});

export const modeConflict = define({
  code: 'FP5030',
  name: 'execution-mode-conflict',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "executionMode is {mode}, but '{key}' is '{value}'",
  hint: "Remove '{key}': the draft's executionMode decides.",
  explain: 'The execution mode of a draft is fixed when it is made, and the job is run in that mode.',
  source: "the product's model of deployments; Flink's ExecutionOptions.RUNTIME_MODE",
  examples: [
    {
      wrong: draftWith('executionMode: STREAMING\nflinkConf:\n  execution.runtime-mode: BATCH\n'),
      right: draftWith('executionMode: STREAMING\n'),
    },
  ],
});

export const configurationAdvice = define({
  code: 'FP5031',
  name: 'configuration-advice',
  stage: 'submit',
  severity: 'info',
  category: 'configuration',
  message: '{message}',
  explain: 'The configuration is valid; it is rarely what is wanted in production.',
  source: "Flink's documentation of checkpointing and restart strategies",
  examples: [
    {
      wrong: draftWith(
        'flinkConf:\n  execution.checkpointing.interval: 60 s\n  execution.checkpointing.min-pause: 30 s\n  execution.checkpointing.max-concurrent-checkpoints: "2"\n',
      ),
      right: draftWith('flinkConf:\n  execution.checkpointing.interval: 60 s\n'),
    },
  ],
});
