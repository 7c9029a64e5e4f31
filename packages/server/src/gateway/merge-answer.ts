// A result with the engine's answer: beside ours, or in place of ours where the engine's word is final.
import type { FileReport, ReportDiagnostic } from '@flink-preflight/draft';
import { refusedByEngine, refusedDefinitionHint } from '../catalogue.ts';
import type { StatementResult } from '../check/statement-result.ts';
import { statementResult } from '../check/statement-result.ts';
import { isSqlError, placeOf, summaryOf, verdictOf } from '../check/verdict.ts';
import type { EngineWord } from './engine-word.ts';

export type OurVerdict = 'accepted' | 'partial' | 'refused';

type Statements = FileReport['statements'];
type Diagnostics = readonly ReportDiagnostic[];

interface DraftResult {
  readonly success: boolean;
  readonly message: string;
  readonly draftValidationDetail: {
    readonly sqlErrorDetail?: object;
    readonly diagnostics: Diagnostics;
    readonly statements?: Statements;
  };
}

export interface Merged {
  readonly text: string;
  readonly ok: boolean;
  /** What was said here about the SQL alone: the engine judges nothing else. */
  readonly ours: OurVerdict;
}

/** @param final whether the engine's word counts */
export function mergeAnswer(
  kind: 'draft' | 'statement',
  text: string,
  engine: EngineWord,
  final: boolean,
): Merged {
  if (kind === 'statement') {
    const result = JSON.parse(text) as StatementResult;
    const { diagnostics, statements, errorDetails } = result;
    const [ours, merged] = judge(diagnostics, statements, engine, final && 'statement');
    const whole = statementResult({ statements, diagnostics: merged }, errorDetails?.invalidflinkConf ?? []);
    return { text: JSON.stringify({ ...whole, engine }), ok: whole.success, ours };
  }
  const result = JSON.parse(text) as DraftResult;
  const { sqlErrorDetail: _, ...detail } = result.draftValidationDetail;
  const { diagnostics, statements = [] } = detail;
  const field = final && 'artifact.sqlArtifact.sqlScript';
  const [ours, merged] = judge(diagnostics, statements, engine, field);
  const errors = merged.filter(({ severity }) => severity === 'error');
  const first = errors.find(isSqlError);
  const whole = {
    ...result,
    success: errors.length === 0,
    message: summaryOf(errors),
    draftValidationDetail: {
      ...detail,
      sqlValidationResult: verdictOf({ statements }, first),
      ...(first === undefined ? {} : { sqlErrorDetail: placeOf(first) }),
      diagnostics: merged,
      engine,
    },
  };
  return { text: JSON.stringify(whole), ok: whole.success, ours };
}

/**
 * What we said, and the diagnostics as they are with the answer.
 * @param field of the script, or false where the answer does not count
 */
function judge(
  diagnostics: Diagnostics,
  statements: Statements,
  { verdict, ...answer }: EngineWord,
  field: string | false,
): [OurVerdict, Diagnostics] {
  const refusedHere = diagnostics.some(isSqlError);
  const partial = statements.some(({ analysis }) => analysis === 'partial');
  const ours = refusedHere ? 'refused' : partial ? 'partial' : 'accepted';
  const decided = verdict === 'accepted' || verdict === 'refused';
  const agreed = !decided || (verdict === 'refused') === refusedHere;
  if (field === false || agreed) return [ours, diagnostics];
  if (verdict === 'refused') return [ours, [refusalOf(answer, statements, field), ...diagnostics]];
  return [ours, diagnostics.map((one) => (isSqlError(one) ? { ...one, severity: 'warning' } : one))];
}

/** In the shape of our own diagnostics; the words are Flink's, and so is the place where it names one. */
function refusalOf(
  { message = '', index, range: place }: Omit<EngineWord, 'verdict'>,
  statements: Statements,
  field: string,
): ReportDiagnostic {
  const { code, name, severity, category, hint } = refusedByEngine;
  const range = place ?? (index === undefined ? undefined : statements[index]?.range);
  return {
    code,
    name,
    severity,
    category,
    message,
    hint: index === undefined ? refusedDefinitionHint : hint,
    ...(range === undefined ? {} : { range }),
    ...(index === undefined ? {} : { statement: index }),
    field,
  };
}
