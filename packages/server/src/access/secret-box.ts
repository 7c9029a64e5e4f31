// Encrypts secrets at rest: AES-256-GCM under a key that is not in the database, bound to where the secret belongs.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface SecretBox {
  /** @param place says whose secret it is; another place cannot open it */
  seal(text: string, place: string): string;
  /** @throws Error when the key is another or the text was altered */
  open(sealed: string, place: string): string;
}

/** @param key any text with at least 32 characters; 32 random bytes in base64 are best */
export function secretBox(key: string): SecretBox {
  if (key.length < 32) throw new Error('The key for secrets is shorter than 32 characters.');
  const secret = createHash('sha256').update('flink-preflight secret variables\n').update(key).digest();
  return {
    seal(text, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}`;
    },
    open(sealed, place) {
      if (!sealed.startsWith('v1.')) throw new Error('Not a sealed secret.');
      const bytes = Buffer.from(sealed.slice(3), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
