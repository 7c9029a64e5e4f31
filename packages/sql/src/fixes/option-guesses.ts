// `42 = 'datagen'`, `'connector' = 42`, `'connector' =`: a number or nothing stands in an option where a string must. What was
// meant, the facts of the connector, its formats and its options tell, and the other options of the script.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import {
  FLAG_ENDINGS,
  OWN_VALUES,
  SINK_WORDS,
  USUAL_BEGINNINGS,
  USUAL_CATALOGS,
  USUAL_CONNECTORS,
  USUAL_KEYS,
  USUAL_OPTIONS,
  USUAL_VALUES,
} from '../engine/connectors/usual-options.ts';
import { USUAL_FORMAT_OPTIONS, USUAL_FORMATS } from '../engine/formats/usual-formats.ts';
import { parseOptionValue } from '../engine/options/option-value.ts';
import { configurationFactsOf, configurationOption } from '../facts/configuration.ts';
import { catalogNames, connectorFact, connectorNames, formatNames, optionOf } from '../facts/factories.ts';
import type { FactoryFact, OptionFact } from '../facts/factories.ts';
import { isClass, NUMBER } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import type { Span } from '../text/span.ts';
import { isString, listAround, optionsAmong, stringOf } from './option-tokens.ts';
import type { TokenOption } from './option-tokens.ts';
import { isDigits } from './plain-name.ts';
import type { Script } from './script.ts';
import { nameOf, tokenAt } from './script-tokens.ts';
import { isBlank } from './spacing.ts';

/** Guesses are made from these. */
interface Around {
  readonly script: Script;
  /** The other options of the list. */
  readonly own: readonly TokenOption[];
  /** All options of the script. */
  readonly others: readonly TokenOption[];
  /** The facts of the list's connector. */
  readonly fact: FactoryFact | undefined;
}

/** Keys and values that are tried at most. */
const MAX_KEYS = 12;
const MAX_VALUES = 8;

/** Guesses for a number in the place of a key or a value, or for nothing there, the likelier first; to be tried on the script. */
export function optionFixes(script: Script, { span, category }: Diagnostic): Fix[] {
  if (span === undefined || category !== 'syntax') return [];
  const { tokens, lexicon, text } = script;
  const at = tokenAt(tokens, span.start);
  const here = tokens[at];
  if (here === undefined || here.start !== span.start) return [];
  const number = isClass({ lexicon }, here.kind, NUMBER) ? here.text : undefined;
  const list = listAround(tokens, at);
  const own = [
    ...(list.headed ? optionsAmong(tokens, list.from, at) : []),
    ...optionsAmong(tokens, at, list.to),
  ];
  const others = optionsAmong(tokens, 0, tokens.length);
  const connector = own.find(({ key }) => key === 'connector')?.value;
  const fact = connector === undefined ? undefined : connectorFact(script.facts, connector);
  const around: Around = { script, own, others, fact };
  const equals = number === undefined ? at : at + 1;
  const value = tokens[equals + 1];
  // Two strings side by side changed places with the mark.
  if (tokens[equals]?.kind === T.EQ && isString(value) && !isString(tokens[equals + 2])) {
    const before = tokens[at - 1]?.kind;
    const begins = list.headed && (before === T.LPAREN || before === T.COMMA);
    if (number === undefined ? !begins : tokens[list.from - 1]?.kind !== T.LPAREN) return [];
    const blank = number === undefined && isBlank(text[here.end]) ? ' ' : '';
    return keysFor(stringOf(value), connector, around).map((word) =>
      written(span, number !== undefined, word, '', blank),
    );
  }
  const key = tokens[at - 2];
  const before = tokens[at - 1];
  if (before?.kind !== T.EQ || !isString(key)) return [];
  const ends =
    here.kind === T.RPAREN ||
    (here.kind === T.COMMA && isString(tokens[at + 1]) && tokens[at + 2]?.kind === T.EQ);
  if (number === undefined && !ends) return [];
  const gap = isBlank(text[before.end]) ? 1 : 0;
  const place = number === undefined ? { start: before.end + gap, end: before.end + gap } : span;
  const blank = gap === 0 && number === undefined ? ' ' : '';
  return valuesFor(stringOf(key), number, at, around).map((word) =>
    written(place, number !== undefined, word, blank, ''),
  );
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

/** Keys that a value may belong to: as elsewhere in the script, by the option's type, as it is usual. */
function keysFor(
  value: string,
  connector: string | undefined,
  { script, own, others, fact }: Around,
): string[] {
  const given = new Set(own.map(({ key }) => key));
  if (connector === undefined && !given.has('type')) return ['connector', 'type'];
  const usual = connector === undefined ? [] : (USUAL_OPTIONS[connector] ?? USUAL_KEYS);
  const options = [...(fact?.required ?? []), ...(fact?.optional ?? [])];
  const suited = formatOptions(script, own)
    .concat(options)
    .filter((option) => suits(option, value))
    .map(({ key }) => key)
    .sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)));
  const isFormat = formatNames(script.facts).includes(value) || script.facts.named.formats.has(value);
  const formats = isFormat
    ? FORMAT_KEYS.filter((key) => fact === undefined || optionOf(fact, key) !== undefined)
    : [];
  const begun = USUAL_BEGINNINGS.find(([beginning]) => value.startsWith(beginning))?.[1] ?? [];
  const typed = [...begun, ...formats, ...suited];
  const keys = [
    ...others.filter((each) => each.value === value).map(({ key }) => key),
    ...usual.filter((key) => typed.includes(key)),
    ...typed,
    ...usual,
    ...options.filter(({ type }) => type === 'String').map(({ key }) => key),
    ...others.map(({ key }) => key),
  ];
  return [...new Set(keys)].filter((key) => !given.has(key) && !key.includes('#')).slice(0, MAX_KEYS);
}

const isUsual = (key: string): boolean => USUAL_FORMAT_OPTIONS.some((end) => key.endsWith(`.${end}`));

const FORMAT_KEYS = Object.keys(USUAL_FORMATS);

/** Whether the type of an option says that the value is one of its: any text is one of a string. */
function suits(option: OptionFact, value: string): boolean {
  return option.type !== 'String' && option.type !== 'Map' && !('reason' in parseOptionValue(value, option));
}

/** The options of the formats that the list names, with their prefixes. */
function formatOptions({ facts }: Script, own: readonly TokenOption[]): OptionFact[] {
  const named = own.filter(({ key }) => FORMAT_KEYS.includes(key));
  return named.flatMap(({ key, value }) => {
    const prefix = `${key.slice(0, -'format'.length)}${value}.`;
    const found = facts.factories.formats.filter(({ identifier }) => identifier === value);
    return found
      .flatMap(({ required, optional }) => [...required, ...optional])
      .map((option) => ({ ...option, key: prefix + option.key }));
  });
}

/** Values that a key may have: as elsewhere in the script, those of its type, as it is usual. */
function valuesFor(key: string, number: string | undefined, at: number, around: Around): string[] {
  const { script, own, others } = around;
  const elsewhere = others.filter((each) => each.key === key).map(({ value }) => value);
  const option = optionFor(key, around);
  const isFlag =
    option === undefined ? FLAG_ENDINGS.some((end) => key.endsWith(end)) : option.type === 'Boolean';
  if (isFlag) return ['true', 'false'];
  const usual = usualValues(key, option, script);
  const values = [...new Set([...elsewhere, ...usual])];
  if (key === 'connector') {
    const source = isRead(script, at);
    const misfit = (connector: string): number => {
      const facts = connectorFact(script.facts, connector);
      const role = facts?.kinds.includes('source') === false;
      const foreign = own.filter((each) => facts === undefined || optionOf(facts, each.key) === undefined);
      return Number(role === source) + foreign.length * 2;
    };
    return values.sort((a, b) => misfit(a) - misfit(b)).slice(0, MAX_VALUES);
  }
  // Where any text will do, the number was meant, and its quotes were left out.
  const any = OWN_VALUES.has(key) || elsewhere.every((value) => isDigits(value.slice(0, 1)));
  const numbers = number === undefined ? [] : [number];
  return (usual.length === 0 && any ? [...numbers, ...values] : [...values, ...numbers]).slice(0, MAX_VALUES);
}

/** Finds the facts of an option: those of its connector, its formats or, in a SET, of the configuration. */
function optionFor(key: string, { script, own, fact }: Around): OptionFact | undefined {
  const ofFormat = formatOptions(script, own).find((option) => option.key === key);
  const ofTable = fact === undefined ? undefined : optionOf(fact, key);
  if (ofTable !== undefined || ofFormat !== undefined) return ofTable ?? ofFormat;
  return configurationOption(configurationFactsOf({ facts: script.facts.id }), key)?.option;
}

/** Values of keys that few are possible for, the likelier first: who sets an option sets one that is not the default. */
function usualValues(key: string, option: OptionFact | undefined, { facts }: Script): readonly string[] {
  if (key === 'connector') return [...new Set([...USUAL_CONNECTORS, ...connectorNames(facts)])];
  if (key === 'type') return [...new Set([...USUAL_CATALOGS, ...catalogNames(facts)])];
  if (key in USUAL_FORMATS) return USUAL_FORMATS[key as keyof typeof USUAL_FORMATS];
  if (key in USUAL_VALUES) return USUAL_VALUES[key]!;
  const values = option?.values ?? [];
  const others = values.filter((value) => value !== option?.default);
  return [...others, ...values].map((value) => value.toLowerCase());
}

/** Whether a table in whose options a token lies is read rather than only written to. */
function isRead({ tokens }: Script, at: number): boolean {
  let head = at;
  while (head >= 0 && tokens[head]!.kind !== T.TABLE) head--;
  if (head < 0) return true;
  let first = head + 1;
  while (isConditional(tokens[first]?.kind)) first++;
  const name = pathAt(first);
  if (name === undefined) return true;
  const written = tokens.some(({ kind }, i) => kind === T.INTO && pathAt(i + 1) === name);
  return !written && !SINK_WORDS.some((word) => name.toLowerCase().includes(word));

  /** The last part of a name of several. */
  function pathAt(index: number): string | undefined {
    let last = index;
    while (tokens[last + 1]?.kind === T.DOT) last += 2;
    const token = tokens[last];
    return token === undefined ? undefined : nameOf(token).toLowerCase();
  }
}

const isConditional = (kind: number | undefined): boolean =>
  kind === T.IF || kind === T.NOT || kind === T.EXISTS;
