// Options of the Kinesis consumer, which stand behind `scan.` and are no options of the factory.
// Source: KinesisConfigUtil.validateConsumerConfiguration, KinesisConsumerOptionsUtil of flink-connector-kinesis 4.3.
import {
  kinesisConsumerNameMissing,
  kinesisInterval,
  kinesisNumber,
  kinesisPlaceMissing,
  kinesisPosition,
  kinesisPublisher,
  kinesisRegistration,
  kinesisTimestampMissing,
} from '../../diagnostics/catalogue/connector-rules/aws.ts';
import type { OptionReader } from './option-reader.ts';

/** Numbers, in the order in which they are looked at: the option, its type, what the message calls it, what it must be. */
const NUMBERS: readonly (readonly [string, 'Int' | 'Long' | 'Double', string, string])[] = [
  [
    'scan.shard.getrecords.maxrecordcount',
    'Int',
    'maximum records per getRecords shard operation',
    'a valid non-negative integer value',
  ],
  [
    'scan.shard.getrecords.maxretries',
    'Int',
    'maximum retry attempts for getRecords shard operation',
    'a valid non-negative integer value',
  ],
  [
    'scan.shard.getrecords.backoff.base',
    'Long',
    'get records operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.getrecords.backoff.max',
    'Long',
    'get records operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.getrecords.backoff.expconst',
    'Double',
    'get records operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  [
    'scan.shard.getrecords.intervalmillis',
    'Long',
    'getRecords sleep interval in milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.getiterator.maxretries',
    'Int',
    'maximum retry attempts for getShardIterator shard operation',
    'a valid non-negative integer value',
  ],
  [
    'scan.shard.getiterator.backoff.base',
    'Long',
    'get shard iterator operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.getiterator.backoff.max',
    'Long',
    'get shard iterator operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.getiterator.backoff.expconst',
    'Double',
    'get shard iterator operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  [
    'scan.shard.discovery.intervalmillis',
    'Long',
    'shard discovery sleep interval in milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.list.shards.backoff.base',
    'Long',
    'list shards operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.list.shards.backoff.max',
    'Long',
    'list shards operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.list.shards.backoff.expconst',
    'Double',
    'list shards operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  [
    'scan.stream.describestreamconsumer.maxretries',
    'Int',
    'maximum retry attempts for describe stream consumer operation',
    'a valid non-negative int value',
  ],
  [
    'scan.stream.describestreamconsumer.backoff.max',
    'Long',
    'describe stream consumer operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.stream.describestreamconsumer.backoff.expconst',
    'Double',
    'describe stream consumer operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  [
    'scan.stream.describestreamconsumer.backoff.base',
    'Long',
    'describe stream consumer operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.stream.registerstreamconsumer.maxretries',
    'Int',
    'maximum retry attempts for register stream operation',
    'a valid non-negative integer value',
  ],
  [
    'scan.stream.registerstreamconsumer.timeout',
    'Int',
    'maximum timeout for register stream consumer',
    'a valid non-negative integer value',
  ],
  [
    'scan.stream.registerstreamconsumer.backoff.max',
    'Long',
    'register stream operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.stream.registerstreamconsumer.backoff.base',
    'Long',
    'register stream operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.stream.registerstreamconsumer.backoff.expconst',
    'Double',
    'register stream operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  [
    'scan.stream.deregisterstreamconsumer.maxretries',
    'Int',
    'maximum retry attempts for deregister stream operation',
    'a valid non-negative integer value',
  ],
  [
    'scan.stream.deregisterstreamconsumer.timeout',
    'Int',
    'maximum timeout for deregister stream consumer',
    'a valid non-negative integer value',
  ],
  [
    'scan.stream.deregisterstreamconsumer.backoff.base',
    'Long',
    'deregister stream operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.stream.deregisterstreamconsumer.backoff.max',
    'Long',
    'deregister stream operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.stream.deregisterstreamconsumer.backoff.expconst',
    'Double',
    'deregister stream operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  [
    'scan.shard.subscribetoshard.maxretries',
    'Int',
    'maximum retry attempts for subscribe to shard operation',
    'a valid non-negative integer value',
  ],
  [
    'scan.shard.subscribetoshard.backoff.base',
    'Long',
    'subscribe to shard operation base backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.subscribetoshard.backoff.max',
    'Long',
    'subscribe to shard operation max backoff milliseconds',
    'a valid non-negative long value',
  ],
  [
    'scan.shard.subscribetoshard.backoff.expconst',
    'Double',
    'subscribe to shard operation backoff exponential constant',
    'a valid non-negative double value',
  ],
  ['scan.stream.efo.http-client.max-concurrency', 'Int', 'EFO HTTP client max concurrency', 'positive'],
];

const POSITIONS = ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'];
const PUBLISHERS = ['EFO', 'POLLING'];
const REGISTRATIONS = ['LAZY', 'EAGER', 'NONE'];
const MAX_INTERVAL = 300_000;

export function checkConsumer(reader: OptionReader): void {
  const { options } = reader.table;
  checkPublisher(reader);
  if (!options.has('aws.region') && !options.has('aws.endpoint'))
    reader.failMissing('aws.region', kinesisPlaceMissing);
  checkPosition(reader);
  for (const [key, type, name, kind] of NUMBERS) {
    const value = options.get(key);
    if (value !== undefined && !isNumber(value, type)) reader.fail(kinesisNumber, { name, kind }, key);
  }
  const interval = 'scan.shard.getrecords.intervalmillis';
  if (Number(options.get(interval) ?? 0) >= MAX_INTERVAL)
    reader.fail(kinesisInterval, { most: MAX_INTERVAL }, interval);
}

function checkPublisher(reader: OptionReader): void {
  const { options } = reader.table;
  const key = 'scan.stream.recordpublisher';
  const publisher = options.get(key);
  if (publisher === undefined) return;
  if (!PUBLISHERS.includes(publisher))
    reader.fail(kinesisPublisher, { publishers: PUBLISHERS.join(', ') }, key);
  if (publisher !== 'EFO') return;
  const registration = options.get('scan.stream.efo.registration') ?? 'LAZY';
  if (!REGISTRATIONS.includes(registration))
    reader.fail(
      kinesisRegistration,
      { registrations: REGISTRATIONS.join(', ') },
      'scan.stream.efo.registration',
    );
  if (registration !== 'NONE' && !options.has('scan.stream.efo.consumername'))
    reader.failMissing('scan.stream.efo.consumername', kinesisConsumerNameMissing);
}

function checkPosition(reader: OptionReader): void {
  const { options } = reader.table;
  const key = 'scan.stream.initpos';
  const position = options.get(key);
  if (position === undefined) return;
  if (!POSITIONS.includes(position)) reader.fail(kinesisPosition, { positions: POSITIONS.join(', ') }, key);
  if (
    position === 'AT_TIMESTAMP' &&
    !options.has('scan.stream.initpos-timestamp') &&
    !options.has('scan.stream.initpos.timestamp')
  )
    reader.failMissing('scan.stream.initpos-timestamp', kinesisTimestampMissing);
}

/** validateOptionalPositiveIntProperty and its like: Integer.parseInt, Long.parseLong or Double.parseDouble, and not below zero. */
function isNumber(text: string, type: 'Int' | 'Long' | 'Double'): boolean {
  if (type === 'Double') return text.trim() !== '' && Number(text) >= 0;
  return /^\+?\d+$/.test(text) && (type === 'Long' || Number(text) < 2 ** 31);
}
