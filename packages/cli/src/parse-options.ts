// node:util's parseArgs with messages of our own: an unknown option names the nearest one.
import { parseArgs } from 'node:util';
import { UsageError, didYouMean } from './usage-error.ts';

export type OptionKinds = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
>;

export interface Options {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** All values of each option that takes one, in their order; `values` has the last. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Parses the arguments of one command; throws `UsageError`. */
export function parseOptions(argv: readonly string[], kinds: OptionKinds): Options {
  const known: OptionKinds = { ...kinds, help: { type: 'boolean', short: 'h' } };
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true });
  const values: Record<string, string | boolean> = {};
  const lists: Record<string, string[]> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (kind === undefined) {
      const near = didYouMean(token.name, Object.keys(known)).replace('mean ', 'mean --');
      throw new UsageError(`unknown option '${token.rawName}'${near}`);
    }
    if (kind.type === 'string' && (token.value === undefined || token.value === '')) {
      throw new UsageError(`option '${token.rawName}' needs a value`);
    }
    if (kind.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`option '${token.rawName}' takes no value`);
    }
    if (kind.type === 'string') (lists[token.name] ??= []).push(String(token.value));
    values[token.name] = kind.type === 'boolean' ? true : String(token.value);
  }
  return { values, lists, positionals };
}
