// What packages above read configuration values with.
export { parseDuration } from './options/duration.ts';
export type { Duration } from './options/duration.ts';
export { parseInteger } from './options/java-number.ts';
export { LARGEST, multiply, parseMemorySize, readable } from './options/memory-size.ts';
export { isDuration, parseMap, parseOptionValue } from './options/option-value.ts';
export type { OptionValue } from './options/option-value.ts';
export type { Parsed } from './options/parsed.ts';
export { splitQuoted } from './options/split-quoted.ts';
