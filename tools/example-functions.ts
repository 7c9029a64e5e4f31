// The user functions of the catalogue's examples, as if their classes had been read from a JAR.
import type { RefusedUserFunction, UserFunction, UserFunctionTyping } from '@flink-preflight/sql';
import { BIGINT, INT, intervalType, STRING, timeType } from '@flink-preflight/sql/data-types';

const scalar = (signature: UserFunctionTyping['signatures'][number]): UserFunctionTyping => ({
  kind: 'scalar',
  signatures: [signature],
});

const CLASSES: Readonly<Record<string, UserFunctionTyping | RefusedUserFunction>> = {
  'example.Length': scalar({ parameters: [{ name: 'text', type: STRING }], result: INT }),
  'example.Show': scalar({ parameters: [{ name: 'thing', type: 'ANY' }], result: STRING }),
  'example.Clock': scalar({ parameters: [{ name: 'time', type: timeType(9) }], result: STRING }),
  'example.Wait': scalar({
    parameters: [{ name: 'time', type: intervalType('SECOND', undefined, undefined, 9) }],
    result: STRING,
  }),
  'example.Repeat': scalar({
    parameters: [
      { name: 'word', type: STRING },
      { name: 'times', type: INT, optional: true },
      { name: 'separator', type: STRING, optional: true },
    ],
    result: STRING,
  }),
  'example.Words': {
    kind: 'table',
    signatures: [{ parameters: [{ name: 'text', type: STRING }], result: STRING }],
  },
  'example.Total': {
    kind: 'aggregate',
    signatures: [{ parameters: [{ name: 'amount', type: BIGINT }], result: BIGINT }],
    aggregation: { className: 'example.Total', accumulator: 'example.Sum', retracts: false, merges: false },
  },
  'example.Hidden': {
    refused: 'instantiation',
    cause: "Function class 'example.Hidden' is not public.",
  },
  'example.Damaged': {
    refused: 'resource',
    resource: '/opt/damaged.jar',
    cause: "Error while opening jar file '/opt/damaged.jar'",
  },
  'example.Untyped': {
    refused: 'inference',
    cause: "Values of 'java.math.BigDecimal' need fixed precision and scale.",
  },
};

/** What is known of an example's class. */
export function typingOfExample({
  className,
}: UserFunction): UserFunctionTyping | RefusedUserFunction | undefined {
  return Object.hasOwn(CLASSES, className) ? CLASSES[className] : undefined;
}
