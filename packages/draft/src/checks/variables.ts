// Variables: defined, used, well named, in temporary tables only; and secrets that should be variables.
import { engineOrDefault } from '@flink-preflight/sql';
import { factsOf, isReserved } from '@flink-preflight/sql/facts';
import { sourceText } from '@flink-preflight/sql';
import type { SourceText } from '@flink-preflight/sql';
import {
  duplicateVariable,
  illNamedVariable,
  secretInClear,
  undefinedVariable,
  unresolvedVariable,
  unusedVariable,
  variableInPersistentTable,
} from '../catalogue/variables.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { finding, findingAt } from '../report/finding.ts';
import type { Variables } from '../variables/resolve-variables.ts';
import { resolveVariables } from '../variables/resolve-variables.ts';
import { substitute } from '../variables/substitute.ts';
import type { DraftRule, DraftSubject } from './draft-check.ts';
import { pipelineOf } from './pipeline-artifact.ts';

interface TextWithVariables {
  readonly field: FieldPath;
  readonly text: string;
  /** For texts of several lines: places in them are told. */
  readonly source?: SourceText;
}

export const variablesRule: DraftRule = (subject) => {
  const variables = resolveVariables(subject.draft, subject.context);
  const used = new Set<string>();
  const findings: Finding[] = [];
  for (const holder of textsOf(subject)) findings.push(...checkUses(holder, variables, used));
  return [
    ...findings,
    ...definitionFindings(subject, used),
    ...persistentTables(subject, variables),
    ...secretsInClear(subject),
  ];
};

/** Every text of the draft that may hold variables. */
function textsOf({ draft, script }: DraftSubject): TextWithVariables[] {
  const { jarArtifact, pythonArtifact } = draft.artifact ?? {};
  const fields: [FieldPath, string | undefined][] = [
    [['artifact', 'jarArtifact', 'mainArgs'], jarArtifact?.mainArgs],
    [['artifact', 'pythonArtifact', 'mainArgs'], pythonArtifact?.mainArgs],
    ...Object.entries(draft.flinkConf ?? {}).map(([key, value]): [FieldPath, string] => [
      ['flinkConf', key],
      value,
    ]),
  ];
  const texts: TextWithVariables[] = fields.flatMap(([field, text]) =>
    text === undefined ? [] : [{ field, text }],
  );
  const pipeline = pipelineOf(draft);
  if (pipeline !== undefined) texts.unshift({ ...pipeline, source: sourceText(pipeline.text) });
  if (script !== undefined) texts.unshift({ field: FIELD, text: script.text, source: script });
  return texts;
}

function checkUses(holder: TextWithVariables, variables: Variables, used: Set<string>): Finding[] {
  const { field, text, source } = holder;
  const told = new Set<string>();
  return substitute(text, variables.valueOf).uses.flatMap(({ name, span }) => {
    used.add(name);
    if (variables.isKnown(name) || variables.isSecret(name) || told.has(name)) return [];
    told.add(name);
    const definition = variables.isUndefined(name) ? undefinedVariable : unresolvedVariable;
    return source === undefined
      ? [finding(definition, { name }, field)]
      : [findingAt(definition, { name }, { field, source, span })];
  });
}

function definitionFindings({ draft, engine }: DraftSubject, used: ReadonlySet<string>): Finding[] {
  const { words } = factsOf(engineOrDefault(engine));
  const seen = new Set<string>();
  return (draft.localVariables ?? []).flatMap(({ name }, i) => {
    const field = ['localVariables', i, 'name'];
    if (seen.has(name)) return [finding(duplicateVariable, { name }, field)];
    seen.add(name);
    const reason = isReserved(words, name)
      ? 'it is a keyword of SQL'
      : /^[A-Za-z_]\w*$/.test(name)
        ? undefined
        : 'it cannot stand between ${ and }';
    if (reason !== undefined) return [finding(illNamedVariable, { name, reason }, field)];
    return used.has(name) ? [] : [finding(unusedVariable, { name }, field)];
  });
}

const FIELD: FieldPath = ['artifact', 'sqlArtifact', 'sqlScript'];

function persistentTables({ script, sql }: DraftSubject, variables: Variables): Finding[] {
  if (script === undefined || sql === undefined) return [];
  // What is refused for being permanent needs no second word on it.
  const told = new Set(
    sql.diagnostics
      .filter(({ name }) => name === 'permanent-object-beside-job')
      .map(({ statement }) => statement),
  );
  return sql.statements.flatMap(({ kind, span }, index) => {
    const text = script.text.slice(span.start, span.end);
    if (kind !== 'create-table' || /^CREATE\s+(?:OR\s+REPLACE\s+)?TEMPORARY\b/i.test(text)) return [];
    if (told.has(index)) return [];
    const uses = substitute(text, () => undefined).uses.filter(({ name }) => !variables.isUndefined(name));
    return uses.map(({ name, span: inner }) => {
      const place = { start: span.start + inner.start, end: span.start + inner.end };
      return findingAt(variableInPersistentTable, { name }, { field: FIELD, source: script, span: place });
    });
  });
}

/** Option names whose values are secrets: Flink's GlobalConfiguration.isSensitive, and the product's access keys. */
const SENSITIVE =
  /(?:^|[.\-_])(?:password|passwd|secret|token|credential)s?$|access-?key(?:-?secret)?$|secret-?(?:access-?)?key$|api-?key$|sasl\.jaas\.config$/i;

const OPTION = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'((?:[^']|'')*)'\s*=\s*'((?:[^']|'')*)'|'(?:[^']|'')*'/g;

function secretsInClear({ script, draft }: DraftSubject): Finding[] {
  const findings: Finding[] = [];
  if (script !== undefined) {
    for (const match of script.text.matchAll(OPTION)) {
      const [whole, key, value] = match;
      if (key === undefined || value === undefined || !isSecret(key, value)) continue;
      const end = match.index + whole.length;
      const span = { start: end - value.length - 2, end };
      findings.push(findingAt(secretInClear, { key }, { field: FIELD, source: script, span }));
    }
  }
  for (const [key, value] of Object.entries(draft.flinkConf ?? {})) {
    if (isSecret(key, value)) findings.push(finding(secretInClear, { key }, ['flinkConf', key]));
  }
  return findings;
}

function isSecret(key: string, value: string): boolean {
  return SENSITIVE.test(key) && value.trim() !== '' && !value.includes('${');
}
