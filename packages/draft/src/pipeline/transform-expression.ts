// projection and filter of a transform: problems of their expressions become findings at their place in the YAML.
import { nearest } from '@flink-preflight/sql';
import type { Span } from '@flink-preflight/sql';
import { laterThan } from '../catalogue/pipeline-options.ts';
import {
  foreignType,
  missingAlias,
  olderCode,
  reservedAlias,
  transformCast,
  transformCode,
  transformColumn,
  transformFunction,
  transformOperands,
  transformOperator,
} from '../catalogue/pipeline-transform.ts';
import { invalidExpression } from '../catalogue/pipeline.ts';
import { versionsBefore, versionsUntil } from './cdc-version.ts';
import type { CdcVersion } from './cdc-version.ts';
import { textOf } from './pipeline-rule.ts';
import type { PipelineSubject, YamlObject } from './pipeline-rule.ts';
import type { SourceTable } from './source-table.ts';
import { kindOfType } from './transform/cdc-type.ts';
import type { SqlKind } from './transform/cdc-type.ts';
import { checkFilter, checkProjection } from './transform/check-transform.ts';
import { functionNames } from './transform/known-functions.ts';
import { METADATA_COLUMNS } from './transform/scope.ts';
import type { Scope, TransformProblem } from './transform/scope.ts';

type Path = readonly (string | number)[];

/** Checks the expressions of one transform. Columns are judged only where the table's are told. */
export function checkExpressions(
  item: YamlObject,
  path: Path,
  table: SourceTable | undefined,
  functions: ReadonlySet<string>,
  subject: PipelineSubject,
): void {
  const columns = table === undefined ? undefined : columnsOf(table, subject.value);
  const projection = textOf(item['projection']);
  let names: readonly string[] | undefined;
  if (projection !== undefined && projection.trim() !== '') {
    // A star at the beginning of a YAML value is escaped by a backslash; the other letters keep their places.
    const text = projection.replaceAll('\\*', ' *');
    names = checkProjection(text, {
      columns,
      functions,
      tell: telling('projection', text, path, subject),
    }).names;
  }
  const filter = textOf(item['filter']);
  if (filter === undefined || filter.trim() === '') return;
  const more = columns === undefined ? undefined : withNames(columns, names);
  checkFilter(filter, { columns: more, functions, tell: telling('filter', filter, path, subject) });
}

/** A table's columns, those that each table has, and those that the source tells on request. */
function columnsOf(table: SourceTable, pipeline: YamlObject): Map<string, SqlKind | undefined> {
  const columns = new Map<string, SqlKind | undefined>(
    table.columns.map(({ name, type }) => [name, kindOfType(type)]),
  );
  for (const name of METADATA_COLUMNS) columns.set(name, 'VARCHAR');
  const source = pipeline['source'];
  const list =
    typeof source === 'object' && source !== null
      ? textOf((source as YamlObject)['metadata.list'])
      : undefined;
  for (const name of list?.split(',') ?? []) columns.set(name.trim(), undefined);
  return columns;
}

/** A filter may name the columns that the projection makes. */
function withNames(
  columns: ReadonlyMap<string, SqlKind | undefined>,
  names: readonly string[] | undefined,
): ReadonlyMap<string, SqlKind | undefined> {
  const all = new Map(columns);
  for (const name of names ?? []) if (!all.has(name)) all.set(name, undefined);
  return all;
}

function telling(
  key: 'projection' | 'filter',
  text: string,
  path: Path,
  subject: PipelineSubject,
): Scope['tell'] {
  return (problem) => tellProblem(problem, { key, text, path: [...path, key], subject });
}

interface Place {
  readonly key: 'projection' | 'filter';
  readonly text: string;
  readonly path: Path;
  readonly subject: PipelineSubject;
}

function tellProblem(problem: TransformProblem, { key, text, path, subject }: Place): void {
  const { tell } = subject;
  const at = (span: Span, hint?: string): { part: Span; hint?: string } => ({
    part: span,
    ...(hint === undefined ? {} : { hint }),
  });
  const { span } = problem;
  switch (problem.kind) {
    case 'syntax':
      tell(invalidExpression, { what: key, reason: problem.reason }, path, at(span, problem.hint));
      return;
    case 'function': {
      const [near] = nearest(problem.name, functionNames, 1);
      const hint =
        near === undefined
          ? 'Use a function of transforms, or declare it as a user-defined function.'
          : `Did you mean ${near}?`;
      if (isLater(problem.since, subject)) tellLater(`The function ${problem.name}`, problem.since, place());
      else tell(transformFunction, { name: problem.name, hint }, path, at(span));
      return;
    }
    case 'operator':
      if (isLater(problem.since, subject)) tellLater(problem.name, problem.since, place());
      else tell(transformOperator, { operator: problem.name }, path, at(span));
      return;
    case 'column': {
      const [near] = nearest(problem.name, problem.known, 1);
      const hint = near === undefined ? `Columns are ${problem.known.join(', ')}.` : `Did you mean ${near}?`;
      tell(transformColumn, { name: problem.name, hint }, path, at(span));
      return;
    }
    case 'alias':
      tell(missingAlias, { expression: text.slice(span.start, span.end) }, path, at(span));
      return;
    case 'reserved alias':
      tell(reservedAlias, { name: problem.name }, path, at(span));
      return;
    case 'cast':
      if (problem.foreign)
        tell(foreignType, { type: problem.type, hint: typeHint(problem.type) }, path, at(span));
      else tell(transformCast, { type: problem.type }, path, at(span));
      return;
    case 'operands':
      tell(transformOperands, { operator: problem.what, types: problem.types }, path, at(span));
      return;
    case 'code': {
      const { until } = problem;
      const all = until === undefined || subject.versions.every((v) => versionsUntil(until).includes(v));
      if (all) tell(transformCode, { what: problem.what }, path, at(span));
      else if (until !== undefined && subject.versions.includes(until))
        tell(olderCode, { what: problem.what, until }, path, at(span));
      return;
    }
  }
  function place(): { path: Path; span: Span; tell: PipelineSubject['tell'] } {
    return { path, span, tell };
  }
}

/** Whether some version that the pipeline may run on knows it. */
function isLater(since: CdcVersion | undefined, { versions }: PipelineSubject): since is CdcVersion {
  return since !== undefined && versions.some((version) => !versionsBefore(since).includes(version));
}

function tellLater(
  what: string,
  since: CdcVersion,
  { path, span, tell }: { path: Path; span: Span; tell: PipelineSubject['tell'] },
): void {
  tell(laterThan, { what, since }, path, { part: span });
}

/** The standard's name of a type that Flink SQL adds. */
const STANDARD: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  BYTES: 'VARBINARY',
  TEXT: 'VARCHAR',
  LONG: 'BIGINT',
  DATETIME: 'TIMESTAMP',
};

function typeHint(type: string): string {
  const name = STANDARD[type.toUpperCase()];
  return name === undefined || name === 'VARBINARY'
    ? 'Use a type that transforms can cast to, such as VARCHAR or INT.'
    : `Write ${name}.`;
}
