// Where a table's data lies outside Flink: the namespace and name that OpenLineage's naming conventions give the dataset
// (spec/Naming.md of OpenLineage). Credentials are left out. Not for reading a connector's options in general.

export interface Dataset {
  /** The system, e.g. `kafka://host:9092`. */
  readonly namespace: string;
  /** The data in it, e.g. the topic. */
  readonly name: string;
}

/** The value of a table option; undefined where it is not set. */
type Option = (key: string) => string | undefined;

const NAMING: Readonly<Record<string, (option: Option) => Dataset | undefined>> = {
  kafka: ofTopic,
  'upsert-kafka': ofTopic,
  filesystem: (option) => ofPath(option('path')),
  jdbc: (option) => ofJdbc(option('url'), option('table-name')),
  'mysql-cdc': (option) =>
    dataset(
      authority('mysql', option('hostname'), option('port') ?? '3306'),
      dotted(option('database-name'), option('table-name')),
    ),
  'postgres-cdc': (option) =>
    dataset(
      authority('postgres', option('hostname'), option('port') ?? '5432'),
      dotted(option('database-name'), option('schema-name'), option('table-name')),
    ),
  mongodb: (option) =>
    dataset(withoutCredentials(option('uri')), dotted(option('database'), option('collection'))),
  'elasticsearch-7': (option) =>
    dataset(
      withoutCredentials(
        option('hosts')
          ?.split(';')[0]
          ?.replace(/^https?:/, 'elasticsearch:'),
      ),
      option('index'),
    ),
  'hbase-2.2': (option) => {
    const quorum = option('zookeeper.quorum');
    return dataset(quorum === undefined ? undefined : `hbase://${quorum}`, option('table-name'));
  },
};

/** The dataset of a table with these options; undefined where its connector has none, such as print, or is not known. */
export function datasetOf(option: Option): Dataset | undefined {
  const connector = option('connector') ?? '';
  return Object.hasOwn(NAMING, connector) ? NAMING[connector]?.(option) : undefined;
}

function dataset(namespace: string | undefined, name: string | undefined): Dataset | undefined {
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

/** Of several brokers the first stands for the cluster. */
function ofTopic(option: Option): Dataset | undefined {
  const broker = option('properties.bootstrap.servers')?.split(',')[0]?.trim();
  return dataset(
    broker === undefined ? undefined : `kafka://${broker}`,
    option('topic') ?? option('topic-pattern'),
  );
}

function ofPath(path: string | undefined): Dataset | undefined {
  if (path === undefined) return undefined;
  const url = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/is.exec(path);
  const [, scheme = '', host = '', rest = ''] = url ?? [];
  if (url === null || scheme.toLowerCase() === 'file' || host === '')
    return { namespace: 'file', name: path.replace(/^file:\/*(?=\/)/i, '') };
  return { namespace: `${scheme}://${host.replace(/^.*@/, '')}`, name: rest === '' ? '/' : rest };
}

const SCHEMES: Readonly<Record<string, string>> = { postgresql: 'postgres', mariadb: 'mysql' };

/** `jdbc:mysql://user:password@host:port/database?…`: the authority is the namespace, the database begins the name. */
function ofJdbc(url: string | undefined, table: string | undefined): Dataset | undefined {
  const [, type, host, database] = /^jdbc:([a-z0-9]+):(?:\/\/)?([^/?;]*)\/?([^?;]*)/i.exec(url ?? '') ?? [];
  if (type === undefined || host === undefined) return undefined;
  const scheme = SCHEMES[type.toLowerCase()] ?? type.toLowerCase();
  return dataset(
    `${scheme}://${host.replace(/^.*@/, '')}`,
    dotted(database === '' ? undefined : database, table),
  );
}

function authority(scheme: string, host: string | undefined, port: string): string | undefined {
  return host === undefined ? undefined : `${scheme}://${host}:${port}`;
}

/** The last of the names has to be there. */
function dotted(...names: readonly (string | undefined)[]): string | undefined {
  return names.at(-1) === undefined ? undefined : names.filter((name) => name !== undefined).join('.');
}

function withoutCredentials(url: string | undefined): string | undefined {
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/([^/?]*)/i.exec(url ?? '') ?? [];
  return scheme === undefined || host === undefined ? undefined : `${scheme}://${host.replace(/^.*@/, '')}`;
}
