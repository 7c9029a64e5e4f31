// The elasticsearch-7 connector, as Flink 1.20 answers: its tables are in answers/elasticsearch-7.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'elasticsearch-7');
