// FP25xx: rules about which statements may stand together in one script.
import { define } from '../definition.ts';

const source =
  "CREATE TEMPORARY TABLE s (a INT) WITH ('connector' = 'datagen');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\n";

/** The product's sentence begins so: users search for it. */
const BEGINNING =
  "A sequence of multiple statements to execute is supported if the last statement is a 'SELECT' statement …";

/** All of it, word for word. */
const SEQUENCE =
  "A sequence of multiple statements to execute is supported if the last statement is a 'SELECT' statement or 'INSERT INTO' statement or 'CREATE TABLE IF NOT EXISTS ... AS TABLE' statement or 'CREATE DATABASE IF NOT EXISTS ... AS DATABASE' statement or 'AUTO OPTIMIZE TABLE|DATABASE' statements or multiple 'INSERT INTO' or 'CREATE TABLE IF NOT EXISTS ... AS TABLE' or 'CREATE DATABASE IF NOT EXISTS ... AS DATABASE' statements wrapped in a 'BEGIN STATEMENT SET' block and all other statements are CREATE TEMPORARY TABLE|VIEW|[SYSTEM] FUNCTION, 'SHOW', DESCRIBE, 'USE' statements.";

export const permanentBesideJob = define({
  code: 'FP2501',
  name: 'permanent-object-beside-job',
  stage: 'submit',
  severity: 'error',
  category: 'semantic',
  message: `{objects} beside a job: ${BEGINNING}`,
  hint: 'Write CREATE TEMPORARY, or create them once in a script of their own.',
  explain:
    `The product says: ${SEQUENCE}\n\n` +
    'On the product a draft that runs a job may create temporary tables, views and functions only: permanent ones belong to a catalog and are made once, by a script of their own. A SQL file that is checked by itself need not be one draft, so there this is a warning.',
  source: 'SqlValidateUtils.validateDraft of the product, as its messages show it',
  examples: [
    {
      wrong:
        "CREATE TABLE ^s^ (a INT) WITH ('connector' = 'datagen');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a FROM s;",
      right: source + 'INSERT INTO k SELECT a FROM s;',
    },
  ],
});

export const severalJobs = define({
  code: 'FP2502',
  name: 'several-jobs',
  stage: 'submit',
  severity: 'error',
  category: 'semantic',
  message: `{jobs} jobs in one draft: ${BEGINNING}`,
  hint: 'Wrap the INSERT statements in BEGIN STATEMENT SET; … END; so that they are one job.',
  explain:
    `The product says: ${SEQUENCE}\n\n` +
    'A draft is one job. Several INSERT statements are one job only inside a statement set; without it, only a single one is supported.',
  source: 'SqlValidateUtils.validateDraft of the product, as its messages show it',
  examples: [
    {
      wrong: source + 'INSERT INTO k SELECT a FROM s;\n^INSERT INTO k SELECT a + 1 FROM s^;',
      right:
        source +
        'BEGIN STATEMENT SET;\nINSERT INTO k SELECT a FROM s;\nINSERT INTO k SELECT a + 1 FROM s;\nEND;',
    },
  ],
});
