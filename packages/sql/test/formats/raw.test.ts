// The raw format, as Flink 1.20 answers: its tables are in answers/raw.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'raw');
