// Every kind of problem outside SQL, by area.
import type { DiagnosticDefinition } from '@flink-preflight/sql';
import * as configuration from './configuration.ts';
import * as draftShape from './draft-shape.ts';
import * as resources from './resources.ts';

export const catalogue: readonly DiagnosticDefinition[] = [draftShape, configuration, resources].flatMap(
  (area) => Object.values(area),
);
