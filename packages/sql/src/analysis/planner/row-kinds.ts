// Sets of INSERT, UPDATE and DELETE, and how updates are sent (ModifyKindSet, UpdateKind).
import type { ChangelogMode, RowKind } from '../../plan/table-abilities.ts';

export const INSERT = 1;
export const UPDATE = 2;
export const DELETE = 4;
export const ALL = INSERT | UPDATE | DELETE;
/** A set of INSERT, UPDATE and DELETE. */
export type Kinds = number;

export type UpdateKind = 'NONE' | 'ONLY_UPDATE_AFTER' | 'BEFORE_AND_AFTER';

export function kindsOf(mode: ChangelogMode): Kinds {
  let kinds = 0;
  if (mode.includes('I')) kinds |= INSERT;
  if (mode.includes('UB') || mode.includes('UA')) kinds |= UPDATE;
  if (mode.includes('D')) kinds |= DELETE;
  return kinds;
}

export function updateKindOf(mode: ChangelogMode): UpdateKind {
  if (!mode.includes('UA')) return 'NONE';
  return mode.includes('UB') ? 'BEFORE_AND_AFTER' : 'ONLY_UPDATE_AFTER';
}

export function modeOf(kinds: Kinds, updates: UpdateKind): ChangelogMode {
  const mode: RowKind[] = [];
  if (kinds & INSERT) mode.push('I');
  if (kinds & UPDATE && updates === 'BEFORE_AND_AFTER') mode.push('UB');
  if (kinds & UPDATE) mode.push('UA');
  if (kinds & DELETE) mode.push('D');
  return mode;
}

/** ModifyKindSet.toChangelogMode. */
export const defaultMode = (kinds: Kinds): ChangelogMode =>
  modeOf(kinds, kinds & UPDATE ? 'BEFORE_AND_AFTER' : 'NONE');

/** The kinds in words, as Flink's messages list them. */
export const describeKinds = (kinds: Kinds): string =>
  [
    ...(kinds & INSERT ? ['insert'] : []),
    ...(kinds & UPDATE ? ['update'] : []),
    ...(kinds & DELETE ? ['delete'] : []),
  ].join(' and ');
