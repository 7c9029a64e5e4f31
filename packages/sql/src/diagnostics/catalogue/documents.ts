// FP303x: what the documents of the product's connectors say otherwise. They may be old or wrong, so all of these are warnings.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

const script = (options: string, rest = 'INSERT INTO k SELECT a FROM ^t^;'): string =>
  `CREATE TEMPORARY TABLE t (a STRING) WITH (${options});\n` +
  `CREATE TEMPORARY TABLE k (a STRING) WITH ('connector' = 'print');\n${rest}`;
const sls = "'connector' = 'sls', 'endPoint' = 'e', 'project' = 'p', 'logStore' = 'l'";
const access = ", 'accessId' = 'i', 'accessKey' = 'k'";

/** Whatever an example goes without: the right one has the same script without marks. */
const unmarked = (text: string): string => text.replaceAll('^', '');

function ofDocuments(
  definition: DefinitionWithout<'severity' | 'category' | 'source' | 'explain'> & {
    readonly explain?: string;
  },
): DiagnosticDefinition {
  return define({
    stage: 'translate',
    severity: 'warning',
    category: 'connector',
    source: 'the help pages of the connectors of Realtime Compute for Apache Flink',
    ...definition,
    explain:
      `${definition.explain ?? ''} What is known of the product's connectors comes from their help pages, which may be old or incomplete, so nothing is refused because of them.`.trim(),
  });
}

export const documentedMissing = ofDocuments({
  code: 'FP3030',
  name: 'documented-option-missing',
  message:
    "The document '{document}' requires {list} of a table with connector '{identifier}' that is used as a {role}.",
  hint: 'Add {list} to the WITH clause.',
  explain: 'A connector has options without a default that must be given, and some only in one role.',
  examples: [{ wrong: script(sls + ", 'accessId' = 'i'"), right: unmarked(script(sls + access)) }],
});

export const documentedValue = ofDocuments({
  code: 'FP3031',
  name: 'documented-value',
  message:
    "Value '{value}' of option '{key}' is not one that the document '{document}' describes: it takes {expected}.",
  hint: 'Correct the value.',
  explain: 'The page of a connector says of each option which values it takes.',
  examples: [
    {
      wrong: script(sls + access + ", 'startupMode' = 'oldest'"),
      right: unmarked(script(sls + access + ", 'startupMode' = 'earliest'")),
    },
  ],
});

export const documentedRole = ofDocuments({
  code: 'FP3032',
  name: 'documented-role',
  message: "Connector '{identifier}' is no {wanted} by the document '{document}': it is a {roles}.",
  hint: 'Use another connector for this table, or do not use the table here.',
  explain: 'Some connectors only read, some only write, and some can be looked up in a temporal join.',
  examples: [
    {
      wrong: script(
        "'connector' = 'clickhouse', 'url' = 'jdbc:clickhouse://h:8123/d', 'userName' = 'u', 'password' = 'p', 'tableName' = 't'",
      ),
      right: unmarked(script(sls + access)),
    },
  ],
});

export const documentedRelease = ofDocuments({
  code: 'FP3033',
  name: 'documented-release',
  message: "{what} came with VVR {since} by the document '{document}', and the engine is {engine}.",
  hint: 'Leave it out, or choose a newer engine.',
  explain: 'Connectors of the product learn new options, values and roles with its releases.',
  examples: [
    {
      wrong: script(sls + access + ", 'processor' = 'p'"),
      right: unmarked(script(sls + access)),
    },
  ],
});

export const outdatedOption = ofDocuments({
  code: 'FP3034',
  name: 'outdated-option',
  message: "Option '{key}' of connector '{identifier}' is {state} by the document '{document}'.",
  hint: 'Use what the document names in its place, or leave it out.',
  explain: 'Releases of the product rename options and drop others; what an old key still does is not said.',
  examples: [
    {
      wrong: script(sls + access + ", 'query' = '*'"),
      right: unmarked(script(sls + access + ", 'processor' = 'p'")),
    },
  ],
});

export const documentedConflict = ofDocuments({
  code: 'FP3035',
  name: 'documented-conflict',
  message: "Options '{key}' and '{other}' do not go together by the document '{document}'.",
  hint: 'Keep one of the two.',
  examples: [
    {
      wrong: script(
        "'connector' = 'odps', 'endpoint' = 'e', 'project' = 'p', 'tableName' = 't', 'accessId' = 'i', 'accessKey' = 'k', 'quotaName' = 'q', 'tunnelEndpoint' = 'e'",
      ),
      right: unmarked(
        script(
          "'connector' = 'odps', 'endpoint' = 'e', 'project' = 'p', 'tableName' = 't', 'accessId' = 'i', 'accessKey' = 'k', 'quotaName' = 'q'",
        ),
      ),
    },
  ],
});

export const documentedKey = ofDocuments({
  code: 'FP3036',
  name: 'documented-primary-key',
  message:
    "A table with connector '{identifier}' that is used as a {role} needs a primary key by the document '{document}'.",
  hint: 'Add PRIMARY KEY (…) NOT ENFORCED to the table.',
  examples: [
    {
      wrong:
        "CREATE TEMPORARY TABLE s (a STRING, b STRING) WITH ('connector' = 'datagen');\nCREATE TEMPORARY TABLE t (a STRING, b STRING) WITH ('connector' = 'redis', 'host' = 'h', 'mode' = 'STRING');\nINSERT INTO ^t^ SELECT a, b FROM s;",
      right:
        "CREATE TEMPORARY TABLE s (a STRING, b STRING) WITH ('connector' = 'datagen');\nCREATE TEMPORARY TABLE t (a STRING, b STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'redis', 'host' = 'h', 'mode' = 'STRING');\nINSERT INTO t SELECT a, b FROM s;",
    },
  ],
});

export const documentedMetadata = ofDocuments({
  code: 'FP3037',
  name: 'documented-metadata',
  message:
    "Metadata key '{key}' of column '{column}' is not in the document '{document}', which has: {keys}.",
  hint: "Name one of these keys in FROM '…'.",
  examples: [
    {
      wrong: script(sls + access)
        .replace('a STRING)', 'a STRING, b STRING METADATA FROM `__sorce__` VIRTUAL)')
        .replaceAll('`', "'"),
      right: unmarked(
        script(sls + access).replace('a STRING)', "a STRING, b STRING METADATA FROM '__source__' VIRTUAL)"),
      ),
    },
  ],
});
