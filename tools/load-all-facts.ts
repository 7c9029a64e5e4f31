// Before each file of tests: facts of all versions are there, as prepare would load them, so that tables of tests may be synchronous.
import { loadFacts } from '../packages/sql/src/facts/load-facts.ts';
import { engineVersions } from '../packages/sql/src/engine/engine.ts';

await Promise.all(engineVersions.map(loadFacts));
