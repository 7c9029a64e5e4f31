// Rules of windows and hints of queries that share a code.
import { rulesUnder } from '../rules-under.ts';
import { frameBounds, windowOverlay } from './grouping.ts';
import { invalidHint } from './query-hints.ts';

const bounds = rulesUnder(frameBounds);

export const frameFromEnd = bounds(
  'frame-from-end',
  'UNBOUNDED FOLLOWING cannot be specified for the lower frame boundary',
  'Begin the frame with UNBOUNDED PRECEDING, CURRENT ROW or an offset.',
);

export const frameToStart = bounds(
  'frame-to-start',
  'UNBOUNDED PRECEDING cannot be specified for the upper frame boundary',
  'End the frame with CURRENT ROW, UNBOUNDED FOLLOWING or an offset.',
);

export const frameBackwards = bounds(
  'frame-backwards',
  'Upper frame boundary cannot be {upper} when lower boundary is {lower}',
  'Swap the bounds.',
);

const overlay = rulesUnder(windowOverlay);

export const windowPartitionAgain = overlay(
  'window-partition-again',
  'PARTITION BY not allowed with existing window reference',
  'Put PARTITION BY into the window that is referred to.',
);

export const windowOrderAgain = overlay(
  'window-order-again',
  'ORDER BY not allowed in both base and referenced windows',
  'Leave ORDER BY out of one of the two windows.',
);

export const windowFrameBelow = overlay(
  'window-frame-below',
  'Referenced window cannot have framing declarations',
  'Move the frame into the window that refers to the other.',
);

const hint = rulesUnder(invalidHint);

export const joinHintEmpty = hint(
  'join-hint-empty',
  'Invalid hint: {hint}, expecting at least one table or view specified in hint {hint}.',
  'Name a table or view of the join.',
);

export const optionsHintEmpty = hint(
  'options-hint-empty',
  'Hint [{hint}] only support non empty key value options',
  "Write OPTIONS('key' = 'value').",
);

export const stateTtlNames = hint(
  'state-ttl-names',
  'Invalid list options in STATE_TTL hint, only support key-value options.',
  "Write STATE_TTL('table' = '1 d').",
);

export const stateTtlEmpty = hint(
  'state-ttl-empty',
  'Invalid STATE_TTL hint, expecting at least one key-value options specified.',
  "Write STATE_TTL('table' = '1 d').",
);

export const stateTtlValue = hint(
  'state-ttl-value',
  'Invalid STATE_TTL hint value: {reason}',
  'Write a duration such as 1 d or 12 h.',
);

export const lookupHintNames = hint(
  'lookup-hint-names',
  'Invalid list options in LOOKUP hint, only support key-value options.',
  "Write LOOKUP('table' = 'name').",
);

export const lookupHintTable = hint(
  'lookup-hint-table',
  "Invalid LOOKUP hint: incomplete required option(s): [Key: 'table' , default: null (fallback keys: [])]",
  "Add 'table' = 'name'.",
);

export const lookupHintCount = hint(
  'lookup-hint-count',
  'Too many LOOKUP hint options {count} beyond max number of supported options {limit}',
  'Remove the options that LOOKUP does not know.',
);

export const lookupHintValue = hint(
  'lookup-hint-value',
  "Invalid LOOKUP hint options: Could not parse value '{value}' for key '{key}'.",
  "Write a value that '{key}' takes.",
);

export const lookupHintCapacity = hint(
  'lookup-hint-capacity',
  'Invalid LOOKUP hint option: capacity value should be positive integer but was {capacity}',
  'Give 1 or more.',
);

export const lookupHintRetries = hint(
  'lookup-hint-retries',
  'Invalid LOOKUP hint: retry options can be both null or all not null',
  "Give 'retry-predicate', 'retry-strategy', 'fixed-delay' and 'max-attempts' together, or none of them.",
);

export const lookupHintPredicate = hint(
  'lookup-hint-predicate',
  "Invalid LOOKUP hint option: unsupported retry-predicate '{predicate}', only 'lookup_miss' is supported currently",
  "Write 'retry-predicate' = 'lookup_miss'.",
);

export const lookupHintAttempts = hint(
  'lookup-hint-attempts',
  'Invalid LOOKUP hint option: max-attempts value should be positive integer but was {attempts}',
  'Give 1 or more.',
);
