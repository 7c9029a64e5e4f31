// Options of Amazon's clients, which stand behind `aws.` and `sink.http-client.` and are no options of the factories, and
// those of Flink's asynchronous sinks. Source: AWSGeneralUtil.validateAwsConfiguration, AWSOptionUtils, AsyncClientOptionsUtils
// of flink-connector-aws 4.3; AsyncSinkConfigurationValidator.
import {
  asyncSinkNumber,
  awsBasicCredentials,
  awsCredentialsProvider,
  awsHttpClientNumber,
  awsHttpProtocol,
  awsRegion,
  awsTrust,
} from '../../diagnostics/catalogue/connector-rules/aws.ts';
import { nearest } from '../../base/nearest.ts';
import type { OptionReader } from './option-reader.ts';

const PROVIDERS = [
  'ENV_VAR',
  'SYS_PROP',
  'PROFILE',
  'BASIC',
  'ASSUME_ROLE',
  'WEB_IDENTITY_TOKEN',
  'CUSTOM',
  'AUTO',
];

/** AWSOptionUtils.getValidatedConfigurations. */
export function checkAwsClient(reader: OptionReader): void {
  checkCredentials(reader);
  checkRegion(reader);
  const trust = 'aws.trust.all.certificates';
  const value = reader.table.options.get(trust);
  if (value !== undefined && !/^(true|false)$/i.test(value)) reader.fail(awsTrust, { key: trust }, trust);
}

/** Keys of credentials may be written with and without `provider.`. */
function checkCredentials(reader: OptionReader): void {
  const { options } = reader.table;
  const key = [...options.keys()].find(
    (each) => each.startsWith('aws.') && each.endsWith('credentials.provider'),
  );
  if (key === undefined) return;
  const provider = options.get(key) ?? '';
  if (!PROVIDERS.includes(provider))
    reader.fail(
      awsCredentialsProvider,
      { providers: PROVIDERS.join(', ') },
      key,
      nearest(provider, PROVIDERS, 1)[0],
    );
  const has = (name: string): boolean =>
    options.has(`aws.credentials.provider.${name}`) || options.has(`aws.credentials.${name}`);
  if (provider === 'BASIC' && !(has('basic.accesskeyid') && has('basic.secretkey')))
    reader.failMissing(
      `aws.credentials.${has('basic.accesskeyid') ? 'basic.secretkey' : 'basic.accesskeyid'}`,
      awsBasicCredentials,
    );
}

function checkRegion(reader: OptionReader): void {
  const region = reader.table.options.get('aws.region');
  const regions = reader.fact.texts?.['regions'];
  if (region === undefined || regions === undefined || regions.includes(region)) return;
  reader.fail(awsRegion, { regions: regions.join(', ') }, 'aws.region', nearest(region, regions, 1)[0]);
}

/** AsyncClientOptionsUtils.getValidatedConfigurations: the client of a sink. */
export function checkAwsSinkClient(reader: OptionReader): void {
  checkAwsClient(reader);
  const { options } = reader.table;
  const numbers = [
    ['max-concurrency', 'client max concurrency'],
    ['read-timeout', 'read timeout'],
  ] as const;
  for (const [name, what] of numbers) {
    const key = `sink.http-client.${name}`;
    const value = options.get(key);
    if (value !== undefined && !/^\+?\d+$/.test(value)) reader.fail(awsHttpClientNumber, { what }, key);
  }
  const key = 'sink.http-client.protocol.version';
  const protocol = options.get(key);
  if (protocol !== undefined && protocol !== 'HTTP1_1' && protocol !== 'HTTP2')
    reader.fail(awsHttpProtocol, {}, key);
}

/** AsyncSinkConfigurationValidator.getValidatedConfigurations. */
export function checkAsyncSink(reader: OptionReader): void {
  const keys = [
    'sink.batch.max-size',
    'sink.flush-buffer.size',
    'sink.requests.max-buffered',
    'sink.requests.max-inflight',
    'sink.flush-buffer.timeout',
  ];
  for (const key of keys) {
    const value = reader.has(key) ? reader.number(key) : undefined;
    if (value !== undefined && value <= 0) reader.fail(asyncSinkNumber, { key }, key);
  }
}
