// What Flink refuses of a table as soon as a query names it (DynamicSourceUtils.validateScanSource): already in a view.
import {
  changelogInBatch,
  duplicatesWithoutKey,
  unboundedInBatch,
} from '../../diagnostics/catalogue/streaming.ts';
import { inputsOf } from './node.ts';
import type { Node, ScanNode } from './node.ts';
import type { PlanContext } from './plan-context.ts';
import { tableSummary } from './table-summary.ts';

/** Reports what is wrong with the tables read, left to right. */
export function checkScans(node: Node, context: PlanContext): void {
  if (node.kind === 'scan') checkScan(node, context);
  for (const input of inputsOf(node)) checkScans(input, context);
}

function checkScan(node: ScanNode, context: PlanContext): void {
  const scan = node.abilities?.source?.scan;
  if (scan === undefined) return;
  const parameters = { table: tableSummary(node.table) };
  const { changelog } = scan;
  const insertOnly = changelog.every((kind) => kind === 'I');
  const { span } = node;
  if (!context.streaming) {
    if (scan.bounded === false) context.refuse('convert', { definition: unboundedInBatch, parameters, span });
    else if (!insertOnly && scan.bounded === true) {
      context.refuse('convert', { definition: changelogInBatch, parameters, span });
    }
    return;
  }
  if (node.table.primaryKey !== undefined || insertOnly) return;
  // A source of upserts can't be defined without a key: its connector demands it first.
  if (node.duplicateEvents && changelog.includes('UB')) {
    context.refuse('convert', { definition: duplicatesWithoutKey, parameters, span });
  }
}
