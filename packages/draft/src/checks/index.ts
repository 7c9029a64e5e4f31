// The checks of a draft, in the order in which their findings are shown.
import { configurationValuesRule } from './configuration-values.ts';
import type { DraftRule } from './draft-check.ts';
import { processMemoryRule } from './process-memory.ts';
import { refusedConfigurationRule } from './refused-configuration.ts';
import { silentConfigurationRule } from './silent-configuration.ts';

export const DRAFT_RULES: readonly DraftRule[] = [
  configurationValuesRule,
  refusedConfigurationRule,
  silentConfigurationRule,
  processMemoryRule,
];
