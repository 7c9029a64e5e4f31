// What a check of the draft is given, and what it gives back.
import type { SourceText } from '@flink-preflight/sql';
import type { Configuration } from '../configuration/configuration.ts';
import type { CheckContext } from '../draft/check-context.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';
import type { CheckInOriginal } from '../variables/substitute.ts';
import type { Finding } from '../report/finding.ts';

/** A draft with all that was derived from it before the checks run. */
export interface DraftSubject {
  readonly draft: DeploymentDraft;
  readonly context: CheckContext;
  /** Engine whose rules apply. */
  readonly engine: string;
  /** In force when the job is submitted: deployment, then draft, then SET statements. */
  readonly configuration: Configuration;
  /** The script as given, of SQL drafts. */
  readonly script?: SourceText;
  readonly sql?: CheckInOriginal;
}

/** Looks at one side of the draft. Pure; never throws on a validated draft. */
export type DraftRule = (subject: DraftSubject) => readonly Finding[];
