// db2-cdc: snapshot and change tables of DB2; its factory asks what that of SQL Server asks. Source: Db2TableSourceFactory of
// Flink CDC 3.2.
import type { Connector } from './connector.ts';
import { sqlserverCdc } from './sqlserver-cdc.ts';

export const db2Cdc: Connector = { ...sqlserverCdc, identifier: 'db2-cdc' };
