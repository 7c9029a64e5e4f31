// Connection strings of MongoDB, as the driver of flink-connector-mongodb 1.2 answers.
import { expect, test } from 'vitest';
import { uriMistake } from '../../src/engine/connectors/mongodb-uri.ts';

test.each([
  'mongodb://h',
  'mongodb://h:27017/d',
  'mongodb://u:p@h',
  'mongodb://h,',
  'mongodb://h1,h2:1/?x=y',
  'mongodb+srv://a.b.c',
])('%s is taken', (uri) => {
  expect(uriMistake(uri)).toBeUndefined();
});

test.each([
  ['mongodb://', "The connection string contains an empty host '[]'. "],
  [
    'mongodb://h:0',
    "The connection string contains an invalid host 'h:0'. The port '0' is not a valid, it must be an integer between 0 and 65535",
  ],
  ['mongodb://@h', 'The connection string contains an at-sign (@) without a user name'],
  ['mongodb://h?x', 'The connection string contains options without trailing slash'],
])('%s is refused', (uri, mistake) => {
  expect(uriMistake(uri)).toBe(mistake);
});
