// The words of an engine's parser by themselves: a parser needs no other facts. Those of all versions are here from the
// start, since they are few, and since a word that a later version takes explains an error of an earlier one.
import words117 from './flink-1.17/words.json' with { type: 'json' };
import words118 from './flink-1.18/words.json' with { type: 'json' };
import words119 from './flink-1.19/words.json' with { type: 'json' };
import words120 from './flink-1.20/words.json' with { type: 'json' };
import words20 from './flink-2.0/words.json' with { type: 'json' };
import words21 from './flink-2.1/words.json' with { type: 'json' };
import words22 from './flink-2.2/words.json' with { type: 'json' };
import words23 from './flink-2.3/words.json' with { type: 'json' };
import type { FactsId } from './facts-id.ts';
import type { WordDifferences, WordFacts, WordLists } from './word-facts.ts';

const differences: Readonly<Record<Exclude<FactsId, 'flink-1.20'>, WordDifferences>> = {
  'flink-1.17': words117,
  'flink-1.18': words118,
  'flink-1.19': words119,
  'flink-2.0': words20,
  'flink-2.1': words21,
  'flink-2.2': words22,
  'flink-2.3': words23,
};

const lists: readonly (keyof WordLists)[] = [
  'reserved',
  'nonReserved',
  'reservedFunctionNames',
  'contextVariables',
];

const values = new Map<FactsId, WordFacts>();

/** The words of a version; the same value each time. Those of JavaCC's tokens are the base version's. */
export function wordsOf(id: FactsId): WordFacts {
  if (id === 'flink-1.20') return words120;
  let found = values.get(id);
  if (found === undefined) values.set(id, (found = withDifferences(words120, differences[id])));
  return found;
}

function withDifferences(base: WordFacts, changes: WordDifferences): WordFacts {
  const changed = lists.map((list) => {
    const { added = [], removed = [] } = changes[list] ?? {};
    const gone = new Set(removed);
    return [list, [...base[list].filter((word) => !gone.has(word)), ...added]] as const;
  });
  return Object.freeze({ ...base, ...Object.fromEntries(changed) });
}
