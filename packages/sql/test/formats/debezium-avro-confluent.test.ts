// The debezium-avro-confluent format, as Flink 1.20 answers: its tables are in answers/debezium-avro-confluent.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'debezium-avro-confluent');
