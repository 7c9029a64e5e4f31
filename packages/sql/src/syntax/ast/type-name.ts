// Data types as written.
import type { Span } from '../../text/span.ts';
import type { Identifier } from './expression.ts';

export interface TypeName {
  readonly kind: 'type';
  readonly span: Span;
  readonly type: TypeSyntax;
  /** NULL or NOT NULL as written; absent when neither stands. */
  readonly nullable?: boolean;
}

export type TypeSyntax =
  | {
      /** BIGINT, DECIMAL, VARCHAR, TIMESTAMP, TIMESTAMP WITH LOCAL TIME ZONE, STRING, BYTES … by normalised name. */
      readonly form: 'basic';
      readonly name: string;
      readonly precision?: number;
      readonly scale?: number;
    }
  | { readonly form: 'collection'; readonly name: 'ARRAY' | 'MULTISET'; readonly element: TypeName }
  | { readonly form: 'map'; readonly key: TypeName; readonly value: TypeName }
  | { readonly form: 'row'; readonly fields: readonly RowFieldName[] }
  | { readonly form: 'raw'; readonly className: string; readonly serializer: string }
  | {
      readonly form: 'interval';
      readonly startUnit: string;
      readonly startPrecision?: number;
      readonly endUnit?: string;
      readonly fractionalPrecision?: number;
    }
  | { readonly form: 'named'; readonly name: Identifier };

export interface RowFieldName {
  readonly name: Identifier;
  readonly type: TypeName;
  readonly comment?: string;
  readonly span: Span;
}
