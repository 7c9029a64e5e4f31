// How scripts of an engine are parsed: with its words, and with the features of its grammar.
import { laterVersions } from '../engine/engine.ts';
import type { Engine, EngineVersion } from '../engine/engine.ts';
import { wordsOf } from '../facts/words-of.ts';
import type { NewerGrammar, ParseOptions } from '../syntax/parse-options.ts';
import { syntaxFeatures } from '../syntax/syntax-feature.ts';
import type { SyntaxFeature } from '../syntax/syntax-feature.ts';

const features = new WeakMap<EngineVersion, ReadonlySet<SyntaxFeature>>();

export function parseOptionsOf(engine: Engine): Pick<ParseOptions, 'words' | 'features' | 'newer'> {
  return {
    words: wordsOf(engine.version.words),
    features: featuresOf(engine.version),
    newer: newerGrammars(engine.version),
  };
}

const newer = new WeakMap<EngineVersion, readonly NewerGrammar[]>();

/** The grammars of the versions of Apache Flink that came after the one that a version is or is built on. */
function newerGrammars(version: EngineVersion): readonly NewerGrammar[] {
  let found = newer.get(version);
  if (found === undefined) newer.set(version, (found = laterVersions(version).map(grammarOf)));
  return found;
}

function grammarOf(version: EngineVersion): NewerGrammar {
  return {
    version: version.id.slice(version.id.indexOf('-') + 1),
    words: wordsOf(version.words),
    features: featuresOf(version),
  };
}

/** The features of a version's grammar; the same set each time. */
function featuresOf(version: EngineVersion): ReadonlySet<SyntaxFeature> {
  let found = features.get(version);
  if (found === undefined) {
    found = new Set(syntaxFeatures.filter((feature) => version.features.includes(feature)));
    features.set(version, found);
  }
  return found;
}
