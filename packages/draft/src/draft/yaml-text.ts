// YAML as a value, and the places of its fields, by the `yaml` package.
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { rangeOf } from '@flink-preflight/sql';
import type { Range, SourceText, Span } from '@flink-preflight/sql';
import type { FieldPath } from '../report/finding.ts';
import { DEEPEST_NESTING } from './json-text.ts';
import type { FieldPart, Locate, ParseFailure } from './json-text.ts';

export type ParsedYaml =
  | {
      readonly value: unknown;
      readonly locate: Locate;
      /** The tree, for checks that want places of keys. */
      readonly document: Document.Parsed;
    }
  | { readonly failure: ParseFailure };

/** Most entries of maps and lists: a draft has some hundred, and the package takes milliseconds for a hundred of them. */
const MOST_ENTRIES = 20_000;

/** How many nodes aliases may add before the text counts as a bomb (the package's own measure and default). */
const MOST_ALIASES = 100;

/** Parses one YAML 1.2 document. With `repeatedKeys`, the last of several equal keys counts, as with Jackson. */
export function parseYaml(text: string, options: { readonly repeatedKeys?: boolean } = {}): ParsedYaml {
  const depth = indicatorDepth(text);
  if (depth > DEEPEST_NESTING) return { failure: { kind: 'nesting', depth, limit: DEEPEST_NESTING } };
  const entries = entryCount(text);
  if (entries > MOST_ENTRIES) {
    return { failure: { kind: 'size', what: 'entries', actual: entries, limit: MOST_ENTRIES } };
  }
  try {
    const document = parseDocument(text, {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      uniqueKeys: options.repeatedKeys !== true,
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const [start, end] = error.pos;
      return {
        failure: { kind: 'grammar', reason: error.message, span: { start, end: Math.max(start + 1, end) } },
      };
    }
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { value, document, locate: (source, field, part) => locateYaml(source, document, field, part) };
  } catch (error) {
    // A resource limit (aliases), or the stack of a text that is nested by indentation alone.
    const reason =
      error instanceof RangeError ? 'nested too deep' : error instanceof Error ? error.message : '';
    return { failure: { kind: 'grammar', reason, span: { start: 0, end: 1 } } };
  }
}

/** Where a second document begins; undefined if there is one only. A first `---` may open the first. */
export function laterDocumentAt(text: string): number | undefined {
  let begun = false;
  let start = 0;
  for (const line of text.split('\n')) {
    if (/^---(?:\s|$)/.test(line)) {
      if (begun) return start;
    } else {
      const first = line.trimStart().charAt(0);
      begun ||= first !== '' && first !== '#' && first !== '%';
    }
    start += line.length + 1;
  }
  return undefined;
}

/** The place of a field's value (of its key, for a value that is itself a map or a list). */
export function locateYaml(
  source: SourceText,
  document: Document,
  field: FieldPath,
  part: FieldPart,
): Range | undefined {
  const key = part === 'key' ? spanOfKey(document, field) : undefined;
  const span = key ?? spanOfField(document, field);
  return span === undefined ? undefined : rangeOf(source, firstLine(source, span));
}

/** The span of a field's value; of its nearest parent's key, when it isn't there. */
export function spanOfField(document: Document, field: FieldPath): Span | undefined {
  for (let length = field.length; length > 0; length--) {
    const path = field.slice(0, length);
    const node = document.getIn(path, true) ?? nestedConfiguration(document, path);
    const span = spanOfNode(isScalar(node) ? node : (keyOf(document, path) ?? node));
    if (span !== undefined) return span;
  }
  return undefined;
}

/** The span of a key itself. */
export function spanOfKey(document: Document, path: FieldPath): Span | undefined {
  return spanOfNode(keyOf(document, path));
}

function keyOf(document: Document, path: FieldPath): unknown {
  const last = path[path.length - 1];
  const parent: unknown = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(last))?.key
    : undefined;
}

function spanOfNode(node: unknown): Span | undefined {
  const range: unknown =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? { start: Number(range[0]), end: Number(range[1]) } : undefined;
}

function nestedConfiguration(document: Document, path: FieldPath): unknown {
  const [head, key] = path;
  return head === 'flinkConf' && path.length === 2 && typeof key === 'string'
    ? document.getIn([head, ...key.split('.')], true)
    : undefined;
}

/** A block of text is pointed at by its first line only. */
function firstLine(source: SourceText, span: Span): Span {
  const end = source.text.indexOf('\n', span.start);
  return end === -1 || end >= span.end ? span : { start: span.start, end: Math.max(span.start + 1, end) };
}

/** About how many entries a text has: lines and commas that are not inside a block of text. */
function entryCount(text: string): number {
  let count = 0;
  let block: number | undefined;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    let indent = start;
    while (indent < end && text.charCodeAt(indent) === 32) indent++;
    const depth = indent - start;
    if (block !== undefined && indent < end && depth <= block) block = undefined;
    if (block === undefined && indent < end) {
      count++;
      for (let i = indent; i < end; i++) if (text.charCodeAt(i) === 44) count++;
      // `key: |` and `- >-` open a block that is indented deeper.
      if (/[|>][-+0-9]*\s*$/.test(text.slice(Math.max(indent, end - 8), end))) block = depth;
    }
    start = end + 1;
  }
  return count;
}

/** The deepest nesting that the indicators of a text can open: flow brackets, and dashes in a row. */
function indicatorDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) deepest = Math.max(deepest, ++depth);
    else if (c === 93 || c === 125) depth = Math.max(0, depth - 1);
    // Brackets in plain text (a script) need not match: a line that starts anew starts from none, unless flow goes on.
    else if (c === 10 && depth < DEEPEST_NESTING && !/^\s*[[\]{},"]/.test(text.slice(i + 1, i + 80)))
      depth = 0;
  }
  for (const [dashes] of text.matchAll(/^[ ]*(?:[-?] +){8,}/gm)) {
    deepest = Math.max(deepest, dashes.trim().split(/ +/).length);
  }
  return deepest;
}
