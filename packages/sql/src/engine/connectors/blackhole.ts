// blackhole: takes everything, keeps nothing. Source: BlackHoleTableSinkFactory.
import type { Connector } from './connector.ts';
import { withoutUpdateBefore } from './changelog.ts';

export const blackhole: Connector = {
  identifier: 'blackhole',
  sink: (reader) => {
    reader.validate();
    return {
      className: 'org.apache.flink.connector.blackhole.table.BlackHoleTableSinkFactory$BlackHoleSink',
      summary: 'BlackHole',
      accepts: withoutUpdateBefore,
    };
  },
};
