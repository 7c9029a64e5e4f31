// Judges projection and filter of one transform: parsed, named, typed, compiled; in that order, as Flink CDC does.
import { everyPart } from './expression.ts';
import type { Expression, ProjectionItem } from './expression.ts';
import { checkNames } from './known-functions.ts';
import { parseFilter, parseProjection } from './parse-transform.ts';
import { METADATA_COLUMNS } from './scope.ts';
import type { Scope, TransformProblem } from './scope.ts';
import { needBoolean } from './type-filter.ts';
import { checkResult, typeProjection } from './type-projection.ts';

export interface JudgedProjection {
  /** Names that the transformed table has; undefined where they are not told. */
  readonly names: readonly string[] | undefined;
  readonly parsed: boolean;
}

/** Checks the text of `projection`; spans of problems are offsets of the text. */
export function checkProjection(text: string, scope: Scope): JudgedProjection {
  const parsed = parseProjection(text);
  if ('slip' in parsed) {
    scope.tell({ kind: 'syntax', ...parsed.slip });
    return { names: undefined, parsed: false };
  }
  const names = parsed.items.map((item) => checkItem(item, scope)).flat();
  const known = names.every((name) => name !== undefined);
  return { names: known ? names.filter((name) => name !== undefined) : undefined, parsed: true };
}

function checkItem({ expression, alias }: ProjectionItem, scope: Scope): readonly (string | undefined)[] {
  if (expression.kind === 'star' && alias === undefined)
    return scope.columns === undefined
      ? [undefined]
      : [...scope.columns.keys()].filter((c) => !METADATA_COLUMNS.includes(c));
  if (expression.kind === 'column' && alias === undefined) {
    checkColumns(expression, scope);
    return [expression.name];
  }
  // CURRENT_TIMESTAMP and its like are names to the parser, and give their own to the column.
  const isValue = expression.kind === 'call' && expression.span.end === expression.nameSpan.end;
  if (alias === undefined && isValue && expression.syntax === 'function') {
    checkNames(expression, scope, false);
    return [expression.name];
  }
  if (alias === undefined) {
    scope.tell({ kind: 'alias', text: '', span: expression.span });
    return [undefined];
  }
  if (METADATA_COLUMNS.includes(alias.name))
    scope.tell({ kind: 'reserved alias', name: alias.name, span: alias.span });
  checkColumns(expression, scope);
  if (checkNames(expression, scope, false)) {
    const value = typeProjection(expression, scope);
    if (expression.kind !== 'column') checkResult(value, scope, expression.span);
  }
  return [alias.name];
}

/** Checks the text of `filter`. One without a column is not compiled (TransformFilter.isValid). */
export function checkFilter(text: string, scope: Scope): boolean {
  const parsed = parseFilter(text);
  if ('slip' in parsed) {
    scope.tell({ kind: 'syntax', ...parsed.slip });
    return false;
  }
  const { expression } = parsed;
  // What is read over may hold one, and the star of COUNT(*) is one.
  if (!everyPart(expression).some((part) => ['column', 'star', 'other'].includes(part.kind))) return true;
  checkColumns(expression, scope);
  if (checkNames(expression, scope, true)) needBoolean(expression, scope);
  return true;
}

function checkColumns(expression: Expression, scope: Scope): void {
  const { columns } = scope;
  if (columns === undefined) return;
  for (const part of everyPart(expression))
    if (part.kind === 'column' && !columns.has(part.name)) {
      const problem: TransformProblem = {
        kind: 'column',
        name: part.name,
        span: part.span,
        known: [...columns.keys()],
      };
      scope.tell(problem);
    }
}
