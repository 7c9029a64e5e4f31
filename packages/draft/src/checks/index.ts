// The checks of a draft, in the order in which their findings are shown.
import { artifactRule } from './artifact.ts';
import { configurationValuesRule } from './configuration-values.ts';
import { deploymentTargetRule } from './deployment-target.ts';
import type { DraftRule } from './draft-check.ts';
import { engineVersionRule } from './engine-version.ts';
import { jarArtifactRule } from './jar-artifact.ts';
import { pipelineArtifactRule } from './pipeline-artifact.ts';
import { processMemoryRule } from './process-memory.ts';
import { pythonArtifactRule } from './python-artifact.ts';
import { refusedConfigurationRule } from './refused-configuration.ts';
import { resourcePlanRule } from './resource-plan.ts';
import { resourceSettingsRule } from './resource-settings.ts';
import { silentConfigurationRule } from './silent-configuration.ts';
import { sqlDependenciesRule } from './sql-dependencies.ts';
import { variablesRule } from './variables.ts';

export const DRAFT_RULES: readonly DraftRule[] = [
  artifactRule,
  variablesRule,
  jarArtifactRule,
  pythonArtifactRule,
  sqlDependenciesRule,
  pipelineArtifactRule,
  engineVersionRule,
  configurationValuesRule,
  refusedConfigurationRule,
  silentConfigurationRule,
  processMemoryRule,
  resourceSettingsRule,
  resourcePlanRule,
  deploymentTargetRule,
];
