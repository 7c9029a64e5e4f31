// What people mostly write of formats, for fixes that must put a likely word in. It decides nothing else.

/** The name of a format, of the engine's or of a library of its own. */
export const FORMAT_NAME =
  /^(?:json|csv|avro|raw|parquet|orc|protobuf|avro-confluent|(?:debezium|canal|maxwell|ogg)-json)$/;

/** Formats by the option that names one, the likelier first. */
export const USUAL_FORMATS = {
  format: ['json', 'csv', 'debezium-json', 'avro', 'raw'],
  'key.format': ['json', 'raw', 'csv', 'avro'],
  'value.format': ['json', 'csv', 'avro', 'debezium-json'],
} as const;
