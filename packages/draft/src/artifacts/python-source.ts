// The syntax of a Python program, by the grammar of Lezer.
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { sourceText, positionAt } from '@flink-preflight/sql';

export interface PythonMistake {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

export interface PythonFeature {
  readonly line: number;
  readonly feature: string;
  /** First version that knows it. */
  readonly needed: string;
}

export interface PythonSyntax {
  /** The first; what follows is often its consequence. */
  readonly mistake?: PythonMistake;
  /** Newer syntax than Python 3.7 has. */
  readonly features: readonly PythonFeature[];
}

/** Nodes of syntax that came after Python 3.7. */
const FEATURES: Readonly<Record<string, readonly [feature: string, needed: string]>> = {
  NamedExpression: ['an assignment expression (:=)', '3.8'],
  MatchStatement: ['a match statement', '3.10'],
  TypeDefinition: ['a type statement', '3.12'],
};

/** Constructs of which the grammar does not know all valid forms: what it finds wrong in their heads is not counted. */
const GAPS: ReadonlySet<string> = new Set(['MatchStatement', 'WithStatement', 'LambdaExpression']);

function isKnownGap(error: SyntaxNode): boolean {
  for (let node = error.parent; node !== null && node.name !== 'Body'; node = node.parent) {
    if (GAPS.has(node.name)) return true;
  }
  return false;
}

export function readPython(text: string): PythonSyntax {
  const source = sourceText(text);
  const features: PythonFeature[] = [];
  let mistake: PythonMistake | undefined;
  parser.parse(text).iterate({
    enter: (node) => {
      const { line } = positionAt(source, node.from);
      const wrong = (node.type.isError && !isKnownGap(node.node)) || node.name === 'PrintStatement';
      if (wrong && mistake === undefined) {
        const start = source.lineStarts[line - 1] ?? 0;
        const end = source.lineStarts[line] ?? text.length;
        mistake = { line, text: text.slice(start, end).trim().slice(0, 80) };
      }
      const found = Object.hasOwn(FEATURES, node.name) ? FEATURES[node.name] : undefined;
      if (found !== undefined) features.push({ line, feature: found[0], needed: found[1] });
    },
  });
  return { ...(mistake === undefined ? {} : { mistake }), features };
}
