// Scores conformance/pipelines.cases.jsonl and holds its floors: node tools/pipelines/score.ts [--misses]. Seconds; needs no oracle.
import { fileURLToPath } from 'node:url';
import { scorePipelines, suiteFloors } from './score-pipelines.ts';

const { figures, misses } = scorePipelines();
const floors = suiteFloors();
if (process.argv.includes('--misses'))
  for (const { id, verdict, said } of misses) console.log(`${id}: ${verdict}, here ${said}`);
console.log(JSON.stringify(figures));
const below = figures.verdict < floors.verdict || figures.falseRefusals > floors.falseRefusals;
if (below)
  console.error(`below the floors of ${fileURLToPath(new URL('../../conformance/', import.meta.url))}`);
process.exitCode = below ? 1 : 0;
