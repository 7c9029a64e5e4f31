// Words that Calcite's own parser reserves; Flink CDC's transforms use it as it is, without Flink's changes.
import language from '../facts/language.json' with { type: 'json' };

const RESERVED: ReadonlySet<string> = new Set(language.reserved);
const CALLABLE: ReadonlySet<string> = new Set(language.callable);
const VALUES: ReadonlySet<string> = new Set(language.values);

/** Whether a word can be no name unless it is quoted. */
export const isReserved = (word: string): boolean => RESERVED.has(word.toUpperCase());

/** Whether a reserved word may be called as a function: SUM, UPPER, YEAR. */
export const isCallable = (word: string): boolean => CALLABLE.has(word.toUpperCase());

/** Whether a reserved word is a value by itself: CURRENT_TIMESTAMP, USER. */
export const isValue = (word: string): boolean => VALUES.has(word.toUpperCase());
