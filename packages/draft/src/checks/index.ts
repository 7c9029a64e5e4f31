// The checks of a draft, in the order in which their findings are shown.
import type { DraftRule } from './draft-check.ts';

export const DRAFT_RULES: readonly DraftRule[] = [];
