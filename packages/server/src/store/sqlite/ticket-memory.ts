// Tickets that have just ended: whoever waits for one asks within moments.
import { boundedMap } from '../../bounded-map.ts';
import type { Scope, TicketView } from '../store.ts';

export interface TicketMemory {
  get(scope: Scope, id: string): TicketView | undefined;
  put(scope: Scope, id: string, view: TicketView): void;
  clear(): void;
}

/** What an entry takes beside its result, in characters. */
const overhead = 200;

/** @param limit characters to keep */
export function ticketMemory(limit: number): TicketMemory {
  const views = boundedMap<{ readonly scope: Scope; readonly view: TicketView }>(limit);
  return {
    get({ workspace, namespace }, id) {
      const known = views.get(id);
      if (known === undefined) return undefined;
      const { scope, view } = known;
      return scope.workspace === workspace && scope.namespace === namespace ? view : undefined;
    },
    put: (scope, id, view) => views.put(id, { scope, view }, overhead + (view.result?.length ?? 0)),
    clear: () => views.clear(),
  };
}
