// The memory of both processes as a small bar chart.
import type { FileReport } from '@flink-preflight/draft';
import type { Paint } from './color.ts';

const BAR = 40;

const NOT_PARTS = new Set(['totalProcess', 'totalFlink']);

/** Empty when the report has no sizes. */
export function resourceChart(report: FileReport, style: Paint): string {
  const { taskManager, jobManager } = report.resources ?? {};
  const parts: string[] = [];
  if (taskManager !== undefined) parts.push(chart('Task manager', taskManager, style));
  if (jobManager !== undefined) parts.push(chart('Job manager', jobManager, style));
  if (report.cost !== undefined) {
    const { taskManagers, slotsPerTaskManager, computeUnits, addresses } = report.cost;
    const sum = `${taskManagers} task managers of ${slotsPerTaskManager} slots, ${computeUnits} CU, ${addresses} addresses`;
    parts.push(`${style.bold('Cost')} ${sum}\n`);
  }
  return parts.join('\n');
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
