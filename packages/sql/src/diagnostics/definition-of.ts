// From a diagnostic back to its entry in the catalogue, for those who decide by what kind of problem it is.
import { catalogue } from './catalogue/index.ts';
import type { DiagnosticDefinition } from './definition.ts';
import type { Diagnostic } from './diagnostic.ts';

const byCode: ReadonlyMap<string, DiagnosticDefinition> = new Map(
  catalogue.map((definition) => [definition.code, definition]),
);

/** The diagnostic's definition; undefined for one of another package's catalogue. */
export function definitionOf({ code }: Pick<Diagnostic, 'code'>): DiagnosticDefinition | undefined {
  return byCode.get(code);
}
