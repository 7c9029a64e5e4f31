// The main flow with the generic client. Arguments: endpoint, access key id, secret, draft as JSON.
import OpenApi from '@alicloud/openapi-client';
import { RuntimeOptions } from '@alicloud/tea-util';

const [endpoint, accessKeyId, accessKeySecret, draft] = process.argv.slice(2);
const client = new OpenApi.default(
  new OpenApi.Config({ accessKeyId, accessKeySecret, endpoint, protocol: 'HTTP' }),
);

async function call(action, method, path, body) {
  const params = new OpenApi.Params({
    action,
    version: '2022-07-18',
    protocol: 'HTTP',
    pathname: `/api/v2/namespaces/default${path}`,
    method,
    authType: 'AK',
    style: 'ROA',
    reqBodyType: 'json',
    bodyType: 'json',
  });
  const request = new OpenApi.OpenApiRequest({ headers: { workspace: 'ws' }, ...(body ? { body } : {}) });
  const { body: envelope } = await client.callApi(params, request, new RuntimeOptions({}));
  if (envelope.success !== true) throw new Error(JSON.stringify(envelope));
  return envelope.data;
}

const { deploymentDraftId } = await call(
  'CreateDeploymentDraft',
  'POST',
  '/deployment-drafts',
  JSON.parse(draft),
);
const start = '/deployment-drafts/async-validate';
const { ticketId } = await call('ValidateDeploymentDraftAsync', 'POST', start, { deploymentDraftId });
const result = `/deployment-drafts/tickets/${ticketId}/async-validate`;
for (;;) {
  const data = await call('GetValidateDeploymentDraftResult', 'GET', result);
  if (['FINISHED', 'FAILED'].includes(data.ticketStatus)) {
    process.stdout.write(JSON.stringify(data));
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
}
