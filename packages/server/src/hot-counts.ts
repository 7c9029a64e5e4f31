// Histograms and counters that are added to by every request. The client library hashes and checks the labels at each
// observation, which adds up to a fifth of a request; here a series is found label by label, and read when it is scraped.
import type { Registry } from 'prom-client';

export interface HotHistogram {
  /** @param labels their values, in the order of their names */
  observe(value: number, ...labels: readonly string[]): void;
}

export interface HotCounter {
  inc(...labels: readonly string[]): void;
}

interface Described {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
}

interface Sample {
  readonly metricName?: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

export function hotHistogram(
  registry: Registry,
  { buckets, ...metric }: Described & { readonly buckets: readonly number[] },
): HotHistogram {
  interface Series {
    readonly labels: Readonly<Record<string, string>>;
    /** How many fell into each bucket; the last is for what is above all bounds. */
    readonly counts: number[];
    sum: number;
  }
  const series = seriesByLabels<Series>(metric, (labels) => ({
    labels,
    counts: Array<number>(buckets.length + 1).fill(0),
    sum: 0,
  }));
  register(registry, 'histogram', metric, () => series.all.flatMap(samplesOf));

  function samplesOf({ labels, counts, sum }: Series): Sample[] {
    let total = 0;
    const { name } = metric;
    const bounds = [...buckets, '+Inf'].map((le, i) => {
      total += counts[i]!;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: total };
    });
    return [
      ...bounds,
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: total },
    ];
  }

  return {
    observe(value, ...labels) {
      const one = series.of(labels);
      let i = 0;
      while (i < buckets.length && value > buckets[i]!) i += 1;
      one.counts[i]! += 1;
      one.sum += value;
    },
  };
}

export function hotCounter(registry: Registry, metric: Described): HotCounter {
  interface Series {
    readonly labels: Readonly<Record<string, string>>;
    value: number;
  }
  const series = seriesByLabels<Series>(metric, (labels) => ({ labels, value: 0 }));
  register(registry, 'counter', metric, () => series.all);
  return {
    inc(...labels) {
      series.of(labels).value += 1;
    },
  };
}

interface SeriesByLabels<Series> {
  readonly all: readonly Series[];
  of(labels: readonly string[]): Series;
}

function seriesByLabels<Series>(
  { labelNames }: Described,
  make: (labels: Readonly<Record<string, string>>) => Series,
): SeriesByLabels<Series> {
  interface Node {
    readonly next: Map<string, Node>;
    series: Series | undefined;
  }
  const root: Node = { next: new Map(), series: undefined };
  const all: Series[] = [];
  return {
    all,
    of(labels) {
      let node = root;
      for (const label of labels) {
        let next = node.next.get(label);
        if (next === undefined) node.next.set(label, (next = { next: new Map(), series: undefined }));
        node = next;
      }
      if (node.series === undefined) {
        node.series = make(Object.fromEntries(labelNames.map((name, i) => [name, labels[i] ?? ''])));
        all.push(node.series);
      }
      return node.series;
    },
  };
}

/** The registry asks its metrics for their samples; that they are of its own classes it does not ask. */
function register(
  registry: Registry,
  type: 'counter' | 'histogram',
  { name, help }: Described,
  values: () => readonly Sample[],
): void {
  const metric = { name, help, type, aggregator: 'sum', get: () => ({ ...metric, values: values() }) };
  registry.registerMetric(metric as unknown as Parameters<Registry['registerMetric']>[0]);
}
