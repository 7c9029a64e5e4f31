// Problems of variables and of secrets.
import { define } from '@flink-preflight/sql';
import { draftWith } from './example.ts';

const script = (sql: string, rest = ''): string =>
  `name: v\nartifact:\n  kind: SQLSCRIPT\n  sqlArtifact:\n    sqlScript: |\n      ${sql}\n${rest}`;

const source = (temporary: string, value: string): string =>
  `CREATE ${temporary}TABLE s (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '${value}');`;

export const undefinedVariable = define({
  code: 'FP5010',
  name: 'variable-not-defined',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'Variable {name} is not defined',
  hint: 'Define it with the draft, or in the namespace for secret_values.',
  explain:
    'A variable of the draft is written ${name} and defined in localVariables; one of the namespace is written ' +
    '${secret_values.name}. A script with a variable that has no value is not what will run.',
  source: "the product's documentation of variables (document 386381)",
  examples: [
    {
      wrong: script(source('TEMPORARY ', '${rate}')),
      right: script(source('TEMPORARY ', '${rate}'), 'localVariables:\n  - { name: rate, value: "5" }\n'),
    },
  ],
});

export const unresolvedVariable = define({
  code: 'FP5011',
  name: 'variable-not-known-here',
  stage: 'submit',
  severity: 'info',
  category: 'configuration',
  message: "Variable {name} is the namespace's, and its value is not known here",
  hint: 'Checks that depend on its value were left out.',
  explain:
    'Variables of a namespace are known to the service, not to the command. What they stand for is not guessed.',
  source: 'own limit',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  pipeline.name: ${secret_values.password}\n'),
      right: draftWith('flinkConf:\n  pipeline.name: plain\n'),
    },
  ],
});

export const unusedVariable = define({
  code: 'FP5012',
  name: 'unused-variable',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: 'Variable {name} is defined and not used',
  hint: 'Remove it, or use it where it belongs.',
  explain: 'A variable that nothing refers to is often one that was misspelt where it should be used.',
  source: 'own rule',
  examples: [
    {
      wrong: draftWith('localVariables:\n  - { name: rate, value: "5" }\n'),
      right: draftWith(''),
    },
  ],
});

export const illNamedVariable = define({
  code: 'FP5013',
  name: 'ill-named-variable',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "'{name}' cannot be the name of a variable: {reason}",
  hint: 'Use a letter, then letters, digits and underscores.',
  explain:
    'The name of a variable must not be a keyword of SQL, and must have a form that can stand in ${name}.',
  source: "the product's documentation of variables (document 386381); the form is inferred",
  examples: [
    {
      wrong: draftWith('localVariables:\n  - { name: select, value: "5" }\n'),
      right: script(source('TEMPORARY ', '${rate}'), 'localVariables:\n  - { name: rate, value: "5" }\n'),
    },
  ],
});

export const duplicateVariable = define({
  code: 'FP5014',
  name: 'duplicate-variable',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'Variable {name} is defined twice',
  hint: 'Keep one definition.',
  explain: 'Names of variables are unique in a draft.',
  source: "the product's documentation of variables (document 386381)",
  examples: [
    {
      wrong: draftWith('localVariables:\n  - { name: rate, value: "5" }\n  - { name: rate, value: "6" }\n'),
      right: draftWith('localVariables:\n  - { name: rate, value: "5" }\n'),
    },
  ],
});

export const variableInPersistentTable = define({
  code: 'FP5015',
  name: 'variable-in-persistent-table',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: 'Variable {name} stands in a table that is not temporary',
  hint: 'Write CREATE TEMPORARY TABLE.',
  explain:
    'A persistent table is kept in its catalog as it is written, variables included, where nothing replaces them: it cannot be used.',
  source: "the product's documentation of variables (document 386381)",
  examples: [
    {
      wrong: script(source('', '${rate}'), 'localVariables:\n  - { name: rate, value: "5" }\n'),
      right: script(source('TEMPORARY ', '${rate}'), 'localVariables:\n  - { name: rate, value: "5" }\n'),
    },
  ],
});

export const secretInClear = define({
  code: 'FP5016',
  name: 'secret-in-clear',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: "The value of '{key}' is written in clear",
  hint: 'Keep it as a variable of the namespace and write ${secret_values.name}.',
  explain: 'Whoever can read the draft, its history or its logs can read the secret.',
  source:
    "the product's documentation of variables (document 386381); GlobalConfiguration.isSensitive of Flink",
  examples: [
    {
      wrong: script(
        "CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'username' = 'u', 'password' = 'p4ss');",
      ),
      right: script(
        "CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'username' = 'u', 'password' = '${secret_values.password}');",
      ),
    },
  ],
});
