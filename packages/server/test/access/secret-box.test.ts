import { expect, it } from 'vitest';
import { secretBox } from '../../src/access/secret-box.ts';

const key = 'a key of at least 32 characters!';

it('opens what it sealed, in its place and with its key only', () => {
  const box = secretBox(key);
  const sealed = box.seal('hush ü', 'ws/ns/name');
  expect(sealed).not.toContain('hush');
  expect(box.open(sealed, 'ws/ns/name')).toBe('hush ü');
  expect(secretBox(key).open(sealed, 'ws/ns/name')).toBe('hush ü');
  expect(() => box.open(sealed, 'ws/other/name')).toThrow();
  expect(() => secretBox(`${key}x`).open(sealed, 'ws/ns/name')).toThrow();
  expect(() => box.open('hush', 'ws/ns/name')).toThrow('Not a sealed secret');
});

it('notices each altered byte, and seals the same text differently each time', () => {
  const box = secretBox(key);
  const sealed = box.seal('hush', 'place');
  expect(box.seal('hush', 'place')).not.toBe(sealed);
  const bytes = Buffer.from(sealed.slice(3), 'base64');
  for (let i = 0; i < bytes.length; i++) {
    const altered = Buffer.from(bytes);
    altered[i]! ^= 1;
    expect(() => box.open(`v1.${altered.toString('base64')}`, 'place')).toThrow();
  }
});
