// Prints how the suite of state does, and with --misses which pairs it gets wrong: node tools/state/score.ts [--misses]
import { scoreState } from './score-state.ts';

const { figures, misses } = scoreState();
if (process.argv.includes('--misses'))
  for (const { id, right, flink, said } of misses) console.log(`${id}: ${right} (${flink}), here ${said}`);
console.log(JSON.stringify(figures));
