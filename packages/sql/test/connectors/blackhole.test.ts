// The blackhole connector, as Flink 1.20 answers: its tables are in answers/blackhole.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'blackhole');
