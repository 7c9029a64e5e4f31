// The artifact: present, of the kind it says, and what can be told of it from here.
import { missingArtifact } from '../catalogue/draft-shape.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule } from './draft-check.ts';

/** The field that an artifact of a kind must fill. */
const CONTENT = {
  SQLSCRIPT: ['sqlArtifact', 'sqlScript'],
  MATERIALIZED_TABLE: undefined,
  JAR: ['jarArtifact', 'jarUri'],
  PYTHON: ['pythonArtifact', 'pythonArtifactUri'],
  CDCYAML: ['cdcYamlArtifact', 'cdcYaml'],
  YAML: ['yamlArtifact', 'yamlScript'],
} as const;

export const artifactRule: DraftRule = ({ draft }) => {
  const { artifact } = draft;
  if (artifact?.kind === undefined) return [finding(missingArtifact, { field: 'artifact' }, ['artifact'])];
  const path = CONTENT[artifact.kind];
  if (path === undefined) return [];
  const [part, name] = path;
  const holder: unknown = artifact[part];
  const value: unknown =
    typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  const field = ['artifact', part, name];
  return typeof value === 'string' && value.trim() !== ''
    ? []
    : [finding(missingArtifact, { field: field.join('.') }, field)];
};
