// A command or an editor asks this of projects.
export { parseProject } from './parse-project.ts';
export type { ParsedProject, ProjectMistake } from './parse-project.ts';
export type { FileSettings, Project, RuleLevel } from './project.ts';
export { RULE_LEVELS, settingsFor, withSettings } from './project.ts';
export { PROJECT_FIELDS, PROJECT_SHAPE } from './project-shape.ts';
export { readConfigurationFile, readVariableFile } from './read-settings-file.ts';
export type { SettingsFile } from './read-settings-file.ts';
export { withRuleLevels } from './rule-levels.ts';
