// A watermark that a table lacks whose time column a window is over.
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { CreateTable } from '../syntax/index.ts';
import * as T from '../syntax/token-kind.ts';
import type { Erring } from './erring.ts';
import { insertion } from './insertion.ts';
import { wordsIn } from './script.ts';
import type { Script } from './script.ts';
import { isNameLike, nameOf, tokensWithin } from './script-tokens.ts';

/** Adds a watermark for the time column of a window to the table that the statement reads. */
export function declareWatermark({ script, statement }: Erring): Fix[] {
  const names = timeColumns(script, statement);
  const words = wordsIn(script, statement);
  const read = script.tables.filter(
    ({ span, name }) => span.end <= statement.start && words.has(name.names.at(-1)!),
  );
  return read.flatMap((table) => {
    const column = table.columns.find(({ name }) => names.has(name.names[0]!));
    if (column === undefined || table.watermark !== undefined) return [];
    const name = script.text.slice(column.name.span.start, column.name.span.end);
    const clause = `WATERMARK FOR ${name} AS ${name} - INTERVAL '5' SECOND`;
    return [insertion(`add ${clause}`, definitionEnd(table), `, ${clause}`)];
  });
}

const WINDOWS: ReadonlySet<number> = new Set([T.DESCRIPTOR, T.TUMBLE, T.HOP, T.SESSION]);

/** First arguments of DESCRIPTOR and of the functions of windows. */
function timeColumns({ lexicon, tokens }: Script, statement: Erring['statement']): ReadonlySet<string> {
  const [from, to] = tokensWithin(tokens, statement);
  const names = new Set<string>();
  for (let i = from; i + 2 < to; i++) {
    const [word, open, name] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    if (open.kind !== T.LPAREN || !isNameLike(lexicon, name)) continue;
    if (WINDOWS.has(word.kind) || word.text.toUpperCase() === 'CUMULATE') names.add(nameOf(name));
  }
  return names;
}

function definitionEnd({ columns, constraints, watermark }: CreateTable): number {
  return Math.max(...[...columns, ...constraints, watermark].map((element) => element?.span.end ?? -1));
}
