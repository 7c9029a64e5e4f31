// All regular expressions of the sources, read from them by TypeScript's own parser.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface FoundExpression {
  /** Path from the root of the repository, and the line. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that stand in the sources of the packages; those that are put together from texts are not found. */
export function regularExpressions(root: string): FoundExpression[] {
  const found: FoundExpression[] = [];
  for (const file of globSync('packages/*/src/**/*.ts', { cwd: root }).sort()) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, false);
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const literal = text.slice(node.getStart(source), node.end);
        const end = literal.lastIndexOf('/');
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push({
          place: `${file}:${line + 1}`,
          source: literal.slice(1, end),
          flags: literal.slice(end + 1),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
