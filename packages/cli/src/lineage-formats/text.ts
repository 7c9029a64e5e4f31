// Lineage for people: each statement with its columns, and what decides about its rows.
import type { LineageColumn, LineageInfluence, LineageTable, StatementLineage } from '@flink-preflight/sql';
import type { LineageFormat } from './lineage-format.ts';
import { shortName } from './short-name.ts';

export const textFormat: LineageFormat = {
  endAtViews: false,
  print: (files) =>
    files
      .map(({ path, lineage }) => [path, ...lineage.statements.flatMap(statementLines)].join('\n'))
      .map((text) => `${text}\n`)
      .join('\n'),
};

function statementLines({ index, kind, to, analysis, columns, rows }: StatementLineage): string[] {
  const target = to === undefined ? '' : ` -> ${shortName(to.name)}${placeOf(to)}`;
  const doubt = analysis === 'partial' ? ' (partial: not all of it is known)' : '';
  const width = Math.max(0, ...columns.map(({ name, to: written }) => nameOf(name, written).length));
  const decided = rows.length === 0 ? [] : [`    ${'rows'.padEnd(width)} <- ${listed(rows)}`];
  return [
    `  ${String(index)} ${kind}${target}${doubt}`,
    ...columns.map((column) => columnLine(column, width)),
    ...decided,
  ];
}

function placeOf({ connector, dataset }: LineageTable): string {
  if (dataset !== undefined) return ` (${dataset.namespace} ${dataset.name})`;
  return connector === undefined ? '' : ` (${connector})`;
}

/** The column that is written, where there is one. */
const nameOf = (name: string, to: string | undefined): string => to?.slice(to.lastIndexOf('.') + 1) ?? name;

function columnLine({ name, to, from, decidedBy }: LineageColumn, width: number): string {
  const all = [...from, ...decidedBy];
  const sources = all.length === 0 ? 'no column' : listed(all);
  return `    ${nameOf(name, to).padEnd(width)} <- ${sources}`;
}

function listed(of: readonly LineageInfluence[]): string {
  return of
    .map(({ column, ways }) => {
      const said = ways.filter((way) => way !== 'identity');
      return `${shortName(column)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
    })
    .join(', ');
}
