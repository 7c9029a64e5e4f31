// Options of connectors that only the product has, or that come beside Flink: known from documents, some of them old, and
// from the factories of other releases. So nothing is refused here; a key one slip away from a documented one is pointed out.
import { editDistance } from '../../base/nearest.ts';
import { unverifiedOption } from '../../diagnostics/catalogue/connectors.ts';
import { atOption, replacing } from './problem.ts';
import type { TableProblem } from './problem.ts';
import documented from './product-options.json' with { type: 'json' };

/** Warnings about the options of a connector that has no module; none where its documents are not known. */
export function checkProductOptions(
  identifier: string,
  options: ReadonlyMap<string, string>,
): TableProblem[] {
  const known = documented[identifier];
  if (known === undefined) return [];
  const lower = new Set(known.map((key) => key.toLowerCase()));
  const problems: TableProblem[] = [];
  for (const key of options.keys()) {
    if (key === 'connector' || lower.has(key.toLowerCase())) continue;
    // Letter case aside: spellings changed between releases. Short keys are near to everything.
    const near = known.find(
      (each) => !options.has(each) && each.length > 3 && editDistance(key, each, 2) <= 2,
    );
    if (near === undefined) continue;
    problems.push({
      definition: unverifiedOption,
      parameters: { key, identifier },
      at: atOption(key),
      fixes: replacing([{ of: 'key', key, text: near }]),
    });
  }
  return problems;
}
