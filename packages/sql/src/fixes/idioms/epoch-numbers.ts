// TO_TIMESTAMP(bigint), TO_TIMESTAMP_LTZ(bigint) and TO_TIMESTAMP_LTZ(timestamp): a number since 1970 needs its precision, and
// a timestamp is cast.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { callAt } from '../call-site.ts';
import type { Erring } from '../erring.ts';
import { rootOf } from '../types-told.ts';
import { nameOf, spanOf } from '../script-tokens.ts';

const INTEGERS: readonly string[] = ['BIGINT', 'INT', 'INTEGER'];

export function epochNumbers({ script, span, statement }: Erring): Fix[] {
  const { tables, text, tokens } = script;
  const call = callAt(tokens, span);
  const name = call?.name.text.toUpperCase();
  if (call === undefined || call.count !== 1 || (name !== 'TO_TIMESTAMP' && name !== 'TO_TIMESTAMP_LTZ'))
    return [];
  const argument = tokens[call.closeIndex - 1]!;
  const type = tables
    .filter((table) => table.span.start < statement.end)
    .flatMap(({ columns }) => columns)
    .findLast((column) => column.name.names[0] === nameOf(argument))?.type;
  const declared = type === undefined ? '' : text.slice(type.span.start, type.span.end).toUpperCase();
  const root = rootOf(declared);
  if (INTEGERS.includes(root)) {
    const edits = [
      { span: spanOf(call.name), text: 'TO_TIMESTAMP_LTZ' },
      { span: { start: call.close, end: call.close }, text: ', 3' },
    ];
    const title = 'write TO_TIMESTAMP_LTZ(…, 3) for milliseconds; 0 stands for seconds';
    return [{ kind: 'replace', safe: false, title, edits }];
  }
  if (root !== 'TIMESTAMP' || name === 'TO_TIMESTAMP') return [];
  const given = text.slice(call.name.end + 1, call.close);
  const put = `CAST(${given.trim()} AS TIMESTAMP_LTZ(3))`;
  const edits = [{ span: { start: call.name.start, end: call.close + 1 }, text: put }];
  return [{ kind: 'cast', safe: false, title: `write ${put}`, edits }];
}
