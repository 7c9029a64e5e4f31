// Every operation that the server answers; adding one is a file and a line.
import type { Operation } from './operation.ts';
import { createDeploymentDraft } from './create-deployment-draft.ts';
import { deleteDeploymentDraft } from './delete-deployment-draft.ts';
import { getDeploymentDraft } from './get-deployment-draft.ts';
import { getValidateDeploymentDraftResult } from './get-validate-deployment-draft-result.ts';
import { listDeploymentDrafts } from './list-deployment-drafts.ts';
import { updateDeploymentDraft } from './update-deployment-draft.ts';
import { validateDeploymentDraftAsync } from './validate-deployment-draft-async.ts';
import { validateSqlStatement } from './validate-sql-statement.ts';

export const operations: readonly Operation[] = [
  createDeploymentDraft,
  getDeploymentDraft,
  listDeploymentDrafts,
  updateDeploymentDraft,
  deleteDeploymentDraft,
  validateDeploymentDraftAsync,
  getValidateDeploymentDraftResult,
  validateSqlStatement,
];
