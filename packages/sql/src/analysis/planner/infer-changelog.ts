// Which changes each node gives (FlinkChangelogModeInferenceProgram): first the kinds, then how updates are sent.
import type { ChangelogMode, RowKind, SinkAbilities } from '../../plan/table-abilities.ts';
import { containsAll, filterKeys, sameKey, keyOf } from './key-sets.ts';
import type { Key } from './key-sets.ts';
import type { Physical } from './physical-node.ts';
import { upsertKeys } from './upsert-keys.ts';

const INSERT = 1;
const UPDATE = 2;
const DELETE = 4;
const ALL = INSERT | UPDATE | DELETE;
/** A set of INSERT, UPDATE and DELETE. */
type Kinds = number;

type UpdateKind = 'NONE' | 'ONLY_UPDATE_AFTER' | 'BEFORE_AND_AFTER';

/** A node asked for fewer kinds of change than its input gives. */
export interface Unsupported {
  readonly requester: string;
  readonly changes: string;
  readonly node: Physical;
  /** The node that asks; absent for a sink. */
  readonly consumer: Physical | undefined;
}

export interface ChangelogSink {
  readonly abilities: SinkAbilities;
  readonly summary: string;
  readonly primaryKey: Key | undefined;
}

export type Inference =
  | { readonly kind: 'mode'; readonly mode: ChangelogMode }
  | { readonly kind: 'unsupported'; readonly unsupported: Unsupported }
  | { readonly kind: 'key-needed' }
  /** The sink's own exception. */
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'unknown' };

/** Infers the changelog mode of the root (of a sink: of its input). */
export function inferChangelog(root: Physical, sink?: ChangelogSink): Inference {
  const kinds = new Map<Physical, Kinds>();
  let failure: Unsupported | undefined;
  let unknown = false;

  function visit(node: Physical, required: Kinds, requester: string, consumer: Physical | undefined): Kinds {
    const child = (at: number, asked: Kinds, name: string): Kinds =>
      visit(node.inputs[at]!, asked, name, node);
    const own = `StreamPhysical${node.name}`;
    let given: Kinds;
    switch (node.name) {
      case 'Unknown':
        unknown = true;
        given = required;
        break;
      case 'TableSourceScan':
        given = kindsOf(node.changelog);
        break;
      case 'Values':
        given = INSERT;
        break;
      case 'ChangelogNormalize':
        child(0, ALL, own);
        given = ALL;
        break;
      case 'Deduplicate':
        child(0, INSERT, own);
        given = !node.keepLast && !node.rowtime ? INSERT : ALL;
        break;
      case 'GroupAggregate': {
        const input = child(0, ALL, own);
        given = INSERT | UPDATE | (input & (UPDATE | DELETE) ? DELETE : 0);
        break;
      }
      case 'GroupWindowAggregate':
        child(0, ALL, own);
        given = INSERT | (node.producesUpdates ? UPDATE : 0);
        break;
      case 'WindowAggregate':
        child(0, ALL, own);
        given = INSERT;
        break;
      case 'WindowRank':
      case 'WindowDeduplicate':
      case 'OverAggregate':
      case 'TemporalSort':
        child(0, INSERT, own);
        given = INSERT;
        break;
      case 'Limit':
        given = child(0, ALL, own) === INSERT ? INSERT : ALL;
        break;
      case 'Rank':
      case 'SortLimit':
        child(0, ALL, own);
        given = ALL;
        break;
      case 'Sort':
        child(0, ALL, own);
        given = INSERT;
        break;
      case 'Match':
        child(0, INSERT, 'Match Recognize');
        given = INSERT;
        break;
      case 'IntervalJoin':
      case 'WindowJoin':
        child(0, INSERT, own);
        child(1, INSERT, own);
        given = INSERT;
        break;
      case 'Join': {
        const left = child(0, ALL, own);
        const right = child(1, ALL, own);
        given = node.type === 'INNER' || node.type === 'SEMI' ? left | right : ALL;
        break;
      }
      case 'TemporalJoin':
        given = child(0, ALL, own);
        child(1, ALL, own);
        break;
      case 'Calc':
      case 'Correlate':
      case 'Expand':
      case 'WindowTableFunction':
      case 'LookupJoin':
        given = visit(node.inputs[0]!, required, requester, consumer);
        break;
      case 'Union':
        given = node.inputs.reduce((sum, input) => sum | visit(input, required, requester, consumer), 0);
        break;
    }
    const excess = given & ~required;
    if (excess !== 0 && failure === undefined && !unknown) {
      failure = { requester, changes: describe(excess), node, consumer };
    }
    kinds.set(node, given);
    return given;
  }

  const kindOf = (node: Physical): Kinds => kinds.get(node) ?? ALL;
  const bothOrNone = (node: Physical): UpdateKind => (kindOf(node) & UPDATE ? 'BEFORE_AND_AFTER' : 'NONE');
  const afterOrNone = (node: Physical): UpdateKind => (kindOf(node) & UPDATE ? 'ONLY_UPDATE_AFTER' : 'NONE');

  /** The update kind given when asked for `required`; undefined where it can't be satisfied. */
  function satisfy(node: Physical, required: UpdateKind): UpdateKind | undefined {
    const [first, second] = node.inputs;
    const exactly = (input: Physical, asked: UpdateKind): boolean => satisfy(input, asked) === asked;
    switch (node.name) {
      case 'Unknown':
        return required;
      case 'TableSourceScan': {
        const given = updateKindOf(node.changelog);
        return given === 'BEFORE_AND_AFTER' && required === 'ONLY_UPDATE_AFTER' ? required : given;
      }
      case 'Values':
        return 'NONE';
      case 'ChangelogNormalize':
        return exactly(first!, 'ONLY_UPDATE_AFTER') ? required : undefined;
      case 'GroupAggregate':
      case 'GroupWindowAggregate':
      case 'WindowAggregate':
      case 'Limit':
      case 'Sort':
        return exactly(first!, bothOrNone(first!)) ? required : undefined;
      case 'WindowRank':
      case 'WindowDeduplicate':
      case 'Deduplicate':
      case 'TemporalSort':
      case 'Match':
      case 'OverAggregate':
        return exactly(first!, 'NONE') ? required : undefined;
      case 'IntervalJoin':
      case 'WindowJoin':
        return exactly(first!, 'NONE') && exactly(second!, 'NONE') ? required : undefined;
      case 'Rank':
      case 'SortLimit':
        return exactly(first!, bothOrNone(first!)) ? required : undefined;
      case 'Join': {
        for (const [at, input] of node.inputs.entries()) {
          if (required === 'ONLY_UPDATE_AFTER') {
            const keys = at === 0 ? node.leftKeys : node.rightKeys;
            if (kindOf(input) & UPDATE && !uniqueKeyHolds(input, keys)) return undefined;
            if (satisfy(input, afterOrNone(input)) === undefined) return undefined;
          } else if (satisfy(input, bothOrNone(input)) === undefined) return undefined;
        }
        return required;
      }
      case 'TemporalJoin': {
        const asked = required === 'BEFORE_AND_AFTER' ? bothOrNone(first!) : afterOrNone(first!);
        const left = satisfy(first!, asked);
        const right = satisfy(second!, afterOrNone(second!)) ?? satisfy(second!, bothOrNone(second!));
        return left === undefined || right === undefined ? undefined : left;
      }
      case 'Calc':
        if (required === 'ONLY_UPDATE_AFTER' && node.condition.length > 0) return undefined;
        return exactly(first!, required) ? required : undefined;
      case 'Correlate':
      case 'Expand':
      case 'WindowTableFunction':
      case 'LookupJoin':
        return exactly(first!, required) ? required : undefined;
      case 'Union': {
        let merged: UpdateKind = 'NONE';
        for (const input of node.inputs) {
          const asked = kindOf(input) === INSERT ? 'NONE' : required;
          const given = satisfy(input, asked);
          if (given === undefined) return undefined;
          if (given === 'NONE') continue;
          if (merged !== 'NONE' && merged !== given) return undefined;
          merged = given;
        }
        return merged;
      }
    }
  }

  const summary = sink === undefined ? 'ROOT' : `Table sink '${sink.summary}'`;
  const given = visit(root, ALL, summary, undefined);
  if (failure !== undefined) return { kind: 'unsupported', unsupported: failure };
  if (unknown) return { kind: 'unknown' };
  let asked: readonly UpdateKind[];
  if (sink === undefined) {
    asked = given & UPDATE ? ['ONLY_UPDATE_AFTER', 'BEFORE_AND_AFTER'] : ['NONE'];
  } else {
    if (sink.abilities.keyForUpdates === true && given !== INSERT && sink.primaryKey === undefined) {
      return { kind: 'key-needed' };
    }
    const refused = sink.abilities.refuses?.(defaultMode(given));
    if (refused !== undefined) return { kind: 'refused', cause: refused };
    const accepted = sink.abilities.accepts(defaultMode(given));
    visit(root, kindsOf(accepted), summary, undefined);
    if (failure !== undefined) return { kind: 'unsupported', unsupported: failure };
    asked = sinkUpdateKinds(root, sink, accepted, given);
  }
  for (const kind of asked) {
    const found = satisfy(root, kind);
    if (found !== undefined && (sink === undefined || found === kind)) {
      return { kind: 'mode', mode: modeOf(given, found) };
    }
  }
  return { kind: 'unknown' };
}

/** FlinkChangelogModeInferenceProgram.inferSinkRequiredTraits. */
function sinkUpdateKinds(
  root: Physical,
  sink: ChangelogSink,
  accepted: ChangelogMode,
  given: Kinds,
): readonly UpdateKind[] {
  const both: UpdateKind = given & UPDATE ? 'BEFORE_AND_AFTER' : 'NONE';
  const after: UpdateKind = given & UPDATE ? 'ONLY_UPDATE_AFTER' : 'NONE';
  switch (updateKindOf(accepted)) {
    case 'ONLY_UPDATE_AFTER': {
      const keys = upsertKeys(root);
      const key = sink.primaryKey;
      const differs = key !== undefined && !(keys ?? []).some((found) => sameKey(found, key));
      return differs ? [both] : [after, both];
    }
    case 'BEFORE_AND_AFTER':
      return [both];
    case 'NONE':
      return ['NONE'];
  }
}

/** StreamPhysicalJoin.inputUniqueKeyContainsJoinKey: keys of the input, seen through the shuffle on the join key. */
function uniqueKeyHolds(input: Physical, joinKey: readonly number[]): boolean {
  const keys = filterKeys(upsertKeys(input), joinKey);
  return keys !== null && keys.some((key) => containsAll(key, keyOf(joinKey)));
}

function kindsOf(mode: ChangelogMode): Kinds {
  let kinds = 0;
  if (mode.includes('I')) kinds |= INSERT;
  if (mode.includes('UB') || mode.includes('UA')) kinds |= UPDATE;
  if (mode.includes('D')) kinds |= DELETE;
  return kinds;
}

function updateKindOf(mode: ChangelogMode): UpdateKind {
  if (!mode.includes('UA')) return 'NONE';
  return mode.includes('UB') ? 'BEFORE_AND_AFTER' : 'ONLY_UPDATE_AFTER';
}

/** ModifyKindSet.toChangelogMode. */
const defaultMode = (kinds: Kinds): ChangelogMode =>
  modeOf(kinds, kinds & UPDATE ? 'BEFORE_AND_AFTER' : 'NONE');

function modeOf(kinds: Kinds, updates: UpdateKind): ChangelogMode {
  const mode: RowKind[] = [];
  if (kinds & INSERT) mode.push('I');
  if (kinds & UPDATE && updates === 'BEFORE_AND_AFTER') mode.push('UB');
  if (kinds & UPDATE) mode.push('UA');
  if (kinds & DELETE) mode.push('D');
  return mode;
}

const describe = (kinds: Kinds): string =>
  [
    ...(kinds & INSERT ? ['insert'] : []),
    ...(kinds & UPDATE ? ['update'] : []),
    ...(kinds & DELETE ? ['delete'] : []),
  ].join(' and ');
