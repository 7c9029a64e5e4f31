// The tree of a transform's expression. Calls are named as Calcite's operators are; spans are offsets of the expression.
import type { Span } from '@flink-preflight/sql';

export type LiteralKind =
  'string' | 'integer' | 'decimal' | 'approximate' | 'boolean' | 'null' | 'temporal' | 'interval';

export interface CastType {
  /** In capitals, as Calcite names it: INTEGER for INT. */
  readonly name: string;
  readonly precision?: number;
  readonly scale?: number;
  /** A name that is none of Calcite's own types. */
  readonly foreign: boolean;
  readonly span: Span;
}

export type Expression =
  | { readonly kind: 'column'; readonly name: string; readonly parts: number; readonly span: Span }
  | { readonly kind: 'star'; readonly span: Span }
  | { readonly kind: 'literal'; readonly type: LiteralKind; readonly text: string; readonly span: Span }
  | {
      readonly kind: 'call';
      /** In capitals. */
      readonly name: string;
      readonly syntax: 'function' | 'operator';
      readonly args: readonly Expression[];
      readonly span: Span;
      readonly nameSpan: Span;
    }
  | {
      readonly kind: 'cast';
      readonly operand: Expression;
      readonly type: CastType;
      readonly tries: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'case';
      readonly value?: Expression;
      readonly whens: readonly Expression[];
      readonly thens: readonly Expression[];
      readonly otherwise?: Expression;
      readonly span: Span;
    }
  /** A form that is read over and not judged: a subquery, a JSON constructor. */
  | { readonly kind: 'other'; readonly span: Span };

export interface ProjectionItem {
  readonly expression: Expression;
  readonly alias?: { readonly name: string; readonly span: Span };
}

export interface Slip {
  readonly reason: string;
  readonly span: Span;
  readonly hint?: string;
}

/** The parts of an expression, from left to right. */
export function partsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'call':
      return e.args;
    case 'cast':
      return [e.operand];
    case 'case':
      return [e.value, ...e.whens, ...e.thens, e.otherwise].filter((p) => p !== undefined);
    default:
      return [];
  }
}

/** The expression and all that is in it. */
export function everyPart(e: Expression): readonly Expression[] {
  return [e, ...partsOf(e).flatMap(everyPart)];
}
