// What a person sees when the server has started.
import type { RunningServer } from './start-server.ts';

/** Address, data, guard, and one line to try. */
export function startText({ address, data, guarded }: RunningServer): string {
  const access = guarded
    ? 'signed requests only (ACS3-HMAC-SHA256, with the keys of the credentials file)'
    : 'open, to this machine only; give --credentials FILE to serve others';
  const body = `{"statement":"SELECT 1 + nosuch","batchMode":false}`;
  const attempt = guarded
    ? `curl ${address}/health`
    : `curl -s -H 'workspace: ws' -H 'content-type: application/json' -d '${body}' ${address}/api/v2/namespaces/default/sql-statement/validate`;
  return [
    `Flink Preflight listens on ${address}`,
    `  data    ${data}`,
    `  access  ${access}`,
    `  try     ${attempt}`,
    '',
  ].join('\n');
}
