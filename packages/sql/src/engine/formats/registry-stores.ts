// Key and trust stores of schema registries come with their passwords. Source: Kafka's SslFactory inside the registry client.
import type { FormatOptions } from './format.ts';

export function checkStores(options: FormatOptions): void {
  for (const [word, words] of [
    ['keystore', 'key store'],
    ['truststore', 'trust store'],
  ] as const) {
    const location = isGiven(options, `ssl.${word}.location`);
    const password = isGiven(options, `ssl.${word}.password`);
    if (location && !password && word === 'keystore')
      options.fail(
        `SSL ${words} is specified, but ${words} password is not specified.`,
        `Add ssl.${word}.password.`,
        `ssl.${word}.location`,
      );
    if (password && !location)
      options.fail(
        `SSL ${words} is not specified, but ${words} password is specified.`,
        `Add ssl.${word}.location.`,
        `ssl.${word}.password`,
      );
  }
}

function isGiven(options: FormatOptions, key: string): boolean {
  return options.has(key) && options.text(key) !== '';
}
