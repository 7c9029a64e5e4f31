// Problems of artifacts other than SQL: JARs, Python programs, pipelines.
import { define } from '@flink-preflight/sql';

const jar = (fields: string): string =>
  `name: j\nengineVersion: vvr-11.7-jdk11-flink-1.20\nartifact:\n  kind: JAR\n  jarArtifact: ${fields}\n`;

const python = (fields: string): string =>
  `name: p\nengineVersion: vvr-11.7-jdk11-flink-1.20\nartifact:\n  kind: PYTHON\n  pythonArtifact: ${fields}\n`;

const GOOD_JAR = jar('{ jarUri: example:/good.jar, entryClass: demo.Job }');
const GOOD_PYTHON = python('{ pythonArtifactUri: example:/good.py }');

export const artifactNotRead = define({
  code: 'FP7001',
  name: 'artifact-not-read',
  stage: 'submit',
  severity: 'info',
  category: 'artifact',
  message: "'{uri}' cannot be read from here; its content was not checked",
  explain:
    'Artifacts are checked where they can be read: files beside a draft for the command, and what the server may open. An address ' +
    'that cannot be read is not an error.',
  source: 'own limit',
  examples: [{ wrong: jar('{ jarUri: "oss://bucket/job.jar" }'), right: GOOD_JAR }],
});

export const unreadableArchive = define({
  code: 'FP7002',
  name: 'unreadable-archive',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Error while opening jar file '{uri}'. {reason}",
  hint: 'Build the archive again: it is damaged, or not an archive at all.',
  explain:
    'A JAR and a zip of Python modules are zip archives; without a readable directory no class in it can be found.',
  source: 'PackagedProgram.getEntryPointClassNameFromJar of flink-clients',
  examples: [{ wrong: jar('{ jarUri: example:/broken.jar }'), right: GOOD_JAR }],
});

export const oversizedArchive = define({
  code: 'FP7003',
  name: 'oversized-archive',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "'{uri}' is not unpacked: {reason}",
  hint: 'Build an archive without what it does not need.',
  explain:
    'An archive whose content is out of proportion to its size is refused unread, as it may be made to exhaust memory.',
  source: 'own limit',
  examples: [{ wrong: jar('{ jarUri: example:/bomb.jar }'), right: GOOD_JAR }],
});

export const noEntryClass = define({
  code: 'FP7004',
  name: 'no-entry-class',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Neither a 'Main-Class', nor a 'program-class' entry was found in the jar file.",
  hint: 'Set entryClass, or name the class in the manifest.',
  explain: 'Without entryClass the class to run is read from the manifest.',
  source: 'PackagedProgram.getEntryPointClassNameFromJar of flink-clients',
  examples: [{ wrong: jar('{ jarUri: example:/good.jar }'), right: GOOD_JAR }],
});

export const entryClassNotFound = define({
  code: 'FP7005',
  name: 'entry-class-not-found',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "The program's entry point class '{name}' was not found in the jar file.",
  hint: '{hint}',
  explain:
    'The class that is to be run is not in the JAR, nor in the dependencies that can be read from here.',
  source: 'PackagedProgram.loadMainClass of flink-clients',
  examples: [{ wrong: jar('{ jarUri: example:/good.jar, entryClass: demo.Jop }'), right: GOOD_JAR }],
});

export const noMainMethod = define({
  code: 'FP7006',
  name: 'no-main-method',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'The class {name} {problem}',
  hint: 'Give it a method public static void main(String[] args).',
  explain:
    'Flink calls main(String[]) of the entry class, which must be public, as the method must be public and static.',
  source: 'PackagedProgram.callMainMethod of flink-clients',
  examples: [{ wrong: jar('{ jarUri: example:/good.jar, entryClass: demo.Helper }'), right: GOOD_JAR }],
});

export const classTooNew = define({
  code: 'FP7007',
  name: 'class-file-too-new',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message:
    '{name} has been compiled by a more recent version of the Java Runtime (class file version {version}), this version of the Java Runtime only recognizes class file versions up to {most}',
  hint: 'Compile for Java {java} (--release {java}).',
  explain:
    'The engine runs on an older Java than the one that the classes were compiled for, and cannot load them.',
  source: "java.lang.UnsupportedClassVersionError; Java of the engine from the product's table of versions",
  examples: [{ wrong: jar('{ jarUri: example:/new.jar, entryClass: demo.Job }'), right: GOOD_JAR }],
});

export const bundledClasses = define({
  code: 'FP7008',
  name: 'provided-classes-bundled',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: 'The JAR bundles what the cluster provides: {what}',
  hint: 'Give these dependencies the scope provided.',
  explain:
    'Two copies of the same classes meet in the job: the usual end is a ClassCastException, a NoSuchMethodError or a LinkageError when it starts.',
  source: "the product's FAQ on dependency conflicts",
  examples: [{ wrong: jar('{ jarUri: example:/fat.jar, entryClass: demo.Job }'), right: GOOD_JAR }],
});

export const otherFlink = define({
  code: 'FP7009',
  name: 'built-for-other-flink',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: '{artifact} {version} was built for Flink {built}; the engine is Flink {engine}',
  hint: 'Build the JAR against Flink {engine}.',
  explain: 'Modules of another minor version of Flink call what may have changed or gone.',
  source: 'pom.properties that Maven puts into a JAR',
  examples: [{ wrong: jar('{ jarUri: example:/old.jar, entryClass: demo.Job }'), right: GOOD_JAR }],
});

export const pythonSyntax = define({
  code: 'FP7020',
  name: 'python-syntax',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'SyntaxError: invalid syntax in {uri}, line {line}: {text}',
  hint: 'Correct the line; the place is where the grammar could not go on.',
  explain:
    'The file does not follow the grammar of Python 3, so the interpreter stops before it runs a line of it.',
  source: 'the grammar of Lezer for Python 3',
  examples: [{ wrong: python('{ pythonArtifactUri: example:/broken.py }'), right: GOOD_PYTHON }],
});

export const pythonTooNew = define({
  code: 'FP7021',
  name: 'python-feature-too-new',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'SyntaxError: {feature} needs Python {needed}, and the engine has {python} ({uri}, line {line})',
  hint: 'Write it without.',
  explain: 'The engine runs jobs with a fixed version of Python, which does not know newer syntax.',
  source: "the product's documentation of Python jobs; Python's What's New",
  examples: [{ wrong: python('{ pythonArtifactUri: example:/match.py }'), right: GOOD_PYTHON }],
});

export const noEntryModule = define({
  code: 'FP7022',
  name: 'no-entry-module',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: '{problem}',
  hint: 'Name a module of the archive, as in word_count for word_count.py.',
  explain:
    'A zip archive of modules is run by its entry module; for a single .py file there is none to name.',
  source: "the product's documentation of Python jobs",
  examples: [
    {
      wrong: python('{ pythonArtifactUri: example:/modules.zip, entryModule: nowhere }'),
      right: python('{ pythonArtifactUri: example:/modules.zip, entryModule: job }'),
    },
  ],
});

export const wheelMismatch = define({
  code: 'FP7023',
  name: 'wheel-does-not-fit',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: '{wheel} is not a supported wheel on this platform: {problem}',
  hint: 'Take the wheel for cp{python} and manylinux, or a pure one (py3-none-any).',
  explain: 'A wheel names the Python, the binary interface and the system it was built for.',
  source: "PEP 425 and PEP 427; the engine's Python from the product's documentation",
  examples: [
    {
      wrong: python(
        '{ pythonArtifactUri: example:/good.py, additionalPythonLibraries: [ "oss://b/numpy-1.24.0-cp311-cp311-win_amd64.whl" ] }',
      ),
      right: python(
        '{ pythonArtifactUri: example:/good.py, additionalPythonLibraries: [ "oss://b/six-1.16.0-py2.py3-none-any.whl" ] }',
      ),
    },
  ],
});
