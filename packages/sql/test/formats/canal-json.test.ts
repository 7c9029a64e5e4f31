// The canal-json format, as Flink 1.20 answers: its tables are in answers/canal-json.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'canal-json');
