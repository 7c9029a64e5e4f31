import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/index.ts';

function check(flinkConf: Record<string, string>, more: object = {}) {
  return checkDraft({
    name: 'd',
    artifact: { kind: 'JAR', jarArtifact: { jarUri: 'oss://b/a.jar' } },
    flinkConf,
    ...more,
  })
    .file.diagnostics.filter((d) => d.category === 'configuration' || d.category === 'resource')
    .map((d) => `${d.severity} ${d.field} ${d.message}`);
}

const C = 'execution.checkpointing';

// Words and verdicts of Flink 1.20.3.
const REFUSED: [Record<string, string>, string][] = [
  [{ [`${C}.interval`]: '5ms' }, 'Checkpoint interval must be larger than or equal to 10 ms'],
  [
    { [`${C}.interval`]: 'abc' },
    "Could not parse value 'abc' for key 'execution.checkpointing.interval'. text does not start with a number",
  ],
  [{ [`${C}.timeout`]: '9 ms' }, 'Checkpoint timeout must be larger than or equal to 10 ms'],
  [
    { [`${C}.max-concurrent-checkpoints`]: '0' },
    'The maximum number of concurrent attempts must be at least one.',
  ],
  [
    { [`${C}.interval`]: '1 min', [`${C}.unaligned`]: 'true', [`${C}.max-concurrent-checkpoints`]: '2' },
    "maxConcurrentCheckpoints can't be > 1 if UnalignedCheckpoints enabled",
  ],
  [
    { [`${C}.tolerable-failed-checkpoints`]: '-1' },
    'The tolerable failure checkpoint number must be non-negative.',
  ],
  [
    { [`${C}.interval`]: '60s', [`${C}.interval-during-backlog`]: '10s' },
    'Checkpoint interval during backlog must be larger than or equal to that in normal situation.',
  ],
  [
    { [`${C}.interval-during-backlog`]: '1 h' },
    'Checkpoint interval during backlog must be larger than or equal to that in normal situation.',
  ],
  [{ 'pipeline.max-parallelism': '40000' }, 'Maximum parallelism must be between 1 and 32768. Found: 40000'],
  [{ 'pipeline.max-parallelism': '0' }, 'The maximum parallelism must be greater than 0.'],
  [
    { 'parallelism.default': '0' },
    'Parallelism must be at least one, or ExecutionConfig.PARALLELISM_DEFAULT (use system default).',
  ],
  [{ 'parallelism.default': 'x' }, 'For input string: "x"'],
  [
    { 'state.checkpoints.dir': '/tmp/c' },
    'The scheme (hdfs://, file://, etc) is null. Please specify the file system scheme explicitly in the URI.',
  ],
  [{ 'state.checkpoints.dir': 'oss://bucket' }, 'Cannot use the root directory for checkpoints.'],
  [
    { 'pipeline.operator-chaining': 'maybe' },
    'Unrecognized option for boolean: maybe. Expected either true or false(case insensitive)',
  ],
  [
    { 'execution.runtime-mode': 'BATCHES' },
    'Could not parse value for enum class org.apache.flink.api.common.RuntimeExecutionMode. Expected one of: [[STREAMING, BATCH, AUTOMATIC]]',
  ],
  [{ 'pipeline.global-job-parameters': 'a' }, "Map item is not a key-value pair (missing ':'?)"],
];

const ACCEPTED: Record<string, string>[] = [
  { [`${C}.interval`]: '60' },
  { [`${C}.interval-during-backlog`]: '0' },
  { [`${C}.unaligned`]: 'true', [`${C}.max-concurrent-checkpoints`]: '2' },
  {
    [`${C}.interval`]: '1 min',
    [`${C}.unaligned`]: 'true',
    [`${C}.mode`]: 'AT_LEAST_ONCE',
    [`${C}.max-concurrent-checkpoints`]: '2',
  },
  { [`${C}.mode`]: 'exactly_once' },
  { 'parallelism.default': '-1' },
  { 'parallelism.default': '4', 'pipeline.max-parallelism': '2' },
  { 'restart-strategy.type': 'foo' },
  { 'state.backend.type': 'rocks' },
  { 'table.exec.state.ttl': '1 dayz' },
  { 'pipeline.global-job-parameters': 'a:b,c:d' },
];

describe('configuration', () => {
  for (const [conf, message] of REFUSED) {
    it(`refuses ${JSON.stringify(conf)}`, () => {
      const errors = check(conf).filter((d) => d.startsWith('error'));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(message);
    });
  }

  for (const conf of ACCEPTED) {
    it(`accepts ${JSON.stringify(conf)}`, () => {
      expect(check(conf).filter((d) => d.startsWith('error'))).toEqual([]);
    });
  }

  it.each([
    [{ 'restart-strategy.type': 'foo' }, 'Unknown restart strategy foo'],
    [{ 'state.backend.type': 'rocks' }, 'Cannot find configured state backend factory class: rocks'],
    [
      { 'parallelism.default': '4', 'pipeline.max-parallelism': '2' },
      'Maximum parallelism must not be smaller than parallelism',
    ],
    [{ 'parallelism.default': '40000' }, 'Operator parallelism not within bounds'],
    [
      { [`${C}.unaligned.enabled`]: 'true', [`${C}.mode`]: 'AT_LEAST_ONCE' },
      'Unaligned checkpoints can only be used with',
    ],
    [
      { [`${C}.timeout`]: '60' },
      "'60' for 'execution.checkpointing.timeout' has no unit and means 60 milliseconds",
    ],
    [
      { 'exectuion.checkpointing.interval': '1 min' },
      "'exectuion.checkpointing.interval' is not a configuration option",
    ],
    [{ 'table.exec.state.ttl': '1 dayz' }, "Time interval unit label 'dayz' does not match"],
    [{ 'rest.port': '8081' }, "'rest.port' is set by the platform"],
  ])('warns of %j', (conf, message) => {
    expect(check(conf as unknown as Record<string, string>).join('\n')).toContain(message);
  });

  it('takes SET statements over flinkConf, and places the error in the script', () => {
    const sqlScript = "SET 'parallelism.default' = '0';\nSET 'pipeline.name' = 'n';\n";
    const { file } = checkDraft({
      artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } },
      flinkConf: { 'parallelism.default': '4' },
    });
    const found = file.diagnostics.find((d) => d.code === 'FP5025');
    // The statement's own report comes from the SQL side; without it there is nothing to compare.
    if (file.statements.length > 0) {
      expect(found?.range).toEqual({ startLine: 1, startColumn: 29, endLine: 1, endColumn: 31 });
    }
  });

  it('never shows the value of a sensitive option', () => {
    const shown = JSON.stringify(
      check({ 'security.ssl.internal.session-timeout': 'x', 's3.secret-key': 'hunter2' }),
    );
    expect(shown).not.toContain('hunter2');
  });
});
