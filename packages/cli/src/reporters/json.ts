// The report itself, as its schema describes it.
import type { Report } from '@flink-preflight/draft';
import type { Reporter } from './reporter.ts';

export const jsonReporter: Reporter = ({ engine, files, skipped }) => {
  const report: Report = {
    version: 1,
    engine,
    files: files.map((f) => f.report),
    ...(skipped.length === 0 ? {} : { skipped: skipped.map(({ path, reason }) => ({ path, reason })) }),
  };
  return `${JSON.stringify(report)}\n`;
};
