// The ogg-json format, as Flink 1.20 answers: its tables are in answers/ogg-json.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'ogg-json');
