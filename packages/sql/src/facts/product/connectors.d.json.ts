import type { DocumentedConnector } from '../documented-connectors.ts';

declare const facts: { readonly source: string; readonly connectors: readonly DocumentedConnector[] };
export = facts;
