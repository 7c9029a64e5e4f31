// What stands between a source and the rest of the plan: metadata and computed columns in a calc, the watermark's assigner where
// the source doesn't give watermarks itself, ChangelogNormalize. Source: DynamicSourceUtils.convertSourceToRel,
// PushWatermarkIntoTableSourceScanRule, PushProjectIntoTableSourceScanRule, ProjectWatermarkAssignerTransposeRule,
// WatermarkAssignerChangelogNormalizeTransposeRule, PushCalcPastChangelogNormalizeRule.
import type { ResolvedColumn, ResolvedTable } from '../../../catalog/resolved-table.ts';
import type { Rex } from '../../../plan/rex.ts';
import type { RowField } from '../../../types/logical-type.ts';
import type { Expression } from '../../../syntax/ast/index.ts';
import type { PhysicalOf } from '../operator-traits.ts';
import { isProctime } from '../physical-node.ts';
import type { Physical } from '../physical-node.ts';
import { project, selected } from './calcs.ts';
import { definitionRex, identifiersIn } from './definition-rex.ts';

type Scan = PhysicalOf<'TableSourceScan'>;

/** The nodes that give the scan's columns, in its order. */
export function scanChain(scan: Scan): Physical {
  const { table, pushes } = scan;
  const wanted = scan.fields.map((field) => field.name);
  const assigned = table.watermark !== undefined && !pushes.watermark;
  if (!assigned) return sourceColumns(scan, wanted);
  const watermark = table.watermark!;
  // A projection that reads PROCTIME() stays above the assigner, and with it all columns below.
  const reads = scan.fields.some((field) => isProctime(field.type));
  const kept = new Set([
    ...(reads ? table.columns.map((column) => column.name) : wanted),
    watermark.column,
    ...namesIn(watermark.strategy, table).filter((name) => hasColumn(table, name)),
  ]);
  const names = table.columns.map((column) => column.name).filter((name) => kept.has(name));
  const input = sourceColumns(scan, names);
  const assigner: Physical = {
    name: 'WatermarkAssigner',
    inputs: [input],
    rowtime: names.indexOf(watermark.column),
    fields: input.fields,
    span: scan.span,
  };
  return selected(
    assigner,
    wanted.map((name) => names.indexOf(name)),
  );
}

const hasColumn = (table: ResolvedTable, name: string): boolean =>
  table.columns.some((column) => column.name === name);

/** The scan with these columns of its table: those that are computed come from a calc above it. */
function sourceColumns(scan: Scan, names: readonly string[]): Physical {
  const { table } = scan;
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const read = new Set<string>();
  for (const name of names) {
    const column = byName.get(name);
    if (column?.kind === 'computed') for (const used of namesIn(column.expression, table)) read.add(used);
    else read.add(name);
  }
  const given = scannedColumns(scan, names, read);
  const source: Physical = { ...scan, fields: given.map(fieldOf) };
  const place = new Map(given.map((column, at) => [column.name, at]));
  const projections = names.map((name): Rex => {
    const column = byName.get(name)!;
    const index = place.get(name);
    const type = typeIn(scan, column);
    return column.kind === 'computed'
      ? definitionRex(column.expression, type, (part) => place.get(part) ?? -1)
      : { kind: 'input', index: index ?? -1, type, span: scan.span };
  });
  const fields = names.map((name): RowField => ({ name, type: typeIn(scan, byName.get(name)!) }));
  return project(source, projections, fields);
}

/** What the source itself gives: all physical columns where it takes no projection, and metadata that is read. */
function scannedColumns(
  { table, pushes }: Scan,
  names: readonly string[],
  read: ReadonlySet<string>,
): readonly ResolvedColumn[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const metadata = table.columns.filter((column) => column.kind === 'metadata' && read.has(column.name));
  const physical = table.columns.filter((column) => column.kind === 'physical');
  if (!pushes.projection || read.size === 0) return [...physical, ...metadata];
  const wanted = [...names, ...read].flatMap((name) => byName.get(name) ?? []);
  return [
    ...new Set([...wanted.filter((column) => column.kind === 'physical' && read.has(column.name))]),
    ...metadata,
  ];
}

const fieldOf = ({ name, type }: ResolvedColumn): RowField => ({ name, type });

const typeIn = (scan: Scan, column: ResolvedColumn): RowField['type'] =>
  scan.fields.find((field) => field.name === column.name)?.type ?? column.type;

/** The columns of the table that an expression of its definition reads. */
function namesIn(expression: Expression, table: ResolvedTable): string[] {
  const found = identifiersIn(expression).map(({ names }) => names.find((name) => hasColumn(table, name)));
  return [...new Set(found.filter((name) => name !== undefined))];
}
