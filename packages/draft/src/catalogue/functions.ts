// Problems of the signatures that a draft declares for functions.
import { define } from '@flink-preflight/sql';

const draft = (functions: string): string =>
  `name: orders\nengineVersion: vvr-11.7-jdk11-flink-1.20\nfunctions:\n${functions}artifact:\n  kind: SQLSCRIPT\n  sqlArtifact:\n    sqlScript: SELECT parse('a');\n`;

export const wrongDeclaration = define({
  code: 'FP5032',
  name: 'wrong-function-declaration',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'The declaration {field} cannot be used: {problem}',
  hint: 'Write data types as in SQL: STRING, DECIMAL(10, 2), ROW<word STRING, n INT>; ANY for an argument of any type.',
  explain:
    'A function whose class cannot be read from here may be declared with its arguments and its result; its calls are then checked by that.',
  source: 'own form, docs/functions.md',
  examples: [
    {
      wrong: draft('  - { name: parse, arguments: [STRNG], returns: INT }\n'),
      right: draft('  - { name: parse, arguments: [STRING], returns: INT }\n'),
    },
  ],
});
