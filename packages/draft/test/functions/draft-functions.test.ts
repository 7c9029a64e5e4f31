// User functions of a draft: classes in its additional dependencies, and dependencies that are no archives.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { checkDraft } from '../../src/index.ts';

const jar = new Uint8Array(readFileSync(fileURLToPath(new URL('functions.jar', import.meta.url))));
const files: Readonly<Record<string, Uint8Array>> = {
  'oss://b/udf.jar': jar,
  'oss://b/bad.jar': strToU8('no archive'),
};

function check(additionalDependencies: readonly string[], query: string) {
  const sqlScript = `CREATE TEMPORARY FUNCTION f AS 'demo.Scalars$Text';\n${query};\n`;
  const opened: string[] = [];
  const { file } = checkDraft(
    { artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript, additionalDependencies } } },
    {
      readArtifact: (uri) => {
        opened.push(uri);
        return files[uri];
      },
    },
  );
  const errors = file.diagnostics.filter((each) => each.severity === 'error');
  return {
    errors: errors.map(({ code, field }) => `${code} ${String(field)}`),
    partial: file.statements.some((each) => each.analysis === 'partial'),
    opened,
  };
}

const SCRIPT = 'artifact.sqlArtifact.sqlScript';

test.each([
  [['oss://b/udf.jar'], "SELECT f('a')", [], false],
  [['oss://b/udf.jar'], 'SELECT f(1)', [`FP2106 ${SCRIPT}`], false],
  [['oss://b/far.jar'], 'SELECT f(1)', [], true],
  [['oss://b/far.jar', 'oss://b/udf.jar'], 'SELECT f(1)', [`FP2106 ${SCRIPT}`], false],
  [[], 'SELECT f(1)', [], true],
  [['oss://b/bad.jar'], 'SELECT f(1)', ['FP7002 artifact.sqlArtifact.additionalDependencies[0]'], true],
])('%j: %s', (dependencies, query, errors, partial) => {
  const { opened: _, ...found } = check(dependencies, query);
  expect(found).toEqual({ errors, partial });
});
