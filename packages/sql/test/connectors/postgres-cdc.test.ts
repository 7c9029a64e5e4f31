// The postgres-cdc connector, as Flink 1.20 answers: its tables are in answers/postgres-cdc.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'postgres-cdc');
