// The jdbc connector, as Flink 1.20 answers: its tables are in answers/jdbc.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'jdbc');
