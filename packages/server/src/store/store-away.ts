// Tells a database that does not answer for a while from a defect of ours.

/**
 * The database is starting, stopping, full, switched over, or not reached; a query that was too slow counts as well.
 * pg tells a lost connection by its message only, and errors of SQLite come from its thread as messages.
 */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && awayCode.test(code)) || awayMessage.test(error.message);
}

/** SQLSTATE: operator's intervention (57), resources (53), connection (08), read-only (25006), deadlock; and sockets. */
const awayCode =
  /^(57\w{3}|53\w{3}|08\w{3}|25006|40001|40P01|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

const awayMessage =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection|The thread that writes has ended|database or disk is full|disk I\/O error|attempt to write a readonly database|database is locked|unable to open database file)/;
