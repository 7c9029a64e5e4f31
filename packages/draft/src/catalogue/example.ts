// Drafts for the examples of the catalogue: a small SQL job and what is added to it.
const SQL_JOB = `name: example
artifact:
  kind: SQLSCRIPT
  sqlArtifact:
    sqlScript: |
      CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'datagen');
      CREATE TEMPORARY TABLE k (id BIGINT) WITH ('connector' = 'blackhole');
      INSERT INTO k SELECT id FROM s;
`;

/** The YAML of a good draft with more fields. */
export function draftWith(fields: string): string {
  return SQL_JOB + fields;
}
