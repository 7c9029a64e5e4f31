// The JARs of an SQL draft: those that can be read must be archives.
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readExampleArtifact } from '../../src/catalogue/example-artifacts.ts';
import { checkDraft } from '../../src/index.ts';

test.each<[string, Uint8Array | undefined, string[]]>([
  ['a.jar', readExampleArtifact('example:/good.jar'), []],
  ['a.jar', undefined, []],
  ['a.txt', strToU8('hello'), []],
  ['a.jar', strToU8('hello'), ['FP7002']],
  ['a.jar', readExampleArtifact('example:/bomb.jar'), ['FP7003']],
])('%s', (uri, bytes, codes) => {
  const sqlArtifact = { sqlScript: 'SELECT 1;', additionalDependencies: [uri] };
  const { file } = checkDraft(
    { artifact: { kind: 'SQLSCRIPT', sqlArtifact } },
    { readArtifact: () => bytes },
  );
  const found = file.diagnostics.filter(({ code }) => code.startsWith('FP70'));
  expect(found.map(({ code }) => code)).toEqual(codes);
});
