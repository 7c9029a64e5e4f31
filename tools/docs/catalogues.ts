// All kinds of problems that Preflight can report, sorted by code.
import type { DiagnosticDefinition } from '@flink-preflight/sql';
import { catalogue as sqlCatalogue } from '@flink-preflight/sql/catalogue';
import { catalogue as draftCatalogue } from '@flink-preflight/draft/catalogue';
import { catalogue as serverCatalogue } from '@flink-preflight/server/catalogue';

export interface Entry {
  readonly definition: DiagnosticDefinition;
  readonly from: 'sql' | 'draft' | 'server';
}

export const entries: readonly Entry[] = [
  ...sqlCatalogue.map((definition) => ({ definition, from: 'sql' as const })),
  ...draftCatalogue.map((definition) => ({ definition, from: 'draft' as const })),
  ...serverCatalogue.map((definition) => ({ definition, from: 'server' as const })),
].sort((a, b) => (a.definition.code < b.definition.code ? -1 : 1));
