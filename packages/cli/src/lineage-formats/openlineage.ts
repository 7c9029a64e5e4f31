// Lineage as OpenLineage's job events, one a line: what each INSERT or definition reads and writes, with the columnLineage
// facet 1-2-0 (spec/facets/ColumnLineageDatasetFacet.json of OpenLineage). Runs are not told of, since nothing has run.
import type { LineageInfluence, LineageTable, StatementLineage, Way } from '@flink-preflight/sql';
import { VERSION } from '../help.ts';
import type { TracedFile } from '../lineage-input.ts';
import type { LineageFormat } from './lineage-format.ts';

const PRODUCER = `urn:flink-preflight:${VERSION}`;
const SPEC = 'https://openlineage.io/spec';

export const openLineageFormat: LineageFormat = {
  endAtViews: false,
  print: (files, now) =>
    files
      .flatMap((file) =>
        file.lineage.statements
          .filter(({ to }) => to !== undefined && to.kind !== 'view')
          .map((statement) => `${JSON.stringify(eventOf(file, statement, now))}\n`),
      )
      .join(''),
};

function eventOf({ path, text }: TracedFile, statement: StatementLineage, now: Date): object {
  const { index, span, tables, to, columns, rows } = statement;
  const places = new Map(tables.map((table) => [table.name, datasetOf(table)]));
  const inputField = ({ table, field, ways }: LineageInfluence): object => ({
    ...places.get(table),
    field,
    transformations: ways.map((way) => ({ ...TRANSFORMATIONS[way], description: '', masking: false })),
  });
  const fields = columns.flatMap(({ to: written, from, decidedBy }): [string, object][] => {
    const all = [...from, ...decidedBy];
    if (written === undefined || all.length === 0) return [];
    return [[written.slice(written.lastIndexOf('.') + 1), { inputFields: all.map(inputField) }]];
  });
  const schema = columns.map(({ name, to: written, type }) => ({
    name: written?.slice(written.lastIndexOf('.') + 1) ?? name,
    type,
  }));
  return {
    eventTime: now.toISOString(),
    producer: PRODUCER,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/JobEvent`,
    job: {
      namespace: 'flink-preflight',
      name: `${path}#${String(index)}`,
      facets: {
        sql: facet('facets/1-1-0/SQLJobFacet.json#/$defs/SQLJobFacet', {
          query: text.slice(span.start, span.end),
        }),
      },
    },
    inputs: [...places.values()],
    outputs: [
      {
        ...datasetOf(to!),
        facets: {
          schema: facet('facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet', { fields: schema }),
          columnLineage: facet(
            'facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet',
            {
              fields: Object.fromEntries(fields),
              dataset: rows.map(inputField),
            },
          ),
        },
      },
    ],
  };
}

function facet(schema: string, content: object): object {
  return { _producer: PRODUCER, _schemaURL: `${SPEC}/${schema}`, ...content };
}

/** The data outside Flink; where that is not known, the table as Flink names it. */
function datasetOf({ name, dataset }: LineageTable): { readonly namespace: string; readonly name: string } {
  return dataset ?? { namespace: 'flink', name };
}

const TRANSFORMATIONS: Readonly<Record<Way, { readonly type: string; readonly subtype: string }>> = {
  identity: { type: 'DIRECT', subtype: 'IDENTITY' },
  transformation: { type: 'DIRECT', subtype: 'TRANSFORMATION' },
  aggregation: { type: 'DIRECT', subtype: 'AGGREGATION' },
  filter: { type: 'INDIRECT', subtype: 'FILTER' },
  join: { type: 'INDIRECT', subtype: 'JOIN' },
  'group-by': { type: 'INDIRECT', subtype: 'GROUP_BY' },
  sort: { type: 'INDIRECT', subtype: 'SORT' },
  window: { type: 'INDIRECT', subtype: 'WINDOW' },
  conditional: { type: 'INDIRECT', subtype: 'CONDITIONAL' },
};
