// Pipelines that the examples of pipeline problems are made of.

/** A draft that holds the YAML of a pipeline. */
export const pipeline = (yaml: string): string =>
  `name: p\nengineVersion: vvr-11.7-jdk11-flink-1.20\nartifact:\n  kind: YAML\n  yamlArtifact:\n    yamlScript: |\n${yaml.replace(/^/gm, '      ')}\n`;

export const SOURCE = 'source: { type: mysql, hostname: h, username: u, password: p, tables: a.b }';
export const SINK = 'sink: { type: print }';
export const GOOD = pipeline(`${SOURCE}\n${SINK}`);

/** A pipeline with more blocks behind its ends. */
export const withBlocks = (yaml: string): string => pipeline(`${SOURCE}\n${SINK}\n${yaml}`);

/** A pipeline with one transform. */
export const withTransform = (fields: string): string =>
  withBlocks(`transform:\n  - source-table: a.b\n${fields.replace(/^/gm, '    ')}`);
