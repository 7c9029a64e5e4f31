// What chose the factories of CSV files before Flink 1.11, the only ones of their kind that are left.

/** Options by which CsvTableSourceFactoryBase and CsvTableSinkFactoryBase are found (requiredContext). */
export const LEGACY_CSV: ReadonlyMap<string, string> = new Map([
  ['connector.type', 'filesystem'],
  ['format.type', 'csv'],
]);
