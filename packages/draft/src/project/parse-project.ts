// The text of a project's file becomes a project, or mistakes with their places. YAML and JSON alike.
import { rangeOf, sourceText } from '@flink-preflight/sql';
import type { Range } from '@flink-preflight/sql';
import { flattenConfiguration } from '../draft/flatten-configuration.ts';
import { parseJson } from '../draft/json-text.ts';
import { isObject, matchShape } from '../draft/shape.ts';
import type { ShapeMistake } from '../draft/shape.ts';
import { parseYaml } from '../draft/yaml-text.ts';
import { fieldName } from '../report/finding.ts';
import type { FileSettings, Project } from './project.ts';
import { PROJECT_SHAPE } from './project-shape.ts';

export interface ParsedProject {
  /** Absent where there is a mistake: a project that is half understood would check other things than its people mean. */
  readonly project?: Project;
  readonly mistakes: readonly ProjectMistake[];
}

export interface ProjectMistake {
  /** A sentence. */
  readonly message: string;
  readonly range?: Range;
}

/** Parses and checks; never throws. Fields that are not known are mistakes, with the near name. */
export function parseProject(text: string, format: 'json' | 'yaml'): ParsedProject {
  const source = sourceText(text);
  const parsed = format === 'json' ? parseJson(text) : parseYaml(text);
  if ('failure' in parsed) {
    const { failure } = parsed;
    if (failure.kind !== 'grammar')
      return { mistakes: [{ message: 'The file is too large, or nested too deep.' }] };
    const message = `The file cannot be read as ${format.toUpperCase()}: ${failure.reason}`;
    return { mistakes: [{ message, range: rangeOf(source, failure.span) }] };
  }
  const mistakes: ShapeMistake[] = [];
  // An empty file is a project that says nothing.
  const value = parsed.value ?? {};
  matchShape(value, PROJECT_SHAPE, [], mistakes);
  const project = isObject(value) ? projectOf(value, mistakes) : undefined;
  return {
    ...(project === undefined || mistakes.length > 0 ? {} : { project }),
    mistakes: mistakes.map((mistake): ProjectMistake => {
      const range = parsed.locate(source, mistake.path, mistake.kind === 'unknown' ? 'key' : 'value');
      return { message: sentence(mistake), ...(range === undefined ? {} : { range }) };
    }),
  };
}

function sentence(mistake: ShapeMistake): string {
  const field = mistake.path.length === 0 ? 'The file' : fieldName(mistake.path);
  if (mistake.kind === 'invalid') return `${field} must be ${mistake.expected}, but is ${mistake.actual}.`;
  const near = mistake.near === undefined ? '' : ` Did you mean ${mistake.near}?`;
  return `${field} is not a setting of a project.${near}`;
}

/** Texts of scalars, dotted keys of the configuration; a null is a setting that is not made. */
function projectOf(value: Readonly<Record<string, unknown>>, mistakes: ShapeMistake[]): Project {
  const { overrides, $schema: _, ...own } = withoutNulls(value);
  const settings = settingsOf(own, [], mistakes);
  if (!Array.isArray(overrides)) return settings;
  return {
    ...settings,
    overrides: overrides
      .filter(isObject)
      .map((each, i) => settingsOf(withoutNulls(each), ['overrides', i], mistakes) as { readonly files: [] }),
  };
}

function settingsOf(
  given: Readonly<Record<string, unknown>>,
  field: readonly (string | number)[],
  mistakes: ShapeMistake[],
): FileSettings {
  const { variables, flinkConf, ...rest } = given;
  const flat = flattenConfiguration(flinkConf, [...field, 'flinkConf'], mistakes);
  return {
    ...rest,
    ...(isObject(variables)
      ? {
          variables: Object.fromEntries(
            Object.entries(variables).map(([name, each]) => [name, String(each)]),
          ),
        }
      : {}),
    ...(flat === undefined ? {} : { flinkConf: flat }),
  };
}

function withoutNulls(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}
