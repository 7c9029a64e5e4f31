import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares digests, so that time tells nothing about a secret's text or length. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
