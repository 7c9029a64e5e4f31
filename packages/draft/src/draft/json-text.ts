// JSON as a value, and the places of its fields. Fields are located only when a finding asks, so a good draft costs one parse.
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { rangeOf } from '@flink-preflight/sql';
import type { Range, SourceText, Span } from '@flink-preflight/sql';
import type { FieldPath } from '../report/finding.ts';

export type ParseFailure =
  | { readonly kind: 'grammar'; readonly reason: string; readonly span: Span }
  | { readonly kind: 'nesting'; readonly depth: number; readonly limit: number }
  | { readonly kind: 'size'; readonly what: string; readonly actual: number; readonly limit: number };

/** Which part of a field: its name or what it holds. */
export type FieldPart = 'value' | 'key';

/** Where a field stands. */
export type Locate = (source: SourceText, field: FieldPath, part: FieldPart) => Range | undefined;

export type ParsedText =
  { readonly value: unknown; readonly locate: Locate } | { readonly failure: ParseFailure };

/** Deepest nesting taken: a draft needs ten levels, and deeper texts would exhaust a recursive reader's stack. */
export const DEEPEST_NESTING = 64;

/** Parses strict JSON. */
export function parseJson(text: string): ParsedText {
  const depth = nestingOf(text);
  if (depth > DEEPEST_NESTING) return { failure: { kind: 'nesting', depth, limit: DEEPEST_NESTING } };
  try {
    return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text), locate: jsonLocator() };
  } catch {
    return { failure: { kind: 'grammar', ...firstMistake(text) } };
  }
}

/** A locator that reads the tree once, when it is first asked. */
function jsonLocator(): Locate {
  let root: Node | undefined;
  return (source, field, part) => {
    root ??= parseTree(source.text);
    return root === undefined ? undefined : locateJson(source, root, field, part);
  };
}

/** The place of a field's value (of its nearest parent, when it isn't there). */
function locateJson(source: SourceText, root: Node, field: FieldPath, part: FieldPart): Range | undefined {
  for (let length = field.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, field.slice(0, length)) ?? flattened(root, field.slice(0, length));
    if (node === undefined || (length === 0 && field.length > 0)) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const onKey = node.type === 'object' || node.type === 'array' || part === 'key';
    const shown = onKey ? (key ?? node) : node;
    const end = shown.type === 'object' || shown.type === 'array' ? 1 : shown.length;
    return rangeOf(source, { start: shown.offset, end: shown.offset + end });
  }
  return undefined;
}

/** `flinkConf` may be nested in the file while the field's path has the flat key. */
function flattened(root: Node, field: FieldPath): Node | undefined {
  const [head, ...keys] = field;
  return head === 'flinkConf' && keys.length === 1 && typeof keys[0] === 'string'
    ? findNodeAtLocation(root, [head, ...keys[0].split('.')])
    : undefined;
}

/** The deepest nesting of brackets outside strings. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) {
      i++;
      while (i < text.length && text.charCodeAt(i) !== 34) i += text.charCodeAt(i) === 92 ? 2 : 1;
    } else if (c === 123 || c === 91) {
      if (++depth > deepest) deepest = depth;
    } else if (c === 125 || c === 93) {
      depth--;
    }
  }
  return deepest;
}

function firstMistake(text: string): { reason: string; span: Span } {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error === undefined)
    return { reason: 'a control character inside a string', span: { start: 0, end: 1 } };
  const words = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return { reason: words, span: { start: error.offset, end: error.offset + Math.max(1, error.length) } };
}
