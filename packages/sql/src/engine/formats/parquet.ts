// parquet, for files. Source: ParquetFileFormatFactory. Its readers and writers are made when the job runs.
import { insertOnly } from '../connectors/changelog.ts';
import type { Format } from './format.ts';

const use = () => ({ changelog: insertOnly, checkRow: () => undefined });

export const parquet: Format = { identifier: 'parquet', readFiles: use, writeFiles: use };
