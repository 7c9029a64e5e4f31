// Rules that connectors of jars of their own share.
import { rulesOf } from './rule.ts';

const rule = rulesOf('the factories of the connectors');

export const httpInsertMethod = rule(
  'http-insert-method',
  "Invalid option 'insert-method'. It is expected to be either 'POST' or 'PUT'.",
  'Use POST or PUT.',
);

export const recordedKeyMissing = rule(
  'recorded-key-missing',
  '{cause}',
  'Add PRIMARY KEY (…) NOT ENFORCED to the columns.',
);
