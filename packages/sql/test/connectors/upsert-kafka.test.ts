// The upsert-kafka connector, as Flink 1.20 answers: its tables are in answers/upsert-kafka.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'upsert-kafka');
