// The parquet format, as Flink 1.20 answers: its tables are in answers/parquet.jsonl.
import { connectorAnswers } from '../connectors/connector-answers.ts';

connectorAnswers('formats', 'parquet');
