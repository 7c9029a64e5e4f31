// Finds the factories of pipeline connectors in Java source, and what they say of their options. Not a Java parser: it
// relies on how Flink CDC writes ConfigOption constants and the two methods of a factory.

export interface OptionFacts {
  readonly type: string;
  readonly required: boolean;
  readonly values?: readonly string[];
  readonly default?: string;
  readonly fallbacks?: readonly string[];
}

export interface ConnectorFacts {
  readonly type: string;
  readonly role: 'source' | 'sink';
  /** False where the factory does not look for options that it does not know. */
  readonly validates: boolean;
  readonly prefixes: readonly string[];
  readonly startupModes?: readonly string[];
  readonly metadata?: readonly string[];
  readonly options: Readonly<Record<string, OptionFacts>>;
}

/** Enums of Flink's own connectors, which stand in other repositories: DeliveryGuarantee of flink-connector-base. */
const FOREIGN_ENUMS: Readonly<Record<string, readonly string[]>> = {
  DeliveryGuarantee: ['exactly-once', 'at-least-once', 'none'],
};

/** Constants that CDC takes from jars of others: StarRocksSinkOptions of the StarRocks connector. */
const FOREIGN_STRINGS: Readonly<Record<string, string>> = {
  'StarRocksSinkOptions.SINK_PROPERTIES_PREFIX': 'sink.properties.',
};

type Sources = ReadonlyMap<string, string>;

export function readConnectors(sources: Sources): ConnectorFacts[] {
  const classes = new Map(
    [...sources].map(([path, text]) => [path.replace(/^.*\/|\.java$/g, ''), { path, text }]),
  );
  const byName = (name: string): string | undefined => classes.get(name)?.text;
  const found: ConnectorFacts[] = [];
  for (const [path, text] of sources) {
    if (!path.includes('pipeline-connector')) continue;
    const declared = /class \w+\s+implements ([\w, \n]+)\{/.exec(text)?.[1] ?? '';
    for (const role of ['source', 'sink'] as const) {
      if (!declared.includes(role === 'source' ? 'DataSourceFactory' : 'DataSinkFactory')) continue;
      const type =
        /String IDENTIFIER = "([^"]+)"/.exec(text)?.[1] ??
        /String identifier\(\) \{\s*return "([^"]+)"/.exec(text)?.[1];
      if (type === undefined) continue;
      found.push(readFactory(type, role, text, byName));
    }
  }
  return found;
}

type ByName = (name: string) => string | undefined;

function readFactory(type: string, role: 'source' | 'sink', text: string, byName: ByName): ConnectorFacts {
  const options: Record<string, OptionFacts> = {};
  for (const [method, required] of [
    ['optionalOptions', false],
    ['requiredOptions', true],
  ] as const) {
    for (const name of optionNames(bodyOf(text, method))) {
      const option = findOption(name, text, byName);
      if (option === undefined) console.error(`${type}: ${name} is not found`);
      // A required option with a default is missed by nobody, unless the factory asks whether it is written.
      else {
        const asked = required && (option.facts.default === undefined || text.includes('.contains(option)'));
        options[option.key] = { ...option.facts, required: asked };
      }
    }
  }
  const call = /\.(validate|validateExcept)\(([^;]*?)\);/s.exec(text);
  const prefixes = (call?.[2] ?? '')
    .split(',')
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .flatMap((p) => findString(p, text, byName) ?? []);
  const modes = [...text.matchAll(/SCAN_STARTUP_MODE_VALUE_\w+ =\s*"([^"]+)"/g)].map((m) => m[1] ?? '');
  const readable = /(\w+ReadableMetadata)\.values\(\)/.exec(text)?.[1];
  const metadata = [...(byName(readable ?? '') ?? '').matchAll(/^ {4}[A-Z_]+\(\s*"([^"]+)"/gm)].map(
    (m) => m[1] ?? '',
  );
  return {
    type,
    role,
    // A factory whose options could not be read may know any.
    validates: call !== null && Object.keys(options).length > 0,
    prefixes,
    ...(modes.length === 0 ? {} : { startupModes: modes }),
    ...(metadata.length === 0 ? {} : { metadata }),
    options: Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function bodyOf(text: string, method: string): string {
  const start = text.indexOf(` ${method}() {`);
  return start < 0 ? '' : text.slice(start, text.indexOf('\n    }', start));
}

function optionNames(body: string): string[] {
  return [...body.matchAll(/(?:\b\w+\.)?\b[A-Z][A-Z0-9_]{2,}\b/g)].map((m) => m[0]);
}

/** The classes in which a name of a file may be declared: the qualifier, static imports, the file itself and what it extends. */
function homesOf(name: string, text: string, byName: ByName): { simple: string; homes: string[] } {
  const [qualifier, member] = name.includes('.') ? name.split('.') : [undefined, name];
  const simple = member ?? name;
  if (qualifier !== undefined) return { simple, homes: withParents(byName(qualifier), byName) };
  const imports = [...text.matchAll(/import static [\w.]+\.(\w+)\.(\w+|\*);/g)];
  const homes = imports
    .filter((m) => m[2] === simple || m[2] === '*')
    .flatMap((m) => withParents(byName(m[1] ?? ''), byName));
  return { simple, homes: [text, ...homes] };
}

function withParents(text: string | undefined, byName: ByName): string[] {
  if (text === undefined) return [];
  const parent = /class \w+ extends (\w+)/.exec(text)?.[1];
  return [text, ...(parent === undefined ? [] : withParents(byName(parent), byName))];
}

function findString(name: string, text: string, byName: ByName): string | undefined {
  const literal = /^"(.*)"$/.exec(name)?.[1];
  if (literal !== undefined) return literal;
  const { simple, homes } = homesOf(name, text, byName);
  for (const home of homes) {
    const value = new RegExp(`String ${simple}\\s*=\\s*"([^"]*)"`).exec(home)?.[1];
    if (value !== undefined) return value;
    const other = new RegExp(`String ${simple}\\s*=\\s*(\\w+\\.\\w+);`).exec(home)?.[1];
    if (other !== undefined) return FOREIGN_STRINGS[other] ?? findString(other, home, byName);
  }
  return undefined;
}

function findOption(
  name: string,
  text: string,
  byName: ByName,
): { key: string; facts: Omit<OptionFacts, 'required'> } | undefined {
  const { simple, homes } = homesOf(name, text, byName);
  for (const home of homes) {
    const body = new RegExp(`ConfigOption<[^=]*>\\s*${simple}\\s*=([\\s\\S]*?);\\n`).exec(home)?.[1];
    if (body === undefined) continue;
    const written = /key\(\s*([^)]+?)\s*\)/.exec(body)?.[1];
    const key = written
      ?.split('+')
      .map((p) => findString(p.trim(), home, byName) ?? '')
      .join('');
    if (key === undefined || key === '') return undefined;
    return { key, facts: factsOf(body, home, byName) };
  }
  return undefined;
}

function factsOf(body: string, home: string, byName: ByName): Omit<OptionFacts, 'required'> {
  const kind = /\.(\w+)Type\(\s*(?:([\w.]+)\.class)?/.exec(body);
  const list = /\.asList\(\)/.test(body);
  const type = list ? 'list' : (kind?.[1] ?? 'string');
  const values = type === 'enum' ? enumValues(kind?.[2] ?? '', byName) : undefined;
  const given = /\.defaultValue\(\s*([^;]*?)\)\s*\.with/.exec(body)?.[1];
  const literal =
    given === undefined ? undefined : (/^"([^"]*)"$|^(-?[\d_.]+|true|false)[fLd]?$/.exec(given) ?? undefined);
  const fallbacks = [...body.matchAll(/\.with(?:Fallback|Deprecated)Keys\(([^)]*)\)/g)]
    .flatMap((m) => (m[1] ?? '').split(','))
    .flatMap((k) => findString(k.trim(), home, byName) ?? []);
  return {
    type,
    ...(values === undefined ? {} : { values }),
    ...(literal === undefined ? {} : { default: literal[1] ?? literal[2] ?? '' }),
    ...(fallbacks.length === 0 ? {} : { fallbacks }),
  };
}

/** An enum's constants as its toString says them, since that is what CDC compares (ConfigurationUtils.convertToEnum). */
function enumValues(written: string, byName: ByName): readonly string[] | undefined {
  const [outer = '', inner] = written.split('.');
  const name = inner ?? outer;
  const text = byName(outer);
  if (text === undefined) return FOREIGN_ENUMS[name];
  const body = text.slice(text.indexOf(`enum ${name}`));
  const constants = [
    ...body.slice(0, body.indexOf(';')).matchAll(/^ {4,12}([A-Z][A-Z0-9_]*)\b(?:\(\s*"([^"]*)")?/gm),
  ];
  const words = body.includes('String toString()');
  return constants.map((m) => (words ? (m[2] ?? m[1] ?? '') : (m[1] ?? '')));
}
