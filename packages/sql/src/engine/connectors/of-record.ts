// A connector that has no module of its own: its options are facts, and what its source and sink do was seen by the generator.
import type { FactoryFact } from '../../facts/factories.ts';
import { optionOf } from '../../facts/factories.ts';
import type { FormatUse } from '../formats/index.ts';
import type { Connector, SinkBehaviour, SourceBehaviour } from './connector.ts';
import type { FormatSide, OptionReader } from './option-reader.ts';
import { recordedSink, recordedSource, validateRecorded } from './recorded.ts';

/** The connector that follows from its facts; of two factories, each has one role. */
export function ofRecord(facts: readonly FactoryFact[]): Connector {
  const has = (role: 'source' | 'sink'): boolean => facts.some(({ kinds }) => kinds.includes(role));
  return {
    identifier: facts[0]?.identifier ?? '',
    prepare: (options, role) => withListedCase(facts, role, options),
    ...(has('source') && { source: readSource }),
    ...(has('sink') && { sink: readSink }),
  };
}

export function readSource(reader: OptionReader): SourceBehaviour | undefined {
  const formats = formatsOf(reader, 'decode');
  validateRecorded(reader, 'source');
  const seen = recordedSource(reader);
  const changelog = reader.fact.source?.changesOfFormat === true ? formats[0]?.changelog : undefined;
  return (
    seen && {
      ...seen,
      ...(changelog !== undefined && seen.scan !== undefined && { scan: { ...seen.scan, changelog } }),
      ...checkedRows(reader, formats),
    }
  );
}

export function readSink(reader: OptionReader): SinkBehaviour | undefined {
  const formats = formatsOf(reader, 'encode');
  validateRecorded(reader, 'sink');
  const seen = recordedSink(reader);
  const changelog = reader.fact.sink?.changesOfFormat === true ? formats[0]?.changelog : undefined;
  return (
    seen && {
      ...seen,
      ...(changelog !== undefined && { accepts: () => changelog }),
      ...checkedRows(reader, formats),
    }
  );
}

/** The formats that the table names, as FactoryHelper.discoverDecodingFormat finds them: one that is required must be there. */
function formatsOf(reader: OptionReader, side: FormatSide): readonly FormatUse[] {
  const use = optionOf(reader.fact, 'format');
  if (use === undefined) return [];
  if (reader.fact.required.includes(use)) return [reader.format('format', side)];
  const found = reader.optionalFormat('format', side);
  return found === undefined ? [] : [found];
}

function checkedRows(reader: OptionReader, formats: readonly FormatUse[]): { checkRuntime?: () => void } {
  const [format] = formats;
  if (format === undefined) return {};
  return {
    checkRuntime: () => {
      format.checkRow(reader.table.physical);
    },
  };
}

/** The options under the keys that the factory lists, where it does without letter case. */
export function withListedCase(
  facts: readonly FactoryFact[],
  role: 'source' | 'sink',
  options: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const fact = facts.find(({ kinds }) => kinds.includes(role));
  if (fact?.[role]?.ignoresCase !== true) return options;
  const listed = new Map([...fact.required, ...fact.optional].map(({ key }) => [key.toLowerCase(), key]));
  return new Map([...options].map(([key, value]) => [listed.get(key.toLowerCase()) ?? key, value]));
}
