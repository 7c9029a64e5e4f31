// Every kind of problem outside SQL, by area.
import type { DiagnosticDefinition } from '@flink-preflight/sql';
import * as artifacts from './artifacts.ts';
import * as compatibility from './compatibility.ts';
import * as configuration from './configuration.ts';
import * as draftShape from './draft-shape.ts';
import * as encoding from './encoding.ts';
import * as functions from './functions.ts';
import * as pipeline from './pipeline.ts';
import * as pipelineFunctions from './pipeline-functions.ts';
import * as pipelineOptions from './pipeline-options.ts';
import * as pipelineTables from './pipeline-tables.ts';
import * as pipelineText from './pipeline-text.ts';
import * as pipelineTransform from './pipeline-transform.ts';
import * as resources from './resources.ts';
import * as target from './target.ts';
import * as undecided from './undecided.ts';
import * as variables from './variables.ts';

export const catalogue: readonly DiagnosticDefinition[] = [
  draftShape,
  encoding,
  functions,
  variables,
  configuration,
  resources,
  artifacts,
  pipeline,
  pipelineFunctions,
  pipelineOptions,
  pipelineTables,
  pipelineText,
  pipelineTransform,
  target,
  compatibility,
  undecided,
].flatMap((area) => Object.values(area));
