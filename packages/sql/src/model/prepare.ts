// Loads facts before an analysis, which is synchronous and reads only what is there.
import { engineOrDefault, hasFeature } from '../engine/engine.ts';
import { documentedNames, isDocumented, loadDocuments } from '../facts/documented-connectors.ts';
import { groupsNaming, loadGroups, namesOfAllGroups } from '../facts/group-facts.ts';
import { loadFacts } from '../facts/load-facts.ts';
import { namedIn } from './names-in-texts.ts';

export interface PrepareOptions {
  /** Engine whose facts are needed, e.g. `flink-2.3`; the default one for an id of no known family, as in the check. */
  readonly engine: string;
  /** Scripts that will be checked, with those before them. */
  readonly texts: readonly string[];
}

const namesInFlink: ReadonlySet<string> = new Set(namesOfAllGroups());
const namesInProduct: ReadonlySet<string> = new Set([...namesInFlink, ...documentedNames]);

/**
 * Loads the facts that these scripts need on that engine; what is loaded stays. Costs nothing where all of them are there.
 * Rejects where they cannot be loaded; `checkScript` and `analyse` throw without them.
 */
export async function prepare({ engine: id, texts }: PrepareOptions): Promise<void> {
  const engine = engineOrDefault(id);
  const inProduct = hasFeature(engine, 'product-connectors');
  const names = namedIn(texts, inProduct ? namesInProduct : namesInFlink, engine);
  await Promise.all([
    loadFacts(engine),
    inProduct && [...names].some(isDocumented) ? loadDocuments() : undefined,
    loadGroups([...names].flatMap(groupsNaming)),
  ]);
}
