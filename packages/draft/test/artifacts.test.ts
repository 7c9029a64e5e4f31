import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/index.ts';
import type { DeploymentDraft } from '../src/index.ts';
import { openArchive } from '../src/artifacts/archive.ts';
import { readClassFile } from '../src/artifacts/class-file.ts';
import { readPython } from '../src/artifacts/python-source.ts';
import { wheelMistake } from '../src/artifacts/wheel.ts';
import { readExampleArtifact } from '../src/catalogue/example-artifacts.ts';

const GOOD = readExampleArtifact('example:/good.jar') ?? new Uint8Array();

function classBytes(name: string): Uint8Array {
  const archive = openArchive(GOOD);
  if ('failure' in archive) throw new Error(archive.reason);
  return archive.read([name]).get(name) ?? new Uint8Array();
}

const JOB = classBytes('demo/Job.class');

describe('class files', () => {
  it('tells version, visibility and methods', () => {
    expect(readClassFile(JOB)).toEqual({
      major: 55,
      minor: 0,
      isPublic: true,
      superclass: 'java/lang/Object',
      methods: [
        { name: '<init>', descriptor: '()V', isPublic: true, isStatic: false },
        { name: 'main', descriptor: '([Ljava/lang/String;)V', isPublic: true, isStatic: true },
      ],
    });
  });

  it('is not confused by bytes that end anywhere, or by any byte changed', () => {
    for (let i = 0; i < JOB.length; i++) expect(() => readClassFile(JOB.subarray(0, i))).not.toThrow();
    expect(readClassFile(JOB.subarray(0, JOB.length - 60))).toBeUndefined();
    for (let i = 0; i < JOB.length; i++) {
      const copy = JOB.slice();
      copy[i] = 0xff;
      expect(() => readClassFile(copy)).not.toThrow();
    }
  });
});

function codes(
  bytes: Uint8Array | undefined,
  jar: object,
  engineVersion = 'vvr-11.7-jdk11-flink-1.20',
): string[] {
  const draft: DeploymentDraft = {
    engineVersion,
    artifact: { kind: 'JAR', jarArtifact: { jarUri: 'a.jar', ...jar } },
  };
  return checkDraft(draft, {
    readArtifact: (uri) => (uri === 'a.jar' ? bytes : undefined),
  }).file.diagnostics.map((d) => d.code);
}

const manifest = (text: string) => zipSync({ 'META-INF/MANIFEST.MF': strToU8(text), 'demo/Job.class': JOB });
const withMajor = (major: number) => {
  const copy = JOB.slice();
  copy[7] = major;
  return zipSync({ 'demo/Job.class': copy });
};
const job = { entryClass: 'demo.Job' };

describe('JARs', () => {
  it.each<[string, Uint8Array | undefined, object, string[]]>([
    ['good', GOOD, job, []],
    ['not readable from here', undefined, job, ['FP7001']],
    ['not an archive', strToU8('hello'), job, ['FP7002']],
    ['cut off', GOOD.subarray(0, GOOD.length - 30), job, ['FP7002']],
    ['empty', new Uint8Array(), job, ['FP7002']],
    ['no entry class', GOOD, {}, ['FP7004']],
    [
      'entry class in the manifest',
      manifest('Manifest-Version: 1.0\r\nMain-Class: demo.J\r\n ob\r\n\r\n'),
      {},
      [],
    ],
    ['program-class goes first', manifest('Main-Class: demo.No\nprogram-class: demo.Job\n'), {}, []],
    ['wrong class in the manifest', manifest('Main-Class: demo.No\n'), {}, ['FP7005']],
    ['misspelt class', GOOD, { entryClass: 'demo.job' }, ['FP7005']],
    [
      'class perhaps in a dependency',
      GOOD,
      { entryClass: 'x.Y', additionalDependencies: ['oss://b/c.jar'] },
      [],
    ],
    ['no main method', GOOD, { entryClass: 'demo.Helper' }, ['FP7006']],
    ['Java 11', withMajor(55), job, []],
    ['Java 17', withMajor(61), job, ['FP7007']],
    [
      'Flink inside',
      zipSync({ 'demo/Job.class': JOB, 'org/apache/flink/runtime/taskmanager/Task.class': JOB }),
      job,
      ['FP7008'],
    ],
    [
      'another Flink',
      zipSync({
        'demo/Job.class': JOB,
        'META-INF/maven/org.apache.flink/flink-connector-kafka/pom.properties':
          strToU8('version=3.2.0-1.18\n'),
      }),
      job,
      ['FP7009'],
    ],
    [
      'this Flink',
      zipSync({
        'demo/Job.class': JOB,
        'META-INF/maven/org.apache.flink/flink-connector-kafka/pom.properties':
          strToU8('version=3.3.0-1.20\n'),
      }),
      job,
      [],
    ],
  ])('%s', (_, bytes, jar, expected) => {
    expect(codes(bytes, jar)).toEqual(expected);
  });

  it('takes what the engine can run', () => {
    expect(codes(withMajor(61), job, 'flink-1.20')).toEqual([]);
  });

  it('names the class that was meant', () => {
    const { file } = checkDraft(
      { artifact: { kind: 'JAR', jarArtifact: { jarUri: 'a.jar', entryClass: 'Job' } } },
      { readArtifact: () => GOOD },
    );
    expect(file.diagnostics[0]?.hint).toBe('Did you mean demo.Job?');
  });

  it('refuses an archive bomb in little time and memory', () => {
    const zeros = zipSync({ zeros: new Uint8Array(400 * 1024 * 1024) }, { level: 9 });
    expect(zeros.length).toBeLessThan(500_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(codes(zeros, job)).toEqual(['FP7003']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});

describe('Python', () => {
  it.each([
    ['def f(a, /, *, b: int = 3) -> None:\n    return [x async for x in y]\n', undefined],
    ['match x:\n    case [a, *b] | {"k": 1}:\n        pass\n', undefined],
    ['with (open(a) as b, open(c) as d):\n    pass\n', undefined],
    ['x = lambda: (yield)\n', undefined],
    ['', undefined],
    ['def f(:\n    pass\n', 1],
    ['x = 1\nprint "x"\n', 2],
    ['for i in range(3)\n    pass\n', 1],
    ['class A:\n    x = 1\n     y = 2\n', 3],
    ['with a as b:\n    x = = 1\n', 2],
  ])('%j', (text, line) => {
    expect(readPython(text).mistake?.line).toBe(line);
  });

  it.each([
    ['six-1.16.0-py2.py3-none-any.whl', true],
    ['numpy-1.24.0-cp39-cp39-manylinux_2_17_x86_64.manylinux2014_x86_64.whl', true],
    ['cryptography-41-cp37-abi3-manylinux_2_28_x86_64.whl', true],
    ['numpy-1.24.0-cp311-cp311-manylinux_2_17_x86_64.whl', false],
    ['numpy-1.24.0-cp39-cp39-win_amd64.whl', false],
    ['numpy-1.24.0-cp39-cp39-macosx_10_9_x86_64.whl', false],
    ['old-1.0-py2-none-any.whl', false],
    ['archive.zip', true],
  ])('wheel %s', (name, fits) => {
    expect(wheelMistake(name, '3.9.21') === undefined).toBe(fits);
  });
});
