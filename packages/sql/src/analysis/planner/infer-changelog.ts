// Which changes each node gives (FlinkChangelogModeInferenceProgram): first the kinds, then how updates are sent.
import type { Unplaced } from '../../diagnostics/problem.ts';
import type { ChangelogMode, SinkAbilities } from '../../plan/table-abilities.ts';
import { containsAll, filterKeys, sameKey, keyOf } from './key-sets.ts';
import type { Key } from './key-sets.ts';
import type { Physical } from './physical-node.ts';
import { traitsOf } from './operator-traits.ts';
import {
  ALL,
  defaultMode,
  describeKinds,
  INSERT,
  kindsOf,
  modeOf,
  UPDATE,
  updateKindOf,
} from './row-kinds.ts';
import type { Kinds, UpdateKind } from './row-kinds.ts';
import { upsertKeys } from './upsert-keys.ts';

/** A node asked for fewer kinds of change than its input gives. */
export interface UnmetRequest {
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
  | {
      readonly kind: 'mode';
      readonly mode: ChangelogMode;
      /** The mode of each node. */
      readonly modes: (node: Physical) => ChangelogMode;
    }
  | { readonly kind: 'unmet'; readonly request: UnmetRequest }
  | { readonly kind: 'key-needed' }
  /** The sink's own exception. */
  | { readonly kind: 'refused'; readonly problem: Unplaced }
  | { readonly kind: 'unknown' };

/** Infers the changelog mode of the root (of a sink: of its input). */
export function inferChangelog(root: Physical, sink?: ChangelogSink): Inference {
  const kinds = new Map<Physical, Kinds>();
  let failure: UnmetRequest | undefined;
  let unknown = false;

  /** Which kinds the node gives when its consumer, told by `requester`, takes `required`. */
  function visit(node: Physical, required: Kinds, requester: string, consumer: Physical | undefined): Kinds {
    const traits = traitsOf(node);
    if (node.name === 'Unknown') unknown = true;
    const given = traits.gives(node.inputs.map(kindsOfInput), node);
    function kindsOfInput(input: Physical): Kinds {
      if (traits.takes === 'what-is-asked') return visit(input, required, requester, consumer);
      const own = traits.requester ?? `StreamPhysical${node.name}`;
      return visit(input, traits.takes === 'inserts' ? INSERT : ALL, own, node);
    }
    const excess = given & ~required;
    if (excess !== 0 && failure === undefined && !unknown) {
      failure = { requester, changes: describeKinds(excess), node, consumer };
    }
    kinds.set(node, given);
    return given;
  }

  const kindOf = (node: Physical): Kinds => kinds.get(node) ?? ALL;
  const bothOrNone = (node: Physical): UpdateKind => (kindOf(node) & UPDATE ? 'BEFORE_AND_AFTER' : 'NONE');
  const afterOrNone = (node: Physical): UpdateKind => (kindOf(node) & UPDATE ? 'ONLY_UPDATE_AFTER' : 'NONE');
  const updates = new Map<Physical, UpdateKind>();

  /** The update kind given when asked for `required`; undefined where it can't be satisfied. */
  function satisfy(node: Physical, required: UpdateKind): UpdateKind | undefined {
    const given = satisfied(node, required);
    if (given !== undefined) updates.set(node, given);
    return given;
  }

  function satisfied(node: Physical, required: UpdateKind): UpdateKind | undefined {
    const [first, second] = node.inputs;
    const exactly = (asked: (input: Physical) => UpdateKind): UpdateKind | undefined =>
      node.inputs.every((input) => satisfy(input, asked(input)) === asked(input)) ? required : undefined;
    switch (traitsOf(node).updates) {
      case 'anything':
        return required;
      case 'source':
        return satisfySource(node, required);
      case 'none':
        return exactly(() => 'NONE') === undefined ? undefined : node.inputs.length === 0 ? 'NONE' : required;
      case 'whole':
        return exactly(bothOrNone);
      case 'after':
        return exactly(() => 'ONLY_UPDATE_AFTER');
      case 'as-asked':
        return exactly(() => required);
      case 'unless-filtered': {
        const filters = node.name === 'Calc' && node.condition.length > 0;
        return required === 'ONLY_UPDATE_AFTER' && filters ? undefined : exactly(() => required);
      }
      case 'by-key':
        return satisfyByKey(node, required);
      case 'versions': {
        const asked = required === 'BEFORE_AND_AFTER' ? bothOrNone(first!) : afterOrNone(first!);
        const left = satisfy(first!, asked);
        const right = satisfy(second!, afterOrNone(second!)) ?? satisfy(second!, bothOrNone(second!));
        return left === undefined || right === undefined ? undefined : left;
      }
      case 'merged':
        return satisfyUnion(node, required);
    }
  }

  function satisfyByKey(node: Physical, required: UpdateKind): UpdateKind | undefined {
    if (node.name !== 'Join') return undefined;
    for (const [at, input] of node.inputs.entries()) {
      if (required === 'ONLY_UPDATE_AFTER') {
        const keys = at === 0 ? node.leftKeys : node.rightKeys;
        if (kindOf(input) & UPDATE && !uniqueKeyHolds(input, keys)) return undefined;
        if (satisfy(input, afterOrNone(input)) === undefined) return undefined;
      } else if (satisfy(input, bothOrNone(input)) === undefined) return undefined;
    }
    return required;
  }

  function satisfyUnion(node: Physical, required: UpdateKind): UpdateKind | undefined {
    let merged: UpdateKind = 'NONE';
    for (const input of node.inputs) {
      const given = satisfy(input, kindOf(input) === INSERT ? 'NONE' : required);
      if (given === undefined) return undefined;
      if (given === 'NONE') continue;
      if (merged !== 'NONE' && merged !== given) return undefined;
      merged = given;
    }
    return merged;
  }

  const summary = sink === undefined ? 'ROOT' : `Table sink '${sink.summary}'`;
  const given = visit(root, ALL, summary, undefined);
  if (failure !== undefined) return { kind: 'unmet', request: failure };
  if (unknown) return { kind: 'unknown' };
  let asked: readonly UpdateKind[];
  if (sink === undefined) {
    asked = given & UPDATE ? ['ONLY_UPDATE_AFTER', 'BEFORE_AND_AFTER'] : ['NONE'];
  } else {
    if (sink.abilities.keyForUpdates === true && given !== INSERT && sink.primaryKey === undefined) {
      return { kind: 'key-needed' };
    }
    const refused = sink.abilities.refuses?.(defaultMode(given));
    if (refused !== undefined) return { kind: 'refused', problem: refused };
    const accepted = sink.abilities.accepts(defaultMode(given));
    visit(root, kindsOf(accepted), summary, undefined);
    if (failure !== undefined) return { kind: 'unmet', request: failure };
    asked = sinkUpdateKinds(root, sink, accepted, given);
  }
  for (const kind of asked) {
    const found = satisfy(root, kind);
    if (found !== undefined && (sink === undefined || found === kind)) {
      return { kind: 'mode', mode: modeOf(given, found), modes: modesOf(kinds, updates) };
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

/** A source that gives UPDATE_BEFORE where none is asked for: DropUpdateBefore takes it away. */
function satisfySource(node: Physical, required: UpdateKind): UpdateKind {
  const given = node.name === 'TableSourceScan' ? updateKindOf(node.changelog) : required;
  return given === 'BEFORE_AND_AFTER' && required === 'ONLY_UPDATE_AFTER' ? required : given;
}

const modesOf =
  (kinds: ReadonlyMap<Physical, Kinds>, updates: ReadonlyMap<Physical, UpdateKind>) =>
  (node: Physical): ChangelogMode =>
    modeOf(kinds.get(node) ?? ALL, updates.get(node) ?? 'NONE');
