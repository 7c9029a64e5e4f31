// Takes out of a bundle what only `explain` needs of a kind of problem: its explanation, its source, its examples.
import MagicString from 'magic-string';
import type { ESTree } from 'rolldown/utils';
import { parseSync, Visitor } from 'rolldown/utils';

const HEAVY: ReadonlySet<string> = new Set(['explain', 'source', 'examples']);

/** Modules that define kinds of problems. */
export function isCatalogue(file: string): boolean {
  return /\/catalogue(?:\/[^/]+)?\.ts$/.test(file);
}

/** The text of a catalogue's module without the heavy properties of its definitions: objects that have a code. */
export function withoutExplanations(file: string, text: string): MagicString {
  const light = new MagicString(text);
  new Visitor({
    ObjectExpression({ properties }) {
      const keys = properties.map(keyOf);
      if (!keys.includes('code') || !keys.includes('explain')) return;
      properties.forEach(({ start, end }, at) => {
        // A property's comma goes with it.
        if (HEAVY.has(keys[at] ?? '')) light.remove(start, text[end] === ',' ? end + 1 : end);
      });
    },
  }).visit(parseSync(file, text).program);
  return light;
}

function keyOf(property: ESTree.ObjectPropertyKind): string | undefined {
  return property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : undefined;
}
