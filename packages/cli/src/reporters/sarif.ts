// SARIF 2.1.0, for code scanning services. Columns count UTF-16 units as the report does; SARIF's end is exclusive.
import { undecidedStatement } from '@flink-preflight/draft/undecided-notes';
import type { ReportDiagnostic, ReportEdit, SkippedFile } from '@flink-preflight/draft';
import type { Range } from '@flink-preflight/sql';
import { VERSION } from '../help.ts';
import { placeOf } from './place.ts';
import { ruleId } from './rule-id.ts';
import { toldOf, UNDECIDED } from './reporter.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

export const sarifReporter: Reporter = ({ files, skipped, verbose }) => {
  const rules = new Map<string, { readonly id: string; readonly name: string }>();
  const results = files.flatMap((file) =>
    toldOf(file).map((d) => {
      const id = ruleId(d);
      rules.set(id, { id, name: d.code === UNDECIDED ? undecidedStatement.name : d.name });
      return result(file, d);
    }),
  );
  const driver = { name: 'preflight', version: VERSION, rules: [...rules.values()] };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        ...(skipped.length === 0 ? {} : { invocations: [invocation(skipped, verbose)] }),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** Skipped files are notifications of the run: they are no results. */
function invocation(skipped: readonly SkippedFile[], verbose: boolean): object {
  const named = skipped.map(({ path, reason }) => ({
    level: 'note',
    message: { text: `${path} ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
  const counted = {
    level: 'note',
    message: { text: `${skipped.length} files skipped (named with --verbose)` },
  };
  return { executionSuccessful: true, toolExecutionNotifications: verbose ? named : [counted] };
}

const uriOf = (path: string): string => encodeURI(path.replaceAll('\\', '/'));

function result(file: CheckedFile, d: ReportDiagnostic): object {
  const place = placeOf(file, d);
  const inFile = place?.field === undefined;
  const range = inFile ? place?.range : d.fileRange;
  const artifactLocation = { uri: uriOf(file.report.path) };
  const text = d.hint === undefined ? d.message : `${d.message}\n${d.hint}`;
  return {
    ruleId: ruleId(d),
    level: LEVELS[d.severity],
    message: { text },
    locations: [
      { physicalLocation: { artifactLocation, ...(range === undefined ? {} : { region: region(range) }) } },
    ],
    ...(inFile && file.kind === 'sql' && d.fixes !== undefined
      ? { fixes: d.fixes.map((fix) => sarifFix(fix.title, fix.edits, artifactLocation)) }
      : {}),
  };
}

function sarifFix(title: string, edits: readonly ReportEdit[], artifactLocation: object): object {
  const replacements = edits.map(({ range, text, insert }) => ({
    deletedRegion: insert === true ? { ...region(range), ...startAsEnd(range) } : region(range),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function region(range: Range): Range {
  return { ...range, endColumn: range.endColumn + 1 };
}

function startAsEnd(range: Range): { endLine: number; endColumn: number } {
  return { endLine: range.startLine, endColumn: range.startColumn };
}
