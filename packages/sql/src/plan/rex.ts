// Resolved expressions of the logical plan: typed, names gone. What Calcite calls RexNode.
export type {
  Rex,
  RexInput,
  RexLiteral,
  RexCall,
  RexOver,
  RexFrameBound,
  RexSubquery,
  RexField,
  RexOuter,
  RexPatternField,
  RexParameter,
  RexUnknown,
  SortKey,
  AggregateCall,
} from './plan-nodes.ts';
