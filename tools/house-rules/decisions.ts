// Places where a source decides by the wording of a problem: what it compares or searches is a title, a message or a hint.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const WORDING = new Set(['title', 'message', 'hint']);

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Path, line and text of each comparison of, or method called on, a property that holds wording. */
export function decisionsOnWording(root: string, file: string): string[] {
  return decisionsIn(file, readFileSync(path.join(root, file), 'utf8'));
}

export function decisionsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && WORDING.has(node.name.text) && decides(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${String(line + 1)} ${node.getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A comparison with undefined asks whether there is one, not what it says. */
function decides(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return true;
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
    return ['test', 'exec'].includes(parent.expression.name.text);
  if (!ts.isBinaryExpression(parent) || !COMPARISONS.has(parent.operatorToken.kind)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  return !(ts.isIdentifier(other) && other.text === 'undefined');
}
