// The avro format, as Flink 1.20 answers: its tables are in answers/avro.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'avro');
