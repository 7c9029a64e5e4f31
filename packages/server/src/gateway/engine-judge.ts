// The second tier: after our own check of a draft or a statement, the real planner of its engine version is asked where
// a SQL Gateway of that version is configured. Every disagreement is counted and logged, never with a word of the script.
import { boundedMap } from '../bounded-map.ts';
import type { DraftJob } from '../check/check-job.ts';
import type { CheckOutcome, Judge } from '../check/judge.ts';
import { cacheKey } from '../check/result-cache.ts';
import type { Log } from '../log.ts';
import type { EngineScript } from './engine-script.ts';
import type { Gateway } from './gateway.ts';
import type { EngineAnswer } from './gateway-client.ts';
import type { OurVerdict } from './merge-answer.ts';
import { mergeAnswer } from './merge-answer.ts';
import { hash } from 'node:crypto';

export interface EngineJudgeOptions {
  readonly judge: Judge;
  readonly gateways: readonly Gateway[];
  /** Whether the engine's word counts, or is only noted. */
  readonly final: boolean;
  /** Characters of results to keep. */
  readonly cacheSize: number;
  readonly log: Log;
  readonly onAnswer: (engine: string, answer: EngineAnswer['verdict'] | 'away') => void;
  readonly onDisagreement: (engine: string, ours: OurVerdict) => void;
}

export function engineJudge(options: EngineJudgeOptions): Judge {
  const { judge, gateways, final, log, onAnswer, onDisagreement } = options;
  const results = boundedMap<CheckOutcome>(options.cacheSize);

  async function gatewayFor(engine: string): Promise<Gateway | undefined> {
    for (const one of gateways) if (await one.speaksFor(engine)) return one;
    return undefined;
  }

  async function scriptOf(job: DraftJob): Promise<EngineScript | undefined> {
    const { text } = await judge.run({ ...job, kind: 'engine-script' });
    return text === undefined ? undefined : ((JSON.parse(text) as EngineScript | null) ?? undefined);
  }

  function keep(key: string, outcome: CheckOutcome): CheckOutcome {
    if (outcome.text === undefined) return outcome;
    const digest = hash('sha256', outcome.text, 'base64');
    results.put(key, { ...outcome, digest, wait: 0, time: 0 }, outcome.text.length);
    return outcome;
  }

  return {
    known: (_kind, key) => results.get(key),
    async run(job, key = cacheKey(job)) {
      const kept = results.get(key);
      if (kept !== undefined) return kept;
      const outcome = await judge.run(job, key);
      const { text, engine } = outcome;
      if (job.kind === 'catalogs' || job.kind === 'engine-script' || job.kind === 'lineage') return outcome;
      if (text === undefined || engine === undefined) return outcome;
      const gateway = await gatewayFor(engine);
      const script = gateway === undefined ? undefined : await scriptOf(job);
      if (gateway === undefined || script === undefined) return outcome;
      const answer = await gateway.ask(script);
      onAnswer(engine, answer?.verdict ?? 'away');
      // Not kept: the next check may find the gateway back.
      if (answer === undefined) return outcome;
      const merged = mergeAnswer(job.kind, text, answer, engine, final);
      const { ours } = merged;
      if (answer.verdict !== 'undecided' && (answer.verdict === 'refused') !== (ours === 'refused')) {
        onDisagreement(engine, ours);
        const statement = answer.verdict === 'refused' ? answer.index : undefined;
        log('warn', 'disagreement', {
          engine,
          ours,
          answer: answer.verdict,
          statement,
          kind: job.kind,
          digest: job.digest,
        });
      }
      return keep(key, { ...outcome, text: merged.text, ok: merged.ok });
    },
  };
}
