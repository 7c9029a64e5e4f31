// ChangelogNormalize over a source: it reads the key's columns also where nothing above does, and computed columns come above it
// unless a watermark needs them (PushCalcPastChangelogNormalizeRule, WatermarkAssignerChangelogNormalizeTransposeRule).
import type { PhysicalOf } from '../operator-traits.ts';
import type { Physical } from '../physical-node.ts';
import { columnsRead, mapRex } from '../rex-walk.ts';
import { project, selected } from './calcs.ts';
import { scanChain } from './scan-chain.ts';

/** The normalized source with the node's columns. */
export function normalized(node: PhysicalOf<'ChangelogNormalize'>): Physical {
  const [scan] = node.inputs;
  if (scan?.name !== 'TableSourceScan') return node;
  const { table } = scan;
  const keys = table.primaryKey?.columns ?? [];
  const wanted = node.fields.map((field) => field.name);
  const order = table.columns.filter(({ name }) => wanted.includes(name) || keys.includes(name));
  const fields = order.map(
    ({ name, type }) => node.fields.find((field) => field.name === name) ?? { name, type },
  );
  const chain = scanChain({ ...scan, fields });
  const above = chain.name === 'Calc' && computes(chain) ? chain : undefined;
  const source = above === undefined ? chain : readBy(above, keys);
  const place = (name: string): number => source.fields.findIndex((field) => field.name === name);
  const result: Physical = {
    ...node,
    inputs: [source],
    fields: source.fields,
    uniqueKeys: keys.map(place),
  };
  if (above === undefined) return selected(result, wanted.map(place));
  const below = above.inputs[0]!;
  const columns = wanted.map((name) => order.findIndex((column) => column.name === name));
  return project(
    result,
    columns.map((at) => {
      const rex = above.projections[at]!;
      return mapRex(rex, (part) =>
        part.kind === 'input' ? { ...part, index: place(below.fields[part.index]!.name) } : undefined,
      );
    }),
    node.fields,
  );
}

const computes = (calc: PhysicalOf<'Calc'>): boolean => calc.projections.some((rex) => rex.kind !== 'input');

/** The source below a calc with just the columns that it reads, and the key. */
function readBy(calc: PhysicalOf<'Calc'>, keys: readonly string[]): Physical {
  const below = calc.inputs[0]!;
  const read = new Set<number>();
  for (const rex of calc.projections) columnsRead(rex, read);
  const columns = below.fields.flatMap(({ name }, at) => (read.has(at) || keys.includes(name) ? [at] : []));
  return selected(below, columns);
}
