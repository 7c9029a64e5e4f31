// The filesystem connector, as Flink 1.20 answers: its tables are in answers/filesystem.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'filesystem');
