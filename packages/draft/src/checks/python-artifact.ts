// The Python program of a draft: syntax, entry module, wheels against the engine's Python.
import { strFromU8 } from 'fflate';
import { engine } from '@flink-preflight/sql';
import { openArchive } from '../artifacts/archive.ts';
import type { Archive } from '../artifacts/archive.ts';
import { readPython } from '../artifacts/python-source.ts';
import { wheelMistake } from '../artifacts/wheel.ts';
import {
  artifactNotRead,
  noEntryModule,
  oversizedArchive,
  pythonSyntax,
  pythonTooNew,
  unreadableArchive,
  wheelMismatch,
} from '../catalogue/artifacts.ts';
import type { PythonArtifact } from '../draft/deployment-draft.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule, DraftSubject } from './draft-check.ts';

const URI: FieldPath = ['artifact', 'pythonArtifact', 'pythonArtifactUri'];
const MODULE: FieldPath = ['artifact', 'pythonArtifact', 'entryModule'];

/** Scripts of an archive that are looked into. */
const MOST_MODULES = 200;

/** Larger files are data, not programs. */
const LONGEST_PROGRAM = 2_000_000;

export const pythonArtifactRule: DraftRule = (subject) => {
  const { draft, context } = subject;
  const python = draft.artifact?.kind === 'PYTHON' ? draft.artifact.pythonArtifact : undefined;
  const uri = python?.pythonArtifactUri;
  if (python === undefined || uri === undefined || uri === '') return [];
  const wheels = wheelFindings(python, subject);
  const bytes = context.readArtifact?.(uri);
  if (bytes === undefined) return [finding(artifactNotRead, { uri }, URI), ...wheels];
  if (!/\.zip$/i.test(uri)) return [...programFindings(uri, bytes, subject), ...wheels];
  const archive = openArchive(bytes);
  if ('failure' in archive) {
    const definition = archive.failure === 'oversized' ? oversizedArchive : unreadableArchive;
    return [finding(definition, { uri, reason: archive.reason }, URI), ...wheels];
  }
  return [...archiveFindings(archive, python, subject), ...wheels];
};

function archiveFindings(archive: Archive, python: PythonArtifact, subject: DraftSubject): Finding[] {
  const module = python.entryModule;
  const findings: Finding[] = [];
  if (module === undefined || module === '') {
    findings.push(
      finding(noEntryModule, { problem: 'A zip archive of Python modules needs an entryModule' }, MODULE),
    );
  } else if (!hasModule(archive, module)) {
    findings.push(finding(noEntryModule, { problem: `No module named '${module}' in the archive` }, MODULE));
  }
  const scripts = [...archive.names].filter((name) => name.endsWith('.py')).slice(0, MOST_MODULES);
  for (const [name, bytes] of archive.read(scripts)) findings.push(...programFindings(name, bytes, subject));
  return findings;
}

function hasModule(archive: Archive, module: string): boolean {
  const path = module.replaceAll('.', '/');
  return [...archive.names].some(
    (name) =>
      name === `${path}.py` ||
      name === `${path}/__init__.py` ||
      // An archive of one folder is run from inside it.
      name.endsWith(`/${path}.py`),
  );
}

function programFindings(uri: string, bytes: Uint8Array, { engine: id }: DraftSubject): Finding[] {
  if (bytes.length > LONGEST_PROGRAM) return [];
  const { mistake, features } = readPython(strFromU8(bytes));
  if (mistake !== undefined) return [finding(pythonSyntax, { uri, ...mistake }, URI)];
  const python = engine(id)?.version.python;
  if (python === undefined) return [];
  const tooNew = features.find(({ needed }) => isBefore(python, needed));
  return tooNew === undefined ? [] : [finding(pythonTooNew, { uri, python, ...tooNew }, URI)];
}

function wheelFindings(python: PythonArtifact, { engine: id }: DraftSubject): Finding[] {
  const version = engine(id)?.version.python;
  if (version === undefined) return [];
  return (python.additionalPythonLibraries ?? []).flatMap((uri, i) => {
    const problem = wheelMistake(uri, version);
    if (problem === undefined) return [];
    const wheel = uri.slice(uri.lastIndexOf('/') + 1);
    const digits = version.split('.').slice(0, 2).join('');
    const field = ['artifact', 'pythonArtifact', 'additionalPythonLibraries', i];
    return [finding(wheelMismatch, { wheel, problem, python: digits }, field)];
  });
}

/** `3.9.21` is before `3.10`. */
function isBefore(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}
