// The mongodb connector, as Flink 1.20 answers: its tables are in answers/mongodb.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'mongodb');
