// The second tier: after our own check of a draft or a statement, the real planner of its engine version is asked where
// a SQL Gateway of that version is configured. Every disagreement is counted and logged, never with a word of the script.
import { engine as engineOf } from '@flink-preflight/sql';
import { hash, randomBytes } from 'node:crypto';
import { redaction } from '../access/redaction.ts';
import { boundedMap } from '../bounded-map.ts';
import type { DraftJob } from '../check/check-job.ts';
import type { CheckOutcome, Judge, RunOptions } from '../check/judge.ts';
import { cacheKey } from '../check/result-cache.ts';
import type { Log } from '../log.ts';
import type { Scope } from '../store/store.ts';
import type { EngineScript, NotAsked } from '../check/engine-script.ts';
import type { EngineWord } from './engine-word.ts';
import type { EngineAnswer } from './gateway-client.ts';
import type { Gateway } from './gateway.ts';
import type { OurVerdict } from './merge-answer.ts';
import { mergeAnswer } from './merge-answer.ts';
import { withSecrets } from './secret-values.ts';

export interface EngineJudgeOptions {
  readonly judge: Judge;
  readonly gateways: readonly Gateway[];
  /** Whether the engine's word counts, or is only noted. */
  readonly final: boolean;
  /** Characters of results to keep. */
  readonly cacheSize: number;
  /** The secrets of a namespace by their names; those that cannot be read here are left out. */
  readonly secretsOf: (scope: Scope) => Promise<ReadonlyMap<string, string>>;
  readonly log: Log;
  readonly onAnswer: (engine: string, answer: EngineWord['verdict']) => void;
  readonly onDisagreement: (engine: string, ours: OurVerdict) => void;
}

/** Secrets of a job's namespace, and a mark by which results with other values are told apart. */
interface Secrets {
  readonly values: ReadonlyMap<string, string>;
  readonly mark: string;
}

const noSecrets: Secrets = { values: new Map(), mark: '' };

export function engineJudge(options: EngineJudgeOptions): Judge {
  const { judge, gateways, final, log, onAnswer, onDisagreement } = options;
  const results = boundedMap<CheckOutcome>(options.cacheSize);
  // Marks are of no use to who sees them.
  const salt = randomBytes(16);

  async function secretsFor({ context, scope, mayUseSecrets }: DraftJob): Promise<Secrets> {
    const some = (context.namespaceVariables ?? []).some((one) => 'secret' in one);
    if (!some) return noSecrets;
    if (!mayUseSecrets) return { values: new Map(), mark: ' without secrets' };
    const values = await options.secretsOf(scope);
    const text = JSON.stringify([salt.toString('hex'), ...values]);
    return { values, mark: ` ${hash('sha256', text, 'base64')}` };
  }

  async function wordFor(
    job: DraftJob,
    engine: string,
    secrets: Secrets,
    { signal }: RunOptions,
  ): Promise<EngineWord> {
    const versions = await Promise.all(gateways.map((one) => one.version()));
    const at = versions.findIndex((version) => speaksFor(version, engine));
    const gateway = gateways[at];
    const version = versions[at];
    if (gateway === undefined || version === undefined) {
      return versions.includes(undefined)
        ? { verdict: 'away', reason: 'A configured Gateway did not tell its version.' }
        : { verdict: 'not-asked', reason: `No Gateway of ${engine} is configured.` };
    }
    const { address } = gateway;
    const { text, failure } = await judge.run({ ...job, kind: 'engine-script' }, undefined, { signal });
    if (text === undefined)
      return { verdict: 'not-asked', reason: `The script could not be read: ${failure}.` };
    const script = JSON.parse(text) as EngineScript | NotAsked;
    if (script.kind === 'not-asked') return { verdict: 'not-asked', reason: script.reason };
    if (script.secrets.length > 0 && !job.mayUseSecrets)
      return { verdict: 'not-asked', reason: "A viewer's statement may not use the values of secrets." };
    const question = withSecrets(script, secrets.values);
    if (!('statements' in question)) return { verdict: 'not-asked', reason: question.reason };
    const start = performance.now();
    const answer = await gateway.ask(question);
    const milliseconds = Math.round(performance.now() - start);
    const asked = { version, address, milliseconds };
    if (answer.verdict === 'away') return { ...answer, ...asked };
    // The values were with the Gateway and nowhere else: what it says is all that may hold them.
    const clean = redaction(script.secrets.map((name) => secrets.values.get(name) ?? ''));
    const word = { verdict: answer.verdict, reason: reasonOf(answer, engine, version), ...asked };
    if (answer.verdict !== 'refused') return word;
    const { index, message, range } = answer;
    return {
      ...word,
      ...(index === undefined ? {} : { index }),
      message: clean(message),
      ...(range === undefined ? {} : { range }),
    };
  }

  function keep(key: string, outcome: CheckOutcome): CheckOutcome {
    if (outcome.text === undefined) return outcome;
    const digest = hash('sha256', outcome.text, 'base64');
    results.put(key, { ...outcome, digest, wait: 0, time: 0 }, outcome.text.length);
    return outcome;
  }

  function note(job: DraftJob, engine: string, word: EngineWord, ours: OurVerdict): void {
    onAnswer(engine, word.verdict);
    if (word.verdict !== 'accepted' && word.verdict !== 'refused') return;
    if ((word.verdict === 'refused') === (ours === 'refused')) return;
    onDisagreement(engine, ours);
    const { kind, digest } = job;
    const details = { engine, ours, answer: word.verdict, statement: word.index, kind, digest };
    log('warn', 'disagreement', details);
  }

  return {
    known: (_kind, key) => results.get(key),
    async run(job, plainKey = cacheKey(job), run = {}) {
      if (job.kind !== 'draft' && job.kind !== 'statement') return await judge.run(job, plainKey, run);
      const secrets = await secretsFor(job);
      const key = plainKey + secrets.mark;
      const kept = results.get(key);
      if (kept !== undefined) return kept;
      const outcome = await judge.run(job, plainKey, run);
      const { text, engine } = outcome;
      if (text === undefined || engine === undefined) return outcome;
      const word = await wordFor(job, engine, secrets, run);
      const counts = final && isOwn(word.version, engine);
      const merged = mergeAnswer(job.kind, text, word, counts);
      note(job, engine, word, merged.ours);
      const whole = { ...outcome, text: merged.text, ok: merged.ok };
      // Not kept: the next check may find the gateway back. Its digest is that of another text.
      if (word.verdict === 'away') return { ...whole, digest: hash('sha256', whole.text, 'base64') };
      return keep(key, whole);
    },
  };
}

/** Whether a Gateway of this version plans as the engine does, at least by its line of Flink. */
function speaksFor(version: string | undefined, engine: string): boolean {
  const line = version === undefined ? undefined : /^\d+\.\d+/.exec(version)?.[0];
  return line !== undefined && engine.endsWith(`flink-${line}`);
}

/** The product's engines take more than the community's Flink, which is none to refuse it. */
function isOwn(version: string | undefined, engine: string): boolean {
  return engineOf(engine)?.version.community === true || version?.includes('vvr') === true;
}

function reasonOf({ verdict }: EngineAnswer, engine: string, version: string): string {
  const foreign = isOwn(version, engine)
    ? ''
    : ` It is noted only: Flink ${version} does not speak for ${engine}.`;
  switch (verdict) {
    case 'accepted':
      return `The Gateway has planned every statement.${foreign}`;
    case 'refused':
      return `The Gateway has refused a statement.${foreign}`;
    case 'undecided':
      return 'The Gateway has failed at what says nothing of the script, such as a library that it lacks.';
  }
}
