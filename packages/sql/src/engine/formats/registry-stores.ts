// Key and trust stores of schema registries come with their passwords. Source: Kafka's SslFactory inside the registry client.
import {
  registryPasswordMissing,
  registryStoreMissing,
} from '../../diagnostics/catalogue/connector-rules/avro.ts';
import type { FormatOptions } from './format.ts';

export function checkStores(options: FormatOptions): void {
  for (const [word, words] of [
    ['keystore', 'key store'],
    ['truststore', 'trust store'],
  ] as const) {
    const location = isGiven(options, `ssl.${word}.location`);
    const password = isGiven(options, `ssl.${word}.password`);
    if (location && !password && word === 'keystore')
      options.fail(registryPasswordMissing, { words, word }, `ssl.${word}.location`);
    if (password && !location) options.fail(registryStoreMissing, { words, word }, `ssl.${word}.password`);
  }
}

function isGiven(options: FormatOptions, key: string): boolean {
  return options.has(key) && options.text(key) !== '';
}
