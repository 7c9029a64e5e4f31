// All constructs whose growth is measured: every expression in the places it may take, every clause, definition and statement.
import { TABLES } from './construct.ts';
import type { Construct } from './construct.ts';
import { expressions } from './expressions.ts';
import { positions } from './positions.ts';
import { queries } from './queries.ts';
import { statements } from './statements.ts';

/** Each expression in each place that takes its type. */
const placed: readonly Construct[] = expressions.flatMap((expression) =>
  positions
    .filter(({ types }) => types.includes(expression.type))
    .map((position) => ({
      name: `${expression.name} in ${position.name}`,
      script: (count: number) => position.script(expression.text(count)),
    })),
);

const withTables = (construct: Construct): Construct => ({
  ...construct,
  script: (count) => TABLES + construct.script(count),
});

/** The script without its last word: what a slip at its end costs. */
const cut = ({ name, script }: Construct): Construct => ({
  name: `${name}, cut`,
  script: (count) => script(count).replace(/\S+\s*$/, ''),
  fixes: true,
});

/** The script with a wrong word at its end. */
const misspelt = ({ name, script }: Construct): Construct => ({
  name: `${name}, misspelt`,
  script: (count) => `${script(count)} nothin.`,
  fixes: true,
});

const mended = ({ name, script }: Construct): Construct => ({ name: `${name}, mended`, script, fixes: true });

const clauses = [...queries, ...statements];

export const constructs: readonly Construct[] = [
  ...clauses,
  ...placed,
  ...clauses.map(cut),
  ...clauses.map(mended),
  ...placed.filter(({ name }) => /in (select list|WHERE)$/.test(name)).map(misspelt),
].map(withTables);
