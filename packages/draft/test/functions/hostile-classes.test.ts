// Class files from unknown hands: whatever their bytes are, a function's typing ends soon and never throws.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { UserFunction } from '@flink-preflight/sql';
import { userFunctions } from '../../src/index.ts';

const entries = unzipSync(
  new Uint8Array(readFileSync(fileURLToPath(new URL('functions.jar', import.meta.url)))),
);
const names = ['demo/Scalars$Structured', 'demo/More$Nested', 'demo/Tables$Split', 'demo/Aggregates$Hinted'];

function functionOf(className: string, resources: readonly string[] = []): UserFunction {
  return { kind: 'user-function', name: 'f', temporary: false, className, language: 'JAVA', resources };
}

const none: ReadonlySet<string> = new Set();

/** Numerical Recipes' generator: the same bytes in each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

test.each(names)('%s with any byte changed', (name) => {
  const path = `${name}.class`;
  const bytes = entries[path]!;
  const next = random(bytes.length);
  for (let i = 0; i < 400; i++) {
    const copy = bytes.slice(0, next() < 0.2 ? Math.floor(next() * bytes.length) : bytes.length);
    for (let k = 0; k < 3 && copy.length > 0; k++)
      copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
    const jar = zipSync({ ...entries, [path]: copy }, { level: 0 });
    const typingOf = userFunctions({ readArtifact: () => jar, jars: ['a.jar'] });
    expect(() => typingOf(functionOf(name.replaceAll('/', '.')), none)).not.toThrow();
  }
});

test.each([
  ['an empty file', new Uint8Array()],
  ['a text', strToU8('no class')],
  ['only the magic number', new Uint8Array([0xca, 0xfe, 0xba, 0xbe])],
])('%s as a class', (_, bytes) => {
  const jar = zipSync({ 'a/B.class': bytes });
  const typingOf = userFunctions({ readArtifact: () => jar });
  expect(typingOf(functionOf('a.B', ['a.jar']), none)).toBeUndefined();
});

test('a JAR that cannot be read is no reason to refuse', () => {
  const typingOf = userFunctions({ readArtifact: () => undefined });
  expect(typingOf(functionOf('a.B', ['oss://bucket/a.jar']), none)).toBeUndefined();
});

test('a JAR that is none is refused, and so is another file', () => {
  const typingOf = userFunctions({ readArtifact: () => strToU8('no archive') });
  expect(typingOf(functionOf('a.B', ['a.jar']), none)).toMatchObject({
    refused: 'resource',
    resource: 'a.jar',
  });
  expect(typingOf(functionOf('a.B', ['a.zip']), none)).toMatchObject({
    cause: "The registering or unregistering jar resource [a.zip] must ends with '.jar' suffix.",
  });
});
