// The note that a connector, format or catalog needs a JAR which the engine does not bring.
import type { Session } from '../catalog/session.ts';
import { bringJar } from '../diagnostics/catalogue/connectors.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { GroupFacts } from '../facts/group-facts.ts';
import { jarOf } from '../facts/group-facts.ts';
import type { Span } from '../text/span.ts';

/** The job tells this of its class path. */
export interface ClassPath {
  /** Identifiers of connectors, formats and catalogs whose JARs are there. */
  readonly connectors?: ReadonlySet<string>;
  /** Whether the job has JARs of its own. */
  readonly hasJars?: boolean;
  readonly session: Session;
}

/** One of these needs a JAR; messages call it so. */
export type JarKind = 'Connector' | 'Format' | 'Catalog';

/**
 * The note, unless the JAR is said to be there. A JAR that the script or the draft adds may be the one, since what is in it
 * is not looked at.
 */
export function jarToBring(
  kind: JarKind,
  identifier: string,
  group: GroupFacts,
  { connectors, hasJars = false, session }: ClassPath,
  span: Span,
): readonly Problem[] {
  const isThere = connectors?.has(identifier) === true || connectors?.has(group.group) === true;
  if (isThere || hasJars || session.jars.size > 0) return [];
  return [{ definition: bringJar, parameters: { kind, identifier, jar: jarOf(group) }, at: span }];
}
