// The subjects that Kafka sinks give to schema-registry formats. Source: KafkaConnectorOptionsUtil.autoCompleteSchemaRegistrySubject.
const REGISTRY_FORMATS = ['avro-confluent', 'debezium-avro-confluent'];

/** The table's options with a subject for each registry format, where one topic is named and no subject given. */
export function withSubjects(options: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const topic = options.get('topic');
  // The option is a list; only a single topic names a subject.
  if (topic === undefined || topic.split(';').filter((each) => each.trim() !== '').length !== 1)
    return options;
  const completed = new Map(options);
  const complete = (prefix: string, format: string | undefined, subject: string): boolean => {
    if (format === undefined || !REGISTRY_FORMATS.includes(format)) return false;
    // `schema-registry.subject` is the option's older key and the one that is set.
    const space = `${prefix}${format}.`;
    if (!options.has(`${space}schema-registry.subject`))
      completed.set(`${space}schema-registry.subject`, subject);
    return true;
  };
  const single = topic.replaceAll(';', '').trim();
  if (!complete('', options.get('format'), `${single}-value`))
    complete('value.', options.get('value.format'), `${single}-value`);
  complete('key.', options.get('key.format'), `${single}-key`);
  return completed;
}
