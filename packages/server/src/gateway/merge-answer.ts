// A draft's result with the engine's answer: beside ours, or in place of ours where the engine's word is final.
import type { FileReport, ReportDiagnostic } from '@flink-preflight/draft';
import { isSqlError, placeOf, summaryOf, verdictOf } from '../check/verdict.ts';
import type { EngineAnswer } from './gateway-client.ts';

export type OurVerdict = 'accepted' | 'partial' | 'refused';

interface DraftResult {
  readonly success: boolean;
  readonly message: string;
  readonly draftValidationDetail: {
    readonly sqlErrorDetail?: object;
    readonly diagnostics: readonly ReportDiagnostic[];
    readonly statements?: FileReport['statements'];
  };
}

export interface Merged {
  readonly text: string;
  readonly ok: boolean;
  /** What was said here about the SQL alone: the engine judges nothing else. */
  readonly ours: OurVerdict;
}

/** @param final whether the engine's word counts */
export function mergeAnswer(text: string, answer: EngineAnswer, version: string, final: boolean): Merged {
  const result = JSON.parse(text) as DraftResult;
  const { diagnostics, statements = [] } = result.draftValidationDetail;
  const refusedHere = diagnostics.some(isSqlError);
  const partial = statements.some(({ analysis }) => analysis === 'partial');
  const ours = refusedHere ? 'refused' : partial ? 'partial' : 'accepted';
  const noted = withEngine(result, answer, version);
  const overruled =
    !final || answer.verdict === 'undecided' || (answer.verdict === 'refused') === refusedHere
      ? noted
      : overrule(noted, answer, statements);
  return { text: JSON.stringify(overruled), ok: overruled.success, ours };
}

function withEngine(result: DraftResult, answer: EngineAnswer, version: string): DraftResult {
  const { draftValidationDetail: detail } = result;
  const engine = { version, ...answer };
  return { ...result, draftValidationDetail: { ...detail, engine } as typeof detail };
}

function overrule(
  result: DraftResult,
  answer: EngineAnswer,
  statements: FileReport['statements'],
): DraftResult {
  const { sqlErrorDetail: _, ...detail } = result.draftValidationDetail;
  const diagnostics =
    answer.verdict === 'refused'
      ? [refusalOf(answer, statements), ...detail.diagnostics]
      : detail.diagnostics.map((one): ReportDiagnostic =>
          isSqlError(one) ? { ...one, severity: 'warning' } : one,
        );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const first = errors.find(isSqlError);
  return {
    ...result,
    success: errors.length === 0,
    message: summaryOf(errors),
    draftValidationDetail: {
      ...detail,
      sqlValidationResult: verdictOf({ path: '', ok: first === undefined, statements, diagnostics }, first),
      ...(first === undefined ? {} : { sqlErrorDetail: placeOf(first) }),
      diagnostics,
    } as DraftResult['draftValidationDetail'],
  };
}

/** In the shape of our own diagnostics; `FLINK` is no code of the catalogue, since the words are Flink's. */
function refusalOf(
  { message, index }: Extract<EngineAnswer, { verdict: 'refused' }>,
  statements: FileReport['statements'],
): ReportDiagnostic {
  const range = index === undefined ? undefined : statements[index]?.range;
  return {
    code: 'FLINK',
    name: 'refused-by-engine',
    severity: 'error',
    category: 'semantic',
    message,
    ...(range === undefined ? {} : { range }),
    ...(index === undefined ? {} : { statement: index }),
    field: 'artifact.sqlArtifact.sqlScript',
  };
}
