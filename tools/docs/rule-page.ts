// One kind of problem as a page of Markdown, and the page that lists them all. Pure: catalogue in, text out.
import type { DiagnosticDefinition, Example } from '@flink-preflight/sql';

const GENERATED = '<!-- Generated from the catalogue by `npm run generate`; do not edit. -->';

/** What an example's text is: SQL scripts for problems of SQL, draft files for all others. */
export type ExampleLanguage = 'sql' | 'yaml';

/** The page `docs/rules/<code>.md`; `rules` are those that share the code. */
export function rulePage(
  definition: DiagnosticDefinition,
  language: ExampleLanguage,
  rules: readonly DiagnosticDefinition[] = [],
): string {
  const { code, name, severity, category, message, hint, explain, source, examples } = definition;
  const parts = [
    GENERATED,
    `# ${code} ${name}`,
    `${severity}, ${category}`,
    block('text', message),
    explain,
    ...(hint === undefined ? [] : [`**What to do:** ${templateText(hint)}`]),
    ...examples.flatMap((example, i) =>
      examplePart(example, language, examples.length > 1 ? ` ${String(i + 1)}` : ''),
    ),
    `Source of the rule: ${source}`,
    ...rules.flatMap(rulePart),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A rule among those that share a code; its heading is the anchor to link to. */
function rulePart({ name, message, hint, source }: DiagnosticDefinition): string[] {
  return [
    `## ${name}`,
    block('text', message),
    ...(hint === undefined ? [] : [`**What to do:** ${templateText(hint)}`]),
    `Source: ${source}`,
  ];
}

function examplePart(example: Example, language: ExampleLanguage, number: string): string[] {
  return [
    `## Wrong${number}`,
    ...(example.encoding === undefined ? [] : [`Saved as ${example.encoding}:`]),
    block(language, showMarks(example.wrong, language)),
    `## Right${number}`,
    block(language, example.right),
  ];
}

/** The list `docs/rules/index.md`. */
export function ruleIndex(definitions: readonly DiagnosticDefinition[]): string {
  const rows = definitions.map(
    (d) => `| [${d.code}](${d.code}.md) | ${d.name} | ${d.severity} | ${d.category} | ${cell(d.message)} |`,
  );
  const head = ['| code | name | severity | category | message |', '|---|---|---|---|---|'];
  return `${[GENERATED, '# Rules', [...head, ...rows].join('\n')].join('\n\n')}\n`;
}

function block(language: string, text: string): string {
  // A fence longer than any in the text.
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

/** Takes the two carets out of a wrong example and underlines the place between them in a comment line below. */
export function showMarks(text: string, language: ExampleLanguage): string {
  const start = text.indexOf('^');
  const end = text.indexOf('^', start + 1);
  if (start < 0 || end < 0) return text;
  const clean = text.slice(0, start) + text.slice(start + 1, end) + text.slice(end + 1);
  const lineStart = clean.lastIndexOf('\n', start - 1) + 1;
  const found = clean.indexOf('\n', start);
  const lineEnd = found < 0 ? clean.length : found;
  const width = Math.max(1, Math.min(end - 1, lineEnd) - start);
  const comment = language === 'sql' ? '--' : '#';
  const column = start - lineStart;
  // A place under the comment sign itself cannot be underlined; the message tells it.
  if (column < comment.length) return clean;
  const underline = comment + ' '.repeat(column - comment.length) + '^'.repeat(width);
  return `${clean.slice(0, lineEnd)}\n${underline}${clean.slice(lineEnd)}`;
}

function templateText(text: string): string {
  return text.replace(/\{([A-Za-z]\w*)\}/g, '`{$1}`');
}

function cell(text: string): string {
  return text.split('\n', 1)[0]!.replace(/[|\\<]/g, '\\$&');
}
