// The job as a whole: memory of both processes as small bar charts, its cost, and what becomes of its state.
import type { FileReport, ReportCompatibility } from '@flink-preflight/draft';
import type { Paint } from './color.ts';

const BAR = 40;

const NOT_PARTS = new Set(['totalProcess', 'totalFlink']);

/** Empty when the report has no sizes. */
export function jobFacts(report: FileReport, style: Paint): string {
  const { taskManager, jobManager } = report.resources ?? {};
  const parts: string[] = [];
  if (taskManager !== undefined) parts.push(chart('Task manager', taskManager, style));
  if (jobManager !== undefined) parts.push(chart('Job manager', jobManager, style));
  if (report.cost !== undefined) {
    const { taskManagers, slotsPerTaskManager, computeUnits, addresses } = report.cost;
    const sum = `${count(taskManagers, 'task manager')} of ${count(slotsPerTaskManager, 'slot')}, ${computeUnits} CU, ${addresses} addresses`;
    parts.push(`${style.bold('Cost')} ${sum}\n`);
  }
  if (report.compatibility !== undefined) parts.push(stateLine(report.compatibility, style));
  return parts.join('\n');
}

function stateLine({ verdict, reasons }: ReportCompatibility, style: Paint): string {
  const color = { full: style.good, partial: style.info, incompatible: style.error, unknown: style.warning };
  const words = {
    full: 'can be used',
    partial: 'can be used in part',
    incompatible: 'cannot be used',
    unknown: 'may or may not be of use',
  };
  const lines = reasons.map(({ verdict: v, reason }) => `  ${v}: ${reason}`);
  return `${[`${style.bold('State')} of the deployment ${color[verdict](words[verdict])}`, ...lines].join('\n')}\n`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function chart(title: string, sizes: Readonly<Record<string, number>>, style: Paint): string {
  const total = sizes['totalProcess'] ?? 0;
  const rows = Object.entries(sizes)
    .filter(([name]) => !NOT_PARTS.has(name))
    .map(([name, size]) => {
      const length = total === 0 ? 0 : Math.round((size / total) * BAR);
      const bar = '█'.repeat(length).padEnd(BAR, '·');
      return `  ${name.padEnd(16)} ${style.frame(bar)} ${mebibytes(size)}`;
    });
  return `${[`${style.bold(title)} ${mebibytes(total)}`, ...rows].join('\n')}\n`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
