// The avro-confluent format, as Flink 1.20 answers: its tables are in answers/avro-confluent.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'avro-confluent');
