// Workflow commands of GitHub Actions: each finding becomes an annotation of its line.
import type { SkippedFile } from '@flink-preflight/draft';
import { placeOf } from './place.ts';
import { toldOf } from './reporter.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export const githubReporter: Reporter = ({ files, skipped, verbose }) =>
  [...files.map(annotations), ...(verbose ? skipped.map(named) : counted(skipped.length))].join('');

const named = ({ path, reason }: SkippedFile): string =>
  `::notice file=${property(path)},title=skipped::${data(`${path} ${reason}`)}\n`;

const counted = (count: number): readonly string[] =>
  count === 0 ? [] : [`::notice title=skipped::${count} files skipped (named with --verbose)\n`];

function annotations(file: CheckedFile): string {
  return toldOf(file)
    .map((d) => {
      const place = placeOf(file, d);
      const range = place?.field === undefined ? place?.range : d.fileRange;
      const at =
        range === undefined
          ? ''
          : `,line=${range.startLine},col=${range.startColumn},endLine=${range.endLine},endColumn=${range.endColumn}`;
      const message = d.hint === undefined ? d.message : `${d.message}\n${d.hint}`;
      const title = property(`${d.code} ${d.name}`);
      return `::${LEVELS[d.severity]} file=${property(file.report.path)}${at},title=${title}::${data(message)}\n`;
    })
    .join('');
}

/** Escapes as @actions/core's command.ts does. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
