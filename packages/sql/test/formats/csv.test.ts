// The csv format, as Flink 1.20 answers: its tables are in answers/csv.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'csv');
