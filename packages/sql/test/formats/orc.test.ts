// The orc format, as Flink 1.20 answers: its tables are in answers/orc.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'orc');
