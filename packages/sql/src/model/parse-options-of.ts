// How scripts of an engine are parsed: with its words, and with the features of its grammar.
import { hasFeature } from '../engine/engine.ts';
import type { Engine, EngineVersion } from '../engine/engine.ts';
import { wordsOf } from '../facts/words-of.ts';
import type { ParseOptions } from '../syntax/index.ts';
import { syntaxFeatures } from '../syntax/syntax-feature.ts';
import type { SyntaxFeature } from '../syntax/syntax-feature.ts';

const features = new WeakMap<EngineVersion, ReadonlySet<SyntaxFeature>>();

export function parseOptionsOf(engine: Engine): Pick<ParseOptions, 'words' | 'features'> {
  return { words: wordsOf(engine.version.words), features: featuresOf(engine) };
}

/** The features of a version's grammar; the same set each time. */
function featuresOf(engine: Engine): ReadonlySet<SyntaxFeature> {
  let found = features.get(engine.version);
  if (found === undefined) {
    found = new Set(syntaxFeatures.filter((feature) => hasFeature(engine, feature)));
    features.set(engine.version, found);
  }
  return found;
}
