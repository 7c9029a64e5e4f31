// What can be told of a JAR without running it: its entry class, its Java and Flink versions, and what it should not hold.
import { strFromU8 } from 'fflate';
import type { Archive } from './archive.ts';
import type { ClassFile } from './class-file.ts';
import { readClassFile } from './class-file.ts';

const MANIFEST = 'META-INF/MANIFEST.MF';

/** A manifest's attributes in its main section; long lines go on after a blank. */
export function manifestOf(archive: Archive): ReadonlyMap<string, string> | undefined {
  const bytes = archive.read([MANIFEST]).get(MANIFEST);
  if (bytes === undefined) return undefined;
  const [main = ''] = utf8(bytes).replace(/\r\n?/g, '\n').replace(/\n /g, '').split('\n\n');
  return new Map(
    main.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}

/** A class by its dotted name. */
export function classOf(archive: Archive, name: string): ClassFile | undefined {
  const path = `${name.replaceAll('.', '/')}.class`;
  const bytes = archive.read([path]).get(path);
  return bytes === undefined ? undefined : readClassFile(bytes);
}

export type MainMethod = 'found' | 'missing' | 'not-static' | 'not-public' | 'unknown';

/** Looks for main(String[]), in superclasses too as far as the archive holds them. */
export function mainMethodOf(archive: Archive, start: ClassFile): MainMethod {
  let file: ClassFile | undefined = start;
  // A chain of superclasses this long is a ring.
  for (let depth = 0; depth < 64 && file !== undefined; depth++) {
    const main = file.methods.find((m) => m.name === 'main' && m.descriptor === '([Ljava/lang/String;)V');
    // Class.getMethod sees public methods only.
    if (main?.isPublic === true) return main.isStatic ? 'found' : 'not-static';
    if (file.superclass === undefined || file.superclass === 'java/lang/Object') return 'missing';
    file = classOf(archive, file.superclass);
  }
  return 'unknown';
}

const PROPERTIES = /^META-INF\/maven\/org\.apache\.flink\/([^/]+)\/pom\.properties$/;

export interface FlinkDependency {
  readonly artifact: string;
  readonly version: string;
}

/** Flink's own modules that were bundled, by their Maven properties. */
export function flinkDependencies(archive: Archive): readonly FlinkDependency[] {
  const names = [...archive.names].filter((name) => PROPERTIES.test(name)).slice(0, 200);
  return [...archive.read(names)].flatMap(([name, bytes]) => {
    const artifact = PROPERTIES.exec(name)?.[1] ?? '';
    const version = /^version=(.+)$/m.exec(utf8(bytes))?.[1]?.trim();
    return version === undefined ? [] : [{ artifact, version }];
  });
}

/** Packages that every cluster has; connectors live beside them and belong into the JAR. */
const PROVIDED: readonly { readonly path: string; readonly what: string }[] = [
  {
    path: 'org/apache/flink/streaming/api/environment/StreamExecutionEnvironment.class',
    what: 'flink-streaming-java',
  },
  { path: 'org/apache/flink/runtime/taskmanager/Task.class', what: 'flink-runtime' },
  { path: 'org/apache/flink/api/common/ExecutionConfig.class', what: 'flink-core' },
  { path: 'org/apache/flink/client/program/PackagedProgram.class', what: 'flink-clients' },
  { path: 'org/apache/flink/table/api/TableEnvironment.class', what: 'flink-table-api-java' },
  { path: 'org/apache/flink/table/planner/delegation/PlannerBase.class', what: 'flink-table-planner' },
  { path: 'org/apache/hadoop/conf/Configuration.class', what: 'Hadoop' },
  { path: 'scala/Predef.class', what: "Scala's library" },
];

/** What the JAR bundles although the cluster provides it. */
export function bundledProvided(archive: Archive): readonly string[] {
  return PROVIDED.filter(({ path }) => archive.names.has(path)).map(({ what }) => what);
}

/** The highest class-file version of the classes that are sampled, with one that has it. */
export function newestClass(
  archive: Archive,
): { readonly name: string; readonly file: ClassFile } | undefined {
  // A JAR is usually compiled for one version; its own classes come before bundled ones of known packages.
  const sample = [...archive.names]
    .filter(
      (name) =>
        name.endsWith('.class') &&
        !/^META-INF\/|module-info|^(?:org|com|io)\/(?:apache|google|fasterxml|netty)\//.test(name),
    )
    .slice(0, 200);
  let newest: { name: string; file: ClassFile } | undefined;
  for (const [name, bytes] of archive.read(sample)) {
    const file = readClassFile(bytes);
    if (file !== undefined && file.major > (newest?.file.major ?? 0)) newest = { name, file };
  }
  return newest;
}

function utf8(bytes: Uint8Array): string {
  return strFromU8(bytes);
}
