// The kafka connector, as Flink 1.20 answers: its tables are in answers/kafka.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'kafka');
