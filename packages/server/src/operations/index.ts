// Every operation that the server answers; adding one is a file and a line.
import type { Operation } from './operation.ts';
import { cancelValidateDeploymentDraft } from './cancel-validate-deployment-draft.ts';
import { createDeploymentDraft } from './create-deployment-draft.ts';
import { createDeploymentTargetV2 } from './create-deployment-target-v2.ts';
import { createDeploymentTarget } from './create-deployment-target.ts';
import { createDeployment } from './create-deployment.ts';
import { createFolder } from './create-folder.ts';
import { createUdfArtifact } from './create-udf-artifact.ts';
import { createVariable } from './create-variable.ts';
import { deleteCustomConnector } from './delete-custom-connector.ts';
import { deleteDeploymentDraft } from './delete-deployment-draft.ts';
import { deleteDeploymentTarget } from './delete-deployment-target.ts';
import { deleteDeployment } from './delete-deployment.ts';
import { deleteFolder } from './delete-folder.ts';
import { deleteUdfArtifact } from './delete-udf-artifact.ts';
import { deleteUdfFunction } from './delete-udf-function.ts';
import { deleteVariable } from './delete-variable.ts';
import { deployDeploymentDraftAsync } from './deploy-deployment-draft-async.ts';
import { executeSqlStatement } from './execute-sql-statement.ts';
import { getCatalogs } from './get-catalogs.ts';
import { getDatabases } from './get-databases.ts';
import { getDeployDeploymentDraftResult } from './get-deploy-deployment-draft-result.ts';
import { getDeploymentDraftLock } from './get-deployment-draft-lock.ts';
import { getDeploymentDraft } from './get-deployment-draft.ts';
import { getDeployment } from './get-deployment.ts';
import { getFolder } from './get-folder.ts';
import { getLineageInfo } from './get-lineage-info.ts';
import { getTables } from './get-tables.ts';
import { getUdfArtifacts } from './get-udf-artifacts.ts';
import { getValidateDeploymentDraftResult } from './get-validate-deployment-draft-result.ts';
import { listCustomConnectors } from './list-custom-connectors.ts';
import { listDeploymentDrafts } from './list-deployment-drafts.ts';
import { listDeploymentTargets } from './list-deployment-targets.ts';
import { listDeployments } from './list-deployments.ts';
import { listEngineVersionMetadata } from './list-engine-version-metadata.ts';
import { listVariables } from './list-variables.ts';
import { registerCustomConnector } from './register-custom-connector.ts';
import { registerUdfFunction } from './register-udf-function.ts';
import { updateDeploymentDraft } from './update-deployment-draft.ts';
import { updateDeploymentTargetV2 } from './update-deployment-target-v2.ts';
import { updateDeploymentTarget } from './update-deployment-target.ts';
import { updateDeployment } from './update-deployment.ts';
import { updateFolder } from './update-folder.ts';
import { updateUdfArtifact } from './update-udf-artifact.ts';
import { updateVariable } from './update-variable.ts';
import { validateDeploymentDraftAsync } from './validate-deployment-draft-async.ts';
import { validateSqlStatement } from './validate-sql-statement.ts';

export const operations: readonly Operation[] = [
  cancelValidateDeploymentDraft,
  createDeploymentDraft,
  createDeploymentTargetV2,
  createDeploymentTarget,
  createDeployment,
  createFolder,
  createUdfArtifact,
  createVariable,
  deleteCustomConnector,
  deleteDeploymentDraft,
  deleteDeploymentTarget,
  deleteDeployment,
  deleteFolder,
  deleteUdfArtifact,
  deleteUdfFunction,
  deleteVariable,
  deployDeploymentDraftAsync,
  executeSqlStatement,
  getCatalogs,
  getDatabases,
  getDeployDeploymentDraftResult,
  getDeploymentDraftLock,
  getDeploymentDraft,
  getDeployment,
  getFolder,
  getLineageInfo,
  getTables,
  getUdfArtifacts,
  getValidateDeploymentDraftResult,
  listCustomConnectors,
  listDeploymentDrafts,
  listDeploymentTargets,
  listDeployments,
  listEngineVersionMetadata,
  listVariables,
  registerCustomConnector,
  registerUdfFunction,
  updateDeploymentDraft,
  updateDeploymentTargetV2,
  updateDeploymentTarget,
  updateDeployment,
  updateFolder,
  updateUdfArtifact,
  updateVariable,
  validateDeploymentDraftAsync,
  validateSqlStatement,
];
