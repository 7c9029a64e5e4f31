// The rules of opensearch and opensearch-2, beside those of all search engines.
import { rulesOf } from './rule.ts';

const rule = rulesOf('OpensearchDynamicSink, OpensearchSinkBuilder');

export const opensearchExactlyOnce = rule(
  'opensearch-exactly-once',
  'Opensearch sink does not support the EXACTLY_ONCE guarantee.',
  'Use at-least-once.',
);

export const opensearchBackoff = rule(
  'opensearch-backoff',
  'No value present',
  "Add '{key}' to the WITH clause: a strategy needs it.",
);
