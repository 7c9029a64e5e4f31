// The credentials file: who may sign requests, with which secret, for what.
import { readFileSync, statSync } from 'node:fs';
import Type from 'typebox';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Caller } from './caller.ts';
import { roles } from './caller.ts';

const Names = Type.Array(Type.String({ minLength: 1 }), { description: 'names, or * for all' });

const fields = {
  accessKeyId: Type.String({ pattern: '^[A-Za-z0-9._-]{1,128}$' }),
  accessKeySecret: Type.String({ minLength: 8 }),
  namespaces: Names,
  workspaces: Names,
  role: Type.Enum([...roles]),
  /** Of temporary credentials: requests must carry and sign it. */
  securityToken: Type.Optional(Type.String({ minLength: 1 })),
  /** Stands for the entry without a signature. */
  bearerToken: Type.Optional(Type.String({ minLength: 8 })),
};

/** Nothing else: a misspelt securityToken would be none, and leave the key without one. */
const Entry = Type.Object(fields, { additionalProperties: false });

const credentialsFile = Compile(Type.Array(Entry));

export interface Credential {
  readonly caller: Caller;
  readonly secret: string;
  readonly securityToken: string | undefined;
  readonly bearerToken: string | undefined;
}

export type Credentials = ReadonlyMap<string, Credential>;

/**
 * Reads a credentials file.
 * @throws Error that names what is wrong, never a secret
 */
export function readCredentialsFile(path: string): Credentials {
  const mode = statSync(path).mode;
  // Readable by a group is how secrets are mounted into containers; writable by others lets them add a key.
  if ((mode & 0o022) !== 0)
    throw new Error(`The credentials file ${path} is writable by others: chmod go-w it.`);
  return parseCredentialsText(readFileSync(path, 'utf8'), path);
}

/** @throws Error that names the source and what is wrong, never a secret */
export function parseCredentialsText(text: string, source: string): Credentials {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`The credentials ${source} are not JSON.`);
  }
  return parseCredentials(value, source);
}

/** @throws Error when the value is not a list of well-formed credentials */
export function parseCredentials(value: unknown, source: string): Credentials {
  if (!credentialsFile.Check(value)) {
    const [first] = credentialsFile.Errors(value);
    const problem = first?.message === 'schema is false' ? 'is no field of a key' : first?.message;
    throw new Error(`${source}: ${first?.instancePath === '' ? '/' : first?.instancePath} ${problem}.`);
  }
  const credentials = new Map<string, Credential>();
  const tokens = new Set<string>();
  for (const entry of value as Static<typeof Entry>[]) {
    if (credentials.has(entry.accessKeyId))
      throw new Error(`${source}: ${entry.accessKeyId} is there twice.`);
    const { accessKeyId: id, role, namespaces, workspaces, bearerToken } = entry;
    if (bearerToken !== undefined && tokens.has(bearerToken))
      throw new Error(`${source}: ${id} has the bearer token of another.`);
    if (bearerToken !== undefined) tokens.add(bearerToken);
    credentials.set(id, {
      caller: { id, role, namespaces, workspaces },
      secret: entry.accessKeySecret,
      securityToken: entry.securityToken,
      bearerToken,
    });
  }
  if (credentials.size === 0) throw new Error(`${source}: no credentials are in it.`);
  return credentials;
}
