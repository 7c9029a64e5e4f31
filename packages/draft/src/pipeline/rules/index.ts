// All rules of pipelines, in the order in which their findings are told.
import type { PipelineRule } from '../pipeline-rule.ts';
import { connectorOptions } from './connector-options.ts';
import { ends } from './ends.ts';
import { models } from './models.ts';
import { nestedValues } from './nested-values.ts';
import { pipelineOptions } from './pipeline-options.ts';
import { routes } from './routes.ts';
import { schemaChanges } from './schema-changes.ts';
import { sourceTables } from './source-tables.ts';
import { sourceValues } from './source-values.ts';
import { topLevelBlocks } from './top-level-blocks.ts';
import { transforms } from './transforms.ts';
import { userFunctions } from './user-functions.ts';

export const PIPELINE_RULES: readonly PipelineRule[] = [
  topLevelBlocks,
  nestedValues,
  ends,
  connectorOptions,
  sourceValues,
  sourceTables,
  schemaChanges,
  pipelineOptions,
  userFunctions,
  models,
  routes,
  transforms,
];
