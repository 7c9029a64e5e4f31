// A draft against the deployment that it would replace: engine, settings that shape state, and the SQL of both.
import { analyse, engine, hasFeature, sourceText } from '@flink-preflight/sql';
import type { ScriptModel } from '@flink-preflight/sql';
import type { CheckContext } from '../draft/check-context.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { millisecondsOf, valueOf } from '../configuration/configuration.ts';
import { draftConfiguration, withSettings } from '../configuration/draft-configuration.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';
import type { ReportCompatibility } from '../report/report.ts';
import { scriptOptions } from '../script/script-options.ts';
import type { Variables } from '../variables/resolve-variables.ts';
import { substitute } from '../variables/substitute.ts';
import { ASSUMPTIONS, seeFunctions } from './assumed-functions.ts';
import type { Assumption } from './assumed-functions.ts';
import { verdictOf } from './change.ts';
import type { Change } from './change.ts';
import { compareJobs } from './compare-jobs.ts';
import type { JobPart } from './compare-jobs.ts';
import { compareSources } from './compare-sources.ts';
import { sourcesOf } from './sources.ts';
import type { SourceUse } from './sources.ts';
import { statefulOperators } from './stateful-operators.ts';

export interface ComparedDraft {
  readonly draft: DeploymentDraft;
  readonly context: CheckContext;
  readonly engine: string;
  readonly variables: Variables;
}

/** Undefined where there is no state to speak of: a batch job. */
export function compareDrafts(before: ComparedDraft, after: ComparedDraft): ReportCompatibility | undefined {
  if (after.draft.executionMode === 'BATCH') return undefined;
  if (before.draft.artifact?.kind !== after.draft.artifact?.kind) {
    return single('unknown', 'The job was of another kind before');
  }
  if (after.draft.artifact?.kind !== 'SQLSCRIPT') {
    return single('unknown', 'What a program keeps in state cannot be seen from outside');
  }
  const jobs = jobsOf(before, after);
  if (jobs === undefined) {
    return single('unknown', 'Not all of both scripts could be analysed');
  }
  const [old, now] = jobs;
  const flink = [before, after].map((d) => engine(d.engine)?.version.flink.split('.').slice(0, 2).join('.'));
  if (flink[0] !== flink[1]) {
    return single(
      'unknown',
      `Flink changes from ${flink[0] ?? '?'} to ${flink[1] ?? '?'}, and state across versions cannot be judged`,
    );
  }
  const stateful = [...old.parts, ...now.parts].some((part) => part.operators.length > 0);
  const changes: Change[] = stateful ? [...settingChanges(old.configuration, now.configuration)] : [];
  const ignoreFilter = now.configuration.entries.get(
    'table.optimizer.state-compatibility.ignore-filter',
  )?.value;
  const target = engine(after.engine);
  const byAggregate = target !== undefined && hasFeature(target, 'state-by-aggregate');
  changes.push(...compareJobs(old.parts, now.parts, { ignoreFilter: ignoreFilter === 'true', byAggregate }));
  changes.push(...compareSources(old.sources, now.sources));
  changes.push(...functionChanges(old.functions, now.functions));
  const reasons = changes.map(({ verdict, reason }) => ({ verdict, reason }));
  const verdict = verdictOf(changes, byAggregate ? 'unknown' : 'judged');
  const several = verdict === 'unknown' && !changes.some((c) => c.verdict === 'unknown');
  const note = { verdict, reason: 'Several things changed at once, which together cannot be judged' };
  return { verdict, reasons: several ? [note, ...reasons] : reasons };
}

interface Job {
  readonly parts: readonly JobPart[];
  readonly sources: readonly SourceUse[];
  /** Implementations of the user functions of the script, by name. */
  readonly functions: ReadonlyMap<string, string>;
  readonly configuration: Configuration;
}

/** Both jobs, with functions whose classes are not at hand taken alike; undefined where one cannot be analysed. */
function jobsOf(before: ComparedDraft, after: ComparedDraft): readonly [Job, Job] | undefined {
  for (const assumption of [undefined, ...ASSUMPTIONS]) {
    const [old, now] = [jobOf(before, assumption), jobOf(after, assumption)];
    if (old.job !== undefined && now.job !== undefined) return [old.job, now.job];
    if ([old, now].some(({ job, unseen }) => job === undefined && unseen.size === 0)) return undefined;
  }
  return undefined;
}

function jobOf(
  { draft, context, engine: id, variables }: ComparedDraft,
  assumption: Assumption | undefined,
): { readonly job: Job | undefined; readonly unseen: ReadonlySet<string> } {
  const text = draft.artifact?.sqlArtifact?.sqlScript ?? '';
  const configuration = draftConfiguration(id, draft, context.deployment);
  const script = substitute(text, variables.valueOf).text;
  const { options } = scriptOptions(draft, context, id, configuration);
  const functions = seeFunctions(options.typingOf, assumption);
  const model = analyse(script, { ...options, typingOf: functions.typingOf });
  const parts = partsOf(model);
  if (parts === undefined) return { job: undefined, unseen: functions.unseen };
  const field = ['artifact', 'sqlArtifact', 'sqlScript'];
  const job = {
    parts,
    sources: sourcesOf(model.statements.flatMap(({ plan }) => plan?.root ?? [])),
    functions: functions.used,
    configuration: withSettings(configuration, sourceText(script), model.statements, field),
  };
  return { job, unseen: functions.unseen };
}

/** Undefined when a statement has an error or is not known in full. */
function partsOf({ statements, diagnostics }: ScriptModel): readonly JobPart[] | undefined {
  if (diagnostics.some((d) => d.severity === 'error')) return undefined;
  const parts: JobPart[] = [];
  for (const { kind, undecided, plan } of statements) {
    if (kind !== 'insert') continue;
    const operators = plan === undefined || undecided.length > 0 ? undefined : statefulOperators(plan);
    if (operators === undefined) return undefined;
    parts.push({ sink: plan?.sink?.path.object ?? '', operators });
  }
  return parts;
}

/** A function of another class may give other values, and an aggregate may keep another accumulator. */
function functionChanges(before: Job['functions'], after: Job['functions']): Change[] {
  return [...after].flatMap(([name, implementation]): Change[] => {
    const old = before.get(name);
    if (old === undefined || old === implementation) return [];
    const reason = `The class of function ${name} changed, and what it keeps cannot be seen from here`;
    return [{ verdict: 'unknown', reason, item: `function ${name}` }];
  });
}

const TTL = 'table.exec.state.ttl';

function settingChanges(before: Configuration, after: Configuration): Change[] {
  const changes: Change[] = [];
  const ttl = [before, after].map((conf) => {
    return (millisecondsOf(conf, TTL) ?? 0n) > 0n;
  });
  if (ttl[0] !== ttl[1]) {
    const reason = `${TTL} changes between none and some: state with and without a time to live differ in form`;
    changes.push({ verdict: 'incompatible', reason, item: TTL });
  }
  for (const key of ['pipeline.max-parallelism', 'state.backend.type']) {
    const [old, now] = [before, after].map((conf) => valueOf(conf, key));
    if (old === now) continue;
    const reason = `${key} changes from ${String(old ?? 'its default')} to ${String(now ?? 'its default')}`;
    changes.push({ verdict: 'incompatible', reason, item: key });
  }
  return changes;
}

function single(verdict: ReportCompatibility['verdict'], reason: string): ReportCompatibility {
  return { verdict, reasons: [{ verdict, reason }] };
}
