// The values of --format of `preflight lineage`.
import { dotFormat } from './dot.ts';
import { jsonFormat } from './json.ts';
import type { LineageFormat } from './lineage-format.ts';
import { mermaidFormat } from './mermaid.ts';
import { openLineageFormat } from './openlineage.ts';
import { textFormat } from './text.ts';

export const LINEAGE_FORMATS: Readonly<Record<string, LineageFormat>> = {
  text: textFormat,
  json: jsonFormat,
  openlineage: openLineageFormat,
  mermaid: mermaidFormat,
  dot: dotFormat,
};
