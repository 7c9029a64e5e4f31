// Reports correlated queries that stay correlated (FlinkDecorrelateProgram) and those that no rule plans.
import {
  correlatedFunction,
  correlatedQuery,
  repeatedGroupingSet,
  unnestProjection,
} from '../../diagnostics/catalogue/planner.ts';
import type { Rel } from '../../plan/rel.ts';
import { blocksDecorrelation, correlateNumber } from './correlation.ts';
import type { CorrelationLog } from './correlation.ts';
import type { PlanContext } from './plan-context.ts';

export function checkCorrelation(rel: Rel, log: CorrelationLog, context: PlanContext): void {
  const { correlated } = log;
  const span = log.kept ?? (correlated !== undefined && blocksDecorrelation(rel) ? correlated : undefined);
  if (span !== undefined) {
    const parameters = { number: log.onFunction === true ? 0 : correlateNumber(rel) };
    context.refuse('rewrite', { definition: correlatedQuery, parameters, at: span });
  }
  if (log.inJoin !== undefined) {
    context.refuse('rewrite', log.inJoin);
  }
  if (log.repeated !== undefined)
    context.refuse('physical', { definition: repeatedGroupingSet, parameters: {}, at: log.repeated });
  if (log.projected !== undefined)
    context.refuse('logical', { definition: unnestProjection, parameters: {}, at: log.projected });
  if (log.apart === undefined) return;
  const convention = context.streaming ? 'STREAM_PHYSICAL' : 'BATCH_PHYSICAL';
  context.refuse('logical', { definition: correlatedFunction, parameters: { convention }, at: log.apart });
}
