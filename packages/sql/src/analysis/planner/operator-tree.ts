// The plan as a report shows it: operators by their names in EXPLAIN, with changes, keys and state.
import type { ChangelogMode } from '../../plan/table-abilities.ts';
import { inferChangelog } from './infer-changelog.ts';
import type { ChangelogSink } from './infer-changelog.ts';
import { operatorAttributes } from './operator-attributes.ts';
import { stateOf } from './operator-traits.ts';
import type { KeptState } from './operator-traits.ts';
import type { Physical } from './physical-node.ts';
import { finishPlan } from './finish/finish-plan.ts';
import type { Setting } from './finish/setting.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { upsertKeys } from './upsert-keys.ts';

/** One operator of a plan, with the plans of its inputs. */
export interface OperatorTree {
  /** As EXPLAIN prints it: Calc, Join, GroupAggregate … */
  readonly operator: string;
  /** Its attributes as EXPLAIN prints them, as far as they are known. */
  readonly detail?: Readonly<Record<string, string>>;
  readonly changelogMode?: ChangelogMode;
  /** Each a list of columns by which a row that changes is found. */
  readonly upsertKeys?: readonly (readonly string[])[];
  /** What it keeps from row to row, and what ends that. */
  readonly stateful?: KeptState;
  readonly inputs: readonly OperatorTree[];
}

/** The operators that Flink would run for a physical plan; undefined where a part of it isn't known. */
export function operatorTree(
  root: Physical,
  setting: Setting,
  sink?: { readonly table: ResolvedTable; readonly changelog: ChangelogSink | undefined },
): OperatorTree | undefined {
  const plan = finishPlan(root, setting, sink?.table);
  if (plan === undefined) return undefined;
  const inferred = inferChangelog(plan, sink?.changelog);
  const modes = inferred.kind === 'mode' ? inferred.modes : undefined;
  const tree = render(plan, modes);
  if (sink === undefined) return tree;
  const { fields, span } = plan;
  const attributes = operatorAttributes({ name: 'Sink', table: sink.table, inputs: [plan], fields, span });
  return { operator: 'Sink', detail: Object.fromEntries(attributes), inputs: [tree] };
}

function render(node: Physical, modes: ((node: Physical) => ChangelogMode) | undefined): OperatorTree {
  const mode = modes?.(node);
  const attributes = operatorAttributes(node);
  const state = stateOf(node);
  const keys = upsertKeys(node);
  const given = node.name === 'TableSourceScan' ? node.changelog : mode;
  const tree: OperatorTree = {
    operator: node.name,
    ...(attributes.length === 0 ? {} : { detail: Object.fromEntries(attributes) }),
    ...(given === undefined ? {} : { changelogMode: given }),
    ...(keys === null || keys.length === 0
      ? {}
      : { upsertKeys: keys.map((key) => key.map((at) => node.fields[at]?.name ?? `$f${at}`)) }),
    ...(state === undefined ? {} : { stateful: state }),
    inputs: node.inputs.map((input) => render(input, modes)),
  };
  const dropped =
    node.name === 'TableSourceScan' &&
    mode !== undefined &&
    node.changelog.includes('UB') &&
    !mode.includes('UB');
  return dropped ? { operator: 'DropUpdateBefore', changelogMode: mode, inputs: [tree] } : tree;
}
