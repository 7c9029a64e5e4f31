// The hbase-2.2 connector, as Flink 1.20 answers: its tables are in answers/hbase-2.2.jsonl.
import { connectorAnswers } from './connector-answers.ts';

connectorAnswers('connectors', 'hbase-2.2');
