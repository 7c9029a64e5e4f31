// The physical plans of accepted statements, as types: for those who compare what two scripts keep in state.
export type { ResolvedTable } from '../catalog/resolved-table.ts';
export type { AggregateCall, Rex, RexFrameBound } from '../plan/rex.ts';
export type { StatementPlan } from './statements/context.ts';
export type { NodeCall, NodeSortKey, OverGroup } from './planner/node.ts';
export { planText, stateText } from './planner/plan-text.ts';
export type { OperatorTree } from './planner/operator-tree.ts';
export type { KeptState } from './planner/operator-traits.ts';
export type { Physical } from './planner/physical-node.ts';
export { givesInserts } from './planner/gives-inserts.ts';
export { stateOf } from './planner/operator-traits.ts';
export { upsertKeys } from './planner/upsert-keys.ts';
