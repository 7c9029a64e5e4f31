// The logical plan of a query, as Calcite's SqlToRelConverter makes it before optimisation: what streaming checks walk.
export type {
  Rel,
  ScanRel,
  SnapshotRel,
  ValuesRel,
  ProjectRel,
  FilterRel,
  AggregateRel,
  JoinRel,
  CorrelateRel,
  TableFunctionRel,
  WindowTableRel,
  UncollectRel,
  SetRel,
  SortRel,
  MatchRel,
  UnknownRel,
} from './plan-nodes.ts';
