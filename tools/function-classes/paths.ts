// Where the classes, their JAR and Flink's own jars are.
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
const DATA = fileURLToPath(new URL('../../packages/draft/test/functions/', import.meta.url));

export const JAR = join(DATA, 'functions.jar');
export const ANSWERS = join(DATA, 'answers.jsonl');
export const TABLES = join(DATA, 'tables.sql');

/** The folder in which the oracle keeps Flink. */
export const ORACLE = process.env['FLINK_ORACLE_HOME'] ?? join(homedir(), '.cache', 'flink-oracle');

/** Flink's jars as a class path. */
export function libraries(): string {
  const folder = join(ORACLE, 'lib');
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .join(':');
}
