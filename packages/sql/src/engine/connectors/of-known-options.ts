// A connector of which nothing but the options is known: which must be given, which there are, and what values they take, in
// the roles that its factory has. What it does with a table is undecided.
import type { FactoryFact } from '../../facts/factories.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';

export function ofKnownOptions({ identifier, kinds }: FactoryFact): Connector {
  return {
    identifier,
    ...(kinds.includes('source') && { source: checkOptions }),
    ...(kinds.includes('sink') && { sink: checkOptions }),
  };
}

function checkOptions(reader: OptionReader): undefined {
  // Options of a format have its name before them, and most connectors take any format.
  for (const key of ['key.format', 'value.format', 'format']) if (reader.has(key)) reader.readFormat(key);
  reader.validate();
}
