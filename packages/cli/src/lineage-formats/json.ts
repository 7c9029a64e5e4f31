// Lineage for machines: all that is known, views seen through.
import { rangeOf, sourceText } from '@flink-preflight/sql';
import type { LineageFormat } from './lineage-format.ts';

export const jsonFormat: LineageFormat = {
  endAtViews: false,
  print: (files) => {
    const traced = files.map(({ path, text, engine, lineage }) => {
      const source = sourceText(text);
      const statements = lineage.statements.map(({ span, ...rest }) => ({
        ...rest,
        range: rangeOf(source, span),
      }));
      return { path, engine, statements };
    });
    return `${JSON.stringify({ version: 1, files: traced })}\n`;
  },
};
