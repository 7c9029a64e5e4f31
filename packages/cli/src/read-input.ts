// The text of an input, and what is wrong with its encoding. Each input is read once: a pipe has nothing more to give.
import { isUtf8 } from 'node:buffer';
import { encodingProblem, encodingOf } from '@flink-preflight/draft/file-encoding';
import type { FileEncoding, ReportDiagnostic } from '@flink-preflight/draft/file-encoding';
import type { Input, InputKind } from './inputs.ts';
import { readBytes } from './read-bytes.ts';
import { UsageError } from './usage-error.ts';

export interface ReadInput {
  readonly text: string;
  readonly kind: InputKind;
  /** Where the file is no UTF-8. */
  readonly encoding?: ReportDiagnostic;
}

/** Reads each input when it is first asked for, and keeps it. */
export function inputReader(): (input: Input) => ReadInput {
  const known = new Map<string, ReadInput>();
  return (input) => {
    const read = known.get(input.path) ?? readInput(input);
    known.set(input.path, read);
    return read;
  };
}

/** Whether a draft may be behind a name that doesn't say so: standard input, a pipe. */
export const mayBeDraft = (input: Input): boolean => input.kind !== 'sql' || !/\.sql$/i.test(input.path);

function readInput(input: Input): ReadInput {
  const { bytes, isStream } = readBytes(input.path);
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  const kind = isStream && mayBeDraft(input) && /^\s*\{/.test(text) ? 'json' : input.kind;
  // YAML and JSON readers pass over the mark; Flink's SQL parser refuses it, so it stays in a script.
  const shown = kind === 'sql' ? text : text.replace(/^\ufeff/, '');
  if (encoding === 'utf-8' && isUtf8(bytes)) return { text: shown, kind };
  const problem = encodingProblem(bytes, text, kind, guessEncoding(bytes));
  return { text: shown, kind, ...(problem === undefined ? {} : { encoding: problem }) };
}

/** The text of a file that an option names; throws `UsageError` where it can't be read or is no UTF-8. */
export function readTextFile(path: string): string {
  const { text, encoding } = readInput({ path, kind: 'yaml', found: false });
  if (encoding === undefined) return text;
  throw new UsageError(`'${path}' cannot be used: ${encoding.message}`);
}

function decode(bytes: Uint8Array, encoding: FileEncoding): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(bytes);
  // No decoder of the platform knows UTF-32; the script is shown by its characters of 16 bits.
  const at = encoding === 'utf-32le' ? 0 : 2;
  return new TextDecoder(encoding === 'utf-32le' ? 'utf-16le' : 'utf-16be').decode(
    bytes.filter((_, i) => i % 4 === at || i % 4 === at + 1),
  );
}

/** Chinese is common among scripts of the product; what is not that is most often a language of western Europe. */
function guessEncoding(bytes: Uint8Array): string {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GB18030';
  } catch {
    return 'WINDOWS-1252';
  }
}
