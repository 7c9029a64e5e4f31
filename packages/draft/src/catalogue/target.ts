// Problems of the place where a draft would run: its deployment target and its engine.
import { define } from '@flink-preflight/sql';
import { draftWith } from './example.ts';

export const unknownTarget = define({
  code: 'FP6020',
  name: 'unknown-deployment-target',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: "Deployment target '{name}' does not exist in this namespace",
  hint: 'Name a queue or session cluster of the namespace.',
  explain:
    'A draft runs on a resource queue or a session cluster of its namespace. Checked where the targets are known.',
  source: "the product's API 2022-07-18, schema BriefDeploymentTarget",
  examples: [
    {
      wrong: draftWith('deploymentTarget: { name: nowhere }\n'),
      right: draftWith('deploymentTarget: { name: default-queue }\n'),
    },
  ],
});

export const sessionTarget = define({
  code: 'FP6021',
  name: 'session-cluster-target',
  stage: 'submit',
  severity: 'warning',
  category: 'resource',
  message: "Deployment target '{name}' is a session cluster",
  hint: 'Use a resource queue for production.',
  explain:
    'Session clusters are for development and tests: one job can take down others, and there are no logs by job, no tuning and no alerts.',
  source: "the product's documentation of session clusters",
  examples: [
    {
      wrong: draftWith('deploymentTarget: { name: dev, mode: SESSION }\n'),
      right: draftWith('deploymentTarget: { name: default-queue, mode: PER_JOB }\n'),
    },
  ],
});

export const quotaExceeded = define({
  code: 'FP6022',
  name: 'quota-exceeded',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: "exceeded quota: the job takes {needed} {unit}, and '{name}' has {free} {unit} free",
  hint: 'Ask for less, or enlarge the queue.',
  explain:
    'A job that takes more than its queue has free does not start. A quota bounds cores and memory, each for itself; ' +
    'the job takes what its job manager and all of its task managers ask for.',
  source: "the product's FAQ: exceeded quota: resourcequota",
  examples: [
    {
      wrong: draftWith(
        'deploymentTarget: { name: small-queue }\nstreamingResourceSetting:\n  basicResourceSetting: { parallelism: 4 }\n',
      ),
      right: draftWith(
        'deploymentTarget: { name: default-queue }\nstreamingResourceSetting:\n  basicResourceSetting: { parallelism: 4 }\n',
      ),
    },
  ],
});

export const unknownEngine = define({
  code: 'FP8020',
  name: 'unknown-engine-version',
  stage: 'submit',
  severity: 'warning',
  category: 'compatibility',
  message: "Engine version '{version}' is not known; the draft is checked as {checkedAs}",
  hint: 'Correct the name, or read the findings with that in mind.',
  explain:
    'Versions are named like vvr-11.1-jdk11-flink-1.20 or flink-1.20. An unknown one is checked as the nearest that is known.',
  source: "the product's table of versions (document 176010)",
  examples: [
    {
      wrong: draftWith('engineVersion: vvr-99.9-flink-9.9\n'),
      right: draftWith('engineVersion: vvr-11.1-jdk11-flink-1.20\n'),
    },
  ],
});

export const unsupportedEngine = define({
  code: 'FP8022',
  name: 'engine-out-of-support',
  stage: 'submit',
  severity: 'warning',
  category: 'compatibility',
  message: 'Support of {version} ended on {end}',
  hint: 'Move to {newest}.',
  explain: 'A version is supported for 18 months after its release.',
  source: "the product's table of versions (document 176010)",
  examples: [
    {
      wrong: draftWith('engineVersion: vvr-8.0.9-flink-1.17\n'),
      right: draftWith('engineVersion: vvr-11.7-jdk11-flink-1.20\n'),
    },
  ],
});

export const faultyEngine = define({
  code: 'FP8023',
  name: 'engine-may-lose-data',
  stage: 'submit',
  severity: 'warning',
  category: 'compatibility',
  message: '{version} may lose data',
  hint: 'Move to 8.0.5 or newer.',
  explain: 'The release notes name possible loss of data for 8.0.1 and 8.0.3.',
  source: "the product's release notes",
  examples: [
    {
      wrong: draftWith('engineVersion: vvr-8.0.1-flink-1.17\n'),
      right: draftWith('engineVersion: vvr-11.7-jdk11-flink-1.20\n'),
    },
  ],
});

export const featureMissing = define({
  code: 'FP8024',
  name: 'feature-needs-newer-engine',
  stage: 'submit',
  severity: 'error',
  category: 'compatibility',
  message: '{feature} is not part of {version}',
  hint: 'Use {since}.',
  explain: 'The feature came with a later version of the engine.',
  source: "the product's documentation of the feature",
  examples: [
    {
      wrong:
        'name: p\nengineVersion: vvr-8.0.5-flink-1.17\nartifact:\n  kind: YAML\n  yamlArtifact:\n    yamlScript: |\n      source: { type: mysql }\n      sink: { type: print }\n',
      right:
        'name: p\nengineVersion: vvr-11.1-jdk11-flink-1.20\nartifact:\n  kind: YAML\n  yamlArtifact:\n    yamlScript: |\n      source: { type: mysql }\n      sink: { type: print }\n',
    },
  ],
});
