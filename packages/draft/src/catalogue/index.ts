// Every kind of problem outside SQL, by area.
import type { DiagnosticDefinition } from '@flink-preflight/sql';
import * as draftShape from './draft-shape.ts';

export const catalogue: readonly DiagnosticDefinition[] = [draftShape].flatMap((area) => Object.values(area));
