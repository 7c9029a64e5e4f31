// Prints how the suite of state compatibility does: node tools/state/score.ts [--misses]
import { scoreState } from './score-state.ts';

const { figures, misses } = scoreState();
console.log(JSON.stringify(figures));
if (process.argv.includes('--misses'))
  for (const { id, right, flink, said } of misses) console.log(`${id}: ${said}, right is ${right} (${flink})`);
