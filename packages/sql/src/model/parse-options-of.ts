// How scripts of an engine are parsed: with its words, and with its statements.
import type { Engine } from '../engine/engine.ts';
import { hasFeature } from '../engine/engine.ts';
import { wordsOf } from '../facts/words-of.ts';
import type { ParseOptions } from '../syntax/index.ts';

export function parseOptionsOf(engine: Engine): Pick<ParseOptions, 'words' | 'productStatements'> {
  return { words: wordsOf(engine), productStatements: hasFeature(engine, 'product-statements') };
}
