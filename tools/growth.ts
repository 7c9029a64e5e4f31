// How the work of a check grows with each construct of the grammar, counted in steps.
//   node tools/growth.ts [WORDS-OF-A-NAME] [--all] [--limit SECONDS]
// Lists the constructs that grow faster than n log n, hang or fail; with --all every construct.
import { parseArgs } from 'node:util';
import { constructs } from './growth/constructs.ts';
import { COUNTS, growthOf, isBounded } from './growth/growth.ts';
import { measure } from './growth/measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, limit: { type: 'string' } },
});
const chosen = constructs.flatMap(({ name }, at) =>
  positionals.every((word) =>
    word.startsWith('!') ? !new RegExp(word.slice(1)).test(name) : new RegExp(word).test(name),
  )
    ? [at]
    : [],
);
console.log(
  `${'construct'.padEnd(56)} growth ${COUNTS.map((count) => String(count).padStart(10)).join('')}  last ms`,
);
let bad = 0;
await measure(
  chosen,
  1000 * Number(values.limit ?? '30'),
  ({ at, steps, milliseconds, steepest, fault, hung }) => {
    const growth = growthOf(steps);
    const isBad = hung || fault !== undefined || !isBounded(constructs[at]!, steps);
    if (isBad) bad++;
    if (!isBad && values.all !== true) return;
    const cells = steps.map((count) => String(count).padStart(10)).join('');
    console.log(
      `${constructs[at]!.name.padEnd(56)} ${hung ? '  hung' : growth.toFixed(2).padStart(6)} ${cells}  ${milliseconds.toFixed(0)}`,
    );
    if (isBad) console.log(`  ${steepest.join(', ')}`);
    if (fault !== undefined) console.log(`  ${fault.split('\n').slice(0, 3).join('\n  ')}`);
  },
);
console.log(`${chosen.length} constructs, ${bad} grow too fast, hang or fail`);
process.exitCode = bad === 0 ? 0 : 1;
