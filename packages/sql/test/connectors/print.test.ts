// The print connector, as Flink 1.20 answers: its tables are in answers/print.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'print');
