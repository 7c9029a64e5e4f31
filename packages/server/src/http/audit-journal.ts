// Who did what: changes are written at once; reads and refusals, of which there may be thousands a second, are gathered
// for some seconds, and what repeats is one entry with a count.
import type { Log } from '../log.ts';
import type { AuditEntry, Store } from '../store/store.ts';

/** One request: what it was about and what came of it. */
export type AuditedRequest = Omit<AuditEntry, 'times'>;

export interface AuditJournal {
  /** Not waited for, so that it costs callers nothing. */
  change(entry: AuditedRequest): void;
  /** For a read, or a request that was refused. A crash loses those of the last seconds. */
  gather(entry: AuditedRequest): void;
  /** The same for a read of what is asked for again and again: the entry is made for the first of a period only. */
  poll(key: string, entry: () => AuditedRequest): void;
  /** Writes what is gathered. */
  flush(): Promise<void>;
  /** Ends the gathering, with all of it written. */
  stop(): Promise<void>;
}

/** Milliseconds between two writes. */
const period = 5000;

/** Different entries of a period: callers choose names and addresses, and must not fill the disk with them. */
const most = 1000;

/** Stands for all that there was no room for. */
const others = '*';

export function auditJournal(store: Pick<Store, 'addAuditEntries'>, log: Log): AuditJournal {
  /** By keys of their own. */
  let polls = new Map<string, { readonly entry: AuditedRequest; times: number }>();
  let gathered = new Map<string, { readonly entry: AuditedRequest; times: number }>();

  async function write(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    try {
      await store.addAuditEntries(entries);
    } catch (error) {
      log('error', 'audit', {
        ...(entries.length === 1 ? entries[0] : { lost: entries.length }),
        error: String(error),
      });
    }
  }

  function count(entry: AuditedRequest): boolean {
    const { caller, operation, workspace, namespace, object, outcome } = entry;
    const key = `${caller}\t${operation}\t${workspace}\t${namespace}\t${object}\t${outcome}`;
    const known = gathered.get(key);
    if (known !== undefined) known.times += 1;
    else if (gathered.size < most || object === others) gathered.set(key, { entry, times: 1 });
    else return false;
    return true;
  }

  async function flush(): Promise<void> {
    const all = [...gathered.values(), ...polls.values()];
    const entries = all.map(({ entry, times }) => ({ ...entry, times }));
    gathered = new Map();
    polls = new Map();
    await write(entries);
  }

  const timer = setInterval(() => void flush(), period).unref();
  return {
    change: (entry) => void write([{ ...entry, times: 1 }]),
    gather(entry) {
      // Callers, operations and outcomes are few.
      if (!count(entry)) count({ ...entry, workspace: others, namespace: others, object: others });
    },
    poll(key, entry) {
      const known = polls.get(key);
      if (known !== undefined) known.times += 1;
      else if (polls.size < most) polls.set(key, { entry: entry(), times: 1 });
      else this.gather(entry());
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
