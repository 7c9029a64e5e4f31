// What people mostly write of formats, for fixes that must put a likely word in. It decides nothing else.

/** Formats by the option that names one, the likelier first. */
export const USUAL_FORMATS = {
  format: ['json', 'csv', 'debezium-json', 'avro', 'raw'],
  'key.format': ['json', 'raw', 'csv', 'avro'],
  'value.format': ['json', 'csv', 'avro', 'debezium-json'],
} as const;

/** Options of formats that are set more often than others. */
export const USUAL_FORMAT_OPTIONS: readonly string[] = ['ignore-parse-errors', 'fail-on-missing-field'];
