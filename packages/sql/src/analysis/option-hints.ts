// The options of a table with those of an OPTIONS hint over them, and where each is written.
// Source: FlinkHints.getHintedOptions, mergeTableOptions.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Hint } from '../syntax/ast/index.ts';
import type { Span } from '../text/span.ts';

export interface OptionPlace {
  readonly key?: Span;
  readonly value?: Span;
}

export interface MergedOptions {
  readonly values: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, OptionPlace>;
  /** A hint gives options. */
  readonly hinted: boolean;
}

export function mergeHints(table: ResolvedTable, hints: readonly Hint[]): MergedOptions {
  const values = new Map<string, string>();
  for (const [key, option] of table.options) values.set(key, option.value);
  const given = new Map<string, OptionPlace>();
  for (const hint of hints) {
    if (hint.name.names.at(-1)?.toUpperCase() !== 'OPTIONS') continue;
    for (const option of hint.options) {
      if (option.kind !== 'option') continue;
      const key = textOf(option.key);
      const value = textOf(option.value);
      if (key === undefined || value === undefined) continue;
      values.set(key, value);
      given.set(key, { key: option.key.span, value: option.value.span });
    }
  }
  return {
    values,
    hinted: given.size > 0,
    // Most tables have no problem to be placed.
    get places() {
      return new Map([...writtenPlaces(table), ...given]);
    },
  };
}

function writtenPlaces({ options }: ResolvedTable): [string, OptionPlace][] {
  return [...options].map(([key, { keySpan, valueSpan }]) => [
    key,
    {
      ...(keySpan === undefined ? {} : { key: keySpan }),
      ...(valueSpan === undefined ? {} : { value: valueSpan }),
    },
  ]);
}

function textOf(node: { readonly kind: string }): string | undefined {
  if ('names' in node && Array.isArray(node.names)) return node.names.join('.');
  return 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}
