// `42 = 'datagen'`, `'connector' = 42`, `'connector' =`: a number or nothing stands in an option where a string must. What the
// list lacks, the shape of the value and the other options of the script show what was meant.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import {
  ONLY_SINKS,
  USUAL_CATALOGS,
  USUAL_CONNECTORS,
  USUAL_OPTIONS,
} from '../engine/connectors/usual-options.ts';
import { FORMAT_NAME, USUAL_FORMATS } from '../engine/formats/usual-formats.ts';
import type { Span } from '../text/span.ts';

/** Of a connector that is not known: those first that few values suit. */
const USUAL_KEYS: readonly string[] = [
  'topic',
  'table-name',
  'username',
  'password',
  'database-name',
  'hostname',
  'index',
  'properties.group.id',
];

/** Keys that a value speaks for. */
const SHAPES: readonly (readonly [value: RegExp, keys: readonly string[]])[] = [
  [FORMAT_NAME, ['format', 'value.format', 'key.format']],
  [/^(?:earliest|latest|group|specific)-offsets?$|^initial$/, ['scan.startup.mode']],
  [/^jdbc:/, ['url']],
  [/^mongodb(?:\+srv)?:/, ['uri']],
  [/^https?:/, ['hosts', 'url']],
  [/^(?:[a-z][a-z\d]*:)?\/|^\$/, ['path']],
  [/^[\w.-]+:\d+(?:,[\w.-]+:\d+)*$/, ['properties.bootstrap.servers']],
  [/Driver$/, ['driver']],
  [/^\d+$/, ['number-of-rows', 'port', 'rows-per-second', 'sink.parallelism']],
  [/^(?:true|false)$/, ['csv.ignore-parse-errors', 'json.ignore-parse-errors', 'json.fail-on-missing-field']],
];

/** Values of keys that few are possible for, the likelier first. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  connector: USUAL_CONNECTORS,
  type: USUAL_CATALOGS,
  ...USUAL_FORMATS,
  'scan.startup.mode': ['earliest-offset', 'latest-offset', 'group-offsets', 'initial'],
  // Who sets the mode sets the one that is not the default.
  'execution.runtime-mode': ['batch', 'streaming'],
  'properties.bootstrap.servers': ['localhost:9092'],
  hostname: ['localhost'],
};

/** Keys that take a Boolean, by how they end. */
const FLAGS = /(?:enabled?|bounded|lookup|-only|-down|-errors|-comments|-field|-by-key)$/;

/** What each table has of its own. */
const OWN: ReadonlySet<string> = new Set(['topic', 'path', 'table-name', 'index', 'collection']);

interface Option {
  readonly key: string;
  readonly value: string;
}

const optionsIn = (text: string): Option[] =>
  [...text.matchAll(/'([^'\n]*)'\s*=\s*'([^'\n]*)'/g)].map((match) => ({ key: match[1]!, value: match[2]! }));

/** Characters around an option that are looked at for its list. */
const LIST = 4_000;

/** Guesses for a number in the place of a key or a value, or for nothing there, the likelier first; to be tried on the script. */
export function optionFixes(text: string, { span, category }: Diagnostic): Fix[] {
  if (span === undefined || category !== 'syntax') return [];
  const { start, end } = span;
  const at = text.slice(start, end);
  const number = /^\d+(?:\.\d+)?$/.test(at);
  const ahead = text.slice(Math.max(0, start - LIST), start);
  const behind = text.slice(number ? end : start, start + LIST);
  const own = [
    ...optionsIn(/(?:\bWITH|\bSET)\s*\((?:[^()']|'[^']*')*$/i.exec(ahead)?.[0] ?? ''),
    ...optionsIn(/^(?:[^()';]|'[^']*')*/.exec(behind)![0]),
  ];
  const others = optionsIn(text.slice(0, start)).concat(optionsIn(behind));
  // Two strings side by side changed places with the mark.
  const value = /^\s*=\s*'([^'\n]*)'(?!\s*')/.exec(behind)?.[1];
  if (
    value !== undefined &&
    (number ? /\(/ : /\bWITH\s*\((?:[^()']|'[^']*')*[(,]\s*$|\bWITH\s*\(\s*$/i).test(ahead)
  ) {
    const blank = !number && /^=\s/.test(behind) ? ' ' : '';
    return keysFor(value, own, others).map((word) => written(span, number, word, '', blank));
  }
  const key = /'([^'\n]*)'\s*=\s*$/.exec(ahead)?.[1];
  if (key === undefined || (!number && !/^(?:\)|,\s*'[^'\n]*'\s*=)/.test(behind))) return [];
  const values = valuesFor(key, number ? at : undefined, { own, others, source: reads(text, start) });
  const equals = start - (ahead.length - ahead.trimEnd().length);
  const gap = /^[ \t]/.test(text.slice(equals)) ? 1 : 0;
  const place = number ? span : { start: equals + gap, end: equals + gap };
  return values.map((word) => written(place, number, word, gap === 0 && !number ? ' ' : '', ''));
}

function written(span: Span, instead: boolean, word: string, before: string, after: string): Fix {
  const text = `'${word}'`;
  return {
    kind: 'guess',
    safe: false,
    title: instead ? `replace with ${text}` : `insert ${text}`,
    edits: [{ span: instead ? span : { start: span.start, end: span.start }, text: before + text + after }],
  };
}

function keysFor(value: string, own: readonly Option[], others: readonly Option[]): string[] {
  const given = new Set(own.map(({ key }) => key));
  const connector = own.find(({ key }) => key === 'connector')?.value;
  if (connector === undefined && !given.has('type')) return ['connector', 'type'];
  const listed = connector === undefined ? [] : (USUAL_OPTIONS[connector] ?? USUAL_KEYS);
  const shaped = SHAPES.find(([pattern]) => pattern.test(value))?.[1] ?? listed;
  const keys = [
    ...others.filter((each) => each.value === value).map(({ key }) => key),
    ...shaped.filter((key) => listed.includes(key)),
    ...shaped.filter((key) => !/^\w+\./.test(key) || own.some((each) => key.startsWith(`${each.value}.`))),
    ...listed,
    ...others.map(({ key }) => key),
    ...shaped,
  ];
  return [...new Set(keys)].filter((key) => !given.has(key)).slice(0, 12);
}

interface Around {
  readonly own: readonly Option[];
  readonly others: readonly Option[];
  /** Whether the table is read. */
  readonly source: boolean;
}

function valuesFor(key: string, number: string | undefined, { own, others, source }: Around): string[] {
  const elsewhere = others.filter((each) => each.key === key).map(({ value }) => value);
  if (FLAGS.test(key)) return ['true', 'false'];
  const usual = VALUES[key] ?? [];
  const values = [...new Set([...elsewhere, ...usual])];
  if (key === 'connector') {
    const misfit = (connector: string): number =>
      Number(ONLY_SINKS.has(connector) === source) +
      own.filter((each) => USUAL_OPTIONS[connector]?.includes(each.key) !== true).length * 2;
    return values.sort((a, b) => misfit(a) - misfit(b)).slice(0, 8);
  }
  // Where any text will do, the number was meant, and its quotes were left out.
  const any = OWN.has(key) || elsewhere.every((value) => /^\d/.test(value));
  const numbers = number === undefined ? [] : [number];
  return (usual.length === 0 && any ? [...numbers, ...values] : [...values, ...numbers]).slice(0, 8);
}

/** Whether a table in whose options an offset lies is read rather than only written to. */
function reads(text: string, at: number): boolean {
  const heads = text.slice(0, at).matchAll(/\bTABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?((?:`\w+`|[\w.])+)/gi);
  const name = [...heads].at(-1)?.[1]?.replaceAll('`', '').split('.').at(-1);
  if (name === undefined) return true;
  const written = new RegExp(`\\bINTO\\s+(?:[\\w\`]+\\.)*\`?${name}\\b`, 'i').test(text);
  return !written && !/sink|print|snk|output/i.test(name);
}
