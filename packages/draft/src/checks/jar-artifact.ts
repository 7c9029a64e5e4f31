// The JAR of a draft: readable, with an entry class that can be run, for the engine's Java and Flink.
import { engine, nearest } from '@flink-preflight/sql';
import type { Archive } from '../artifacts/archive.ts';
import { openArchive } from '../artifacts/archive.ts';
import type { MainMethod } from '../artifacts/jar.ts';
import {
  bundledProvided,
  classOf,
  flinkDependencies,
  mainMethodOf,
  manifestOf,
  newestClass,
} from '../artifacts/jar.ts';
import {
  artifactNotRead,
  bundledClasses,
  classTooNew,
  entryClassNotFound,
  noEntryClass,
  noMainMethod,
  otherFlink,
  oversizedArchive,
  unreadableArchive,
} from '../catalogue/artifacts.ts';
import type { JarArtifact } from '../draft/deployment-draft.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule, DraftSubject } from './draft-check.ts';

const URI: FieldPath = ['artifact', 'jarArtifact', 'jarUri'];
const ENTRY: FieldPath = ['artifact', 'jarArtifact', 'entryClass'];

export const jarArtifactRule: DraftRule = (subject) => {
  const { draft, context } = subject;
  const jar = draft.artifact?.kind === 'JAR' ? draft.artifact.jarArtifact : undefined;
  const uri = jar?.jarUri;
  if (jar === undefined || uri === undefined || uri === '') return [];
  const bytes = context.readArtifact?.(uri);
  if (bytes === undefined) return [finding(artifactNotRead, { uri }, URI)];
  const archive = openArchive(bytes);
  if ('failure' in archive) {
    const definition = archive.failure === 'oversized' ? oversizedArchive : unreadableArchive;
    return [finding(definition, { uri, reason: archive.reason }, URI)];
  }
  return [
    ...entryFindings(archive, jar, subject),
    ...javaFindings(archive, subject),
    ...contentFindings(archive, subject),
  ];
};

const PROBLEMS: Readonly<Partial<Record<MainMethod, string>>> = {
  missing: 'has no main(String[]) method.',
  'not-static': 'declares a non-static main method.',
};

function entryFindings(archive: Archive, jar: JarArtifact, { context }: DraftSubject): Finding[] {
  const manifest = manifestOf(archive);
  const named = jar.entryClass === '' ? undefined : jar.entryClass;
  const name = named ?? manifest?.get('program-class') ?? manifest?.get('main-class');
  if (name === undefined) return [finding(noEntryClass, {}, ENTRY)];
  const file = classOf(archive, name);
  if (file === undefined) {
    const others = (jar.additionalDependencies ?? []).map((uri) => context.readArtifact?.(uri));
    // The class may be in a dependency that can't be read from here.
    const elsewhere = others.some((bytes) => {
      const other = bytes === undefined ? undefined : openArchive(bytes);
      return other === undefined || 'failure' in other || classOf(other, name) !== undefined;
    });
    return elsewhere ? [] : [finding(entryClassNotFound, { name, hint: nearClass(archive, name) }, ENTRY)];
  }
  const problem = file.isPublic ? PROBLEMS[mainMethodOf(archive, file)] : 'must be public.';
  return problem === undefined ? [] : [finding(noMainMethod, { name, problem }, ENTRY)];
}

function nearClass(archive: Archive, name: string): string {
  const classes = [...archive.names]
    .filter((path) => path.endsWith('.class') && !path.includes('$'))
    .slice(0, 5000)
    .map((path) => path.slice(0, -'.class'.length).replaceAll('/', '.'));
  const simple = name.slice(name.lastIndexOf('.') + 1);
  const near = classes.find((c) => c.endsWith(`.${simple}`)) ?? nearest(name, classes, 1)[0];
  return near === undefined ? 'Name a class of the JAR with its package.' : `Did you mean ${near}?`;
}

/** Class files of Java 1.0 have the major version 45. */
const majorOf = (java: number): number => java + 44;

function javaFindings(archive: Archive, { engine: id }: DraftSubject): Finding[] {
  const java = Math.max(...(engine(id)?.version.java ?? []));
  const newest = newestClass(archive);
  if (!Number.isFinite(java) || newest === undefined || newest.file.major <= majorOf(java)) return [];
  const { name, file } = newest;
  const version = `${file.major}.${file.minor}`;
  const shown = name.slice(0, -'.class'.length);
  return [finding(classTooNew, { name: shown, version, most: `${majorOf(java)}.0`, java }, URI)];
}

function contentFindings(archive: Archive, { engine: id }: DraftSubject): Finding[] {
  const findings: Finding[] = [];
  const bundled = bundledProvided(archive);
  if (bundled.length > 0) findings.push(finding(bundledClasses, { what: bundled.join(', ') }, URI));
  const minor = minorOf(engine(id)?.version.flink);
  const other = flinkDependencies(archive)
    .map((dependency) => ({ ...dependency, built: minorOf(dependency.version) }))
    .find(({ built }) => built !== undefined && minor !== undefined && built !== minor);
  if (other?.built !== undefined && minor !== undefined) {
    const { artifact, version, built } = other;
    findings.push(finding(otherFlink, { artifact, version, built, engine: minor }, URI));
  }
  return findings;
}

/** `1.17.2` and a connector's `3.3.0-1.17` are of Flink 1.17. */
function minorOf(version: string | undefined): string | undefined {
  return /^(?:\d+\.\d+\.\d+-)?([12]\.\d+)(?:\.\d+)?(?:-SNAPSHOT)?$/.exec(version ?? '')?.[1];
}
