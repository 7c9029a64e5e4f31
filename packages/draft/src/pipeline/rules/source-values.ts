// What the factories of sources ask of single values beyond their types.
import { batchStartup, serverId, startupMode, unknownMetadata } from '../../catalogue/pipeline-options.ts';
import { isObject } from '../../draft/shape.ts';
import { connectorFacts } from '../connector-facts.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule } from '../pipeline-rule.ts';

const MODE = 'scan.startup.mode';

export const sourceValues: PipelineRule = ({ value, tell }) => {
  const block = value['source'];
  if (!isObject(block)) return;
  const facts = connectorFacts(block['type'], 'source');
  if (facts === undefined) return;
  const mode = textOf(block[MODE]);
  const { startupModes, metadata, type } = facts;
  if (mode !== undefined && startupModes?.includes(mode.toLowerCase()) === false)
    tell(startupMode, { option: MODE, values: startupModes.join(', '), value: mode }, ['source', MODE]);
  const ids = textOf(block['server-id']);
  if (type === 'mysql' && ids !== undefined && !/^\s*\d+\s*(?:-\s*\d+\s*)?$/.test(ids))
    tell(serverId, { value: ids }, ['source', 'server-id']);
  const wanted = textOf(block['metadata.list']);
  if (wanted !== undefined && metadata !== undefined) {
    const unknown = wanted
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !metadata.includes(name));
    if (unknown.length > 0)
      tell(unknownMetadata, { names: unknown.join(', '), type, known: metadata.join(', ') }, [
        'source',
        'metadata.list',
      ]);
  }
  const pipeline = value['pipeline'];
  const runtime = isObject(pipeline) ? textOf(pipeline['execution.runtime-mode']) : undefined;
  const isSnapshot = mode?.toLowerCase() === 'snapshot' || (mode === undefined && block[MODE] !== undefined);
  if (type === 'mysql' && runtime?.toUpperCase() === 'BATCH' && !isSnapshot)
    tell(
      batchStartup,
      { mode: (mode ?? 'initial').toUpperCase().replaceAll('-', '_') },
      mode === undefined ? ['source'] : ['source', MODE],
    );
};
