// What Flink refuses of a table as soon as a query names it (DynamicSourceUtils.validateScanSource): already in a view.
import {
  changelogInBatch,
  duplicatesWithoutKey,
  unboundedInBatch,
} from '../../diagnostics/catalogue/streaming.ts';
import type { Rel, ScanRel } from '../../plan/rel.ts';
import { scansOf } from '../scans.ts';
import { setOptionFix } from '../set-option-fix.ts';
import type { ConvertContext } from './convert-context.ts';
import { withOptionHints } from './option-hints.ts';
import type { PlanContext } from './plan-context.ts';
import { tableSummary } from './table-summary.ts';

/** Reports what is wrong with the tables read, those of FROM first, then those of sub-queries. */
export function checkScans(rel: Rel, convert: ConvertContext, context: PlanContext): void {
  for (const { scan } of scansOf(rel)) checkScan(scan, convert, context);
}

function checkScan(rel: ScanRel, convert: ConvertContext, context: PlanContext): void {
  const table = withOptionHints(rel.table, rel.hints);
  const { scan, bound } = convert.abilities(table)?.source ?? {};
  if (scan === undefined) return;
  const parameters = { table: tableSummary(table) };
  const { changelog } = scan;
  const insertOnly = changelog.every((kind) => kind === 'I');
  const { span } = rel;
  if (!context.streaming) {
    if (scan.bounded === false) {
      const fixes = bound === undefined ? [] : setOptionFix(rel.table, ...bound);
      context.refuse('convert', { definition: unboundedInBatch, parameters, at: span, fixes });
    }
    if (!insertOnly && scan.bounded === true) {
      context.refuse('convert', { definition: changelogInBatch, parameters, at: span });
    }
    return;
  }
  if (table.primaryKey !== undefined || insertOnly) return;
  // A source of upserts can't be defined without a key: its connector demands it first.
  if (convert.duplicateEvents && changelog.includes('UB')) {
    context.refuse('convert', { definition: duplicatesWithoutKey, parameters, at: span });
  }
}
