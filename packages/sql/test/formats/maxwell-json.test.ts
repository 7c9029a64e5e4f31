// The maxwell-json format, as Flink 1.20 answers: its tables are in answers/maxwell-json.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'maxwell-json');
