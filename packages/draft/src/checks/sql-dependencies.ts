// The JARs that an SQL draft brings for its functions and connectors: those that can be read must be archives.
import { openArchive } from '../artifacts/archive.ts';
import { oversizedArchive, unreadableArchive } from '../catalogue/artifacts.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule } from './draft-check.ts';

export const sqlDependenciesRule: DraftRule = ({ draft, context }) => {
  const uris = draft.artifact?.sqlArtifact?.additionalDependencies ?? [];
  return uris.flatMap((uri, i) => {
    const bytes = /\.jar$/i.test(uri) ? context.readArtifact?.(uri) : undefined;
    const archive = bytes === undefined ? undefined : openArchive(bytes);
    if (archive === undefined || !('failure' in archive)) return [];
    const definition = archive.failure === 'oversized' ? oversizedArchive : unreadableArchive;
    const field = ['artifact', 'sqlArtifact', 'additionalDependencies', i];
    return [finding(definition, { uri, reason: archive.reason }, field)];
  });
};
