// The datagen connector, as Flink 1.20 answers: its tables are in answers/datagen.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'datagen');
