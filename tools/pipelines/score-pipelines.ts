// Compares what is said of the pipelines of the suite with what Flink CDC says of them.
import { readFileSync } from 'node:fs';
import { checkPipeline } from '../../packages/draft/src/pipeline/check-pipeline.ts';
import type { SourceTable } from '../../packages/draft/src/pipeline/source-table.ts';
import type { PipelineCase } from './structure-cases.ts';

const CONFORMANCE = new URL('../../conformance/', import.meta.url);

export interface PipelineFigures {
  readonly cases: number;
  /** Verdicts that are the same, of all. */
  readonly verdict: number;
  /** Good pipelines that are refused, of all. */
  readonly falseRefusals: number;
  readonly falsePasses: number;
}

export interface Miss {
  readonly id: string;
  readonly verdict: string;
  /** The first error that was told, or that there is none. */
  readonly said: string;
}

export function pipelineCases(): readonly PipelineCase[] {
  const lines = readFileSync(new URL('pipelines.cases.jsonl', CONFORMANCE), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as PipelineCase);
}

export function suiteFloors(): Pick<PipelineFigures, 'verdict' | 'falseRefusals'> {
  return JSON.parse(readFileSync(new URL('pipelines.floors.json', CONFORMANCE), 'utf8')) as PipelineFigures;
}

/** Judges each pipeline, transforms by the rules of the version that gave the truth, and counts. */
export function scorePipelines(): { readonly figures: PipelineFigures; readonly misses: readonly Miss[] } {
  const cases = pipelineCases();
  const misses = cases.flatMap((one): Miss[] => {
    const said = firstError(one);
    return (said === undefined) === (one.verdict === 'accepted')
      ? []
      : [{ id: one.id, verdict: one.verdict, said: said ?? 'accepted' }];
  });
  const part = (count: number): number => Math.round((count / cases.length) * 10_000) / 10_000;
  const refusals = misses.filter(({ verdict }) => verdict === 'accepted').length;
  return {
    figures: {
      cases: cases.length,
      verdict: part(cases.length - misses.length),
      falseRefusals: part(refusals),
      falsePasses: part(misses.length - refusals),
    },
    misses,
  };
}

function firstError({ yaml, columns, truth }: PipelineCase): string | undefined {
  const table: SourceTable | undefined =
    columns === undefined
      ? undefined
      : {
          name: 'shop.orders',
          columns: columns.map((column) => {
            const [name = '', ...type] = column.split(' ');
            return { name, type: type.join(' ') };
          }),
        };
  const { findings } = checkPipeline(yaml, [], {
    ...(truth === 'Flink CDC 3.5' ? { versions: ['3.5'] } : {}),
    ...(table === undefined ? {} : { tablesOf: () => [table] }),
  });
  const error = findings.find(({ diagnostic }) => diagnostic.severity === 'error');
  return error === undefined
    ? undefined
    : `${error.diagnostic.code} ${error.diagnostic.message.split('\n')[0] ?? ''}`;
}
