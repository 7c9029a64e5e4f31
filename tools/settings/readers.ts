// Derives from Flink's answers which settings it reads for every statement, for every INSERT, or for nodes of a plan.

/** One statement that was asked: its physical plan, the settings that it was asked with, and those whose unreadable value refused it. */
export interface Probe {
  readonly name: string;
  readonly plan: string;
  readonly asked: ReadonlySet<string>;
  readonly refusedBy: ReadonlySet<string>;
}

/** What is known of one mode. Keys are sorted; a reader is a label of `labelsOf`. */
export interface SettingsRead {
  readonly always: readonly string[];
  readonly inserts: readonly string[];
  readonly nodes: Readonly<Record<string, readonly string[]>>;
}

/** A node of a plan as it is printed: its name, then its attributes. */
const NODE = /^[\s:|+-]*([A-Z]\w+)\((.*)\)$/;

/**
 * The names of a plan's nodes, each also with what changes how it is planned: `Calc:cast` casts, `Calc:scan` reads from a scan,
 * `HashAggregate:keys` has GROUP BY columns, `GroupAggregate:distinct` has a DISTINCT call, and `TableSourceScan:rows` is no
 * source of upserts. Exchanges are left out: they belong to the node above them.
 */
export function labelsOf(plan: string): ReadonlySet<string> {
  const labels = new Set<string>();
  const lines = plan.split('\n');
  for (const [i, line] of lines.entries()) {
    const [, name = '', attributes = ''] = NODE.exec(line) ?? [];
    if (name === '' || name === 'Exchange') continue;
    labels.add(name);
    if (/\bCAST\(/.test(attributes)) labels.add(`${name}:cast`);
    if (name === 'Calc' && NODE.exec(lines[i + 1] ?? '')?.[1] === 'TableSourceScan') labels.add('Calc:scan');
    if (name === 'TableSourceScan' && !attributes.includes('changelogMode=[UA,D]'))
      labels.add(`${name}:rows`);
    if (name.endsWith('Aggregate') && attributes.includes('groupBy=')) labels.add(`${name}:keys`);
    if (name.endsWith('Aggregate') && attributes.includes('DISTINCT ')) labels.add(`${name}:distinct`);
  }
  return labels;
}

/**
 * The settings of one mode by what reads them. A label reads a setting if every statement that has it is refused for the
 * setting; of such labels those are kept that explain the most statements. What no label explains is left out, so that a
 * reader that is told always reads.
 */
export function settingsRead(probes: readonly Probe[]): SettingsRead {
  const keys = [...new Set(probes.flatMap(({ refusedBy }) => [...refusedBy]))].sort();
  const seen = probes.map((probe) => ({ ...probe, labels: labelsOf(probe.plan) }));
  const always: string[] = [];
  const inserts: string[] = [];
  const nodes: Record<string, readonly string[]> = {};
  for (const key of keys) {
    const asked = seen.filter((probe) => probe.asked.has(key));
    const readers = readersOf(key, asked);
    if (asked.every(({ refusedBy }) => refusedBy.has(key))) always.push(key);
    else if (readers.length === 1 && readers[0] === 'Sink') inserts.push(key);
    else if (readers.length > 0) nodes[key] = readers;
  }
  return { always, inserts, nodes };
}

type Seen = Probe & { readonly labels: ReadonlySet<string> };

function readersOf(key: string, probes: readonly Seen[]): readonly string[] {
  const silent = new Set(
    probes.filter(({ refusedBy }) => !refusedBy.has(key)).flatMap(({ labels }) => [...labels]),
  );
  let left = probes.filter(({ refusedBy }) => refusedBy.has(key));
  const readers: string[] = [];
  for (;;) {
    const counts = new Map<string, number>();
    for (const { labels } of left) {
      for (const label of labels) if (!silent.has(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
    if (best === undefined) return readers.sort();
    readers.push(best[0]);
    left = left.filter(({ labels }) => !labels.has(best[0]));
  }
}
