import { expect, it } from 'vitest';
import { redaction } from '../../src/access/redaction.ts';

it.each<[title: string, secrets: string[], text: string, expected: string]>([
  ['none', [], 'all of it', 'all of it'],
  ['an empty one', [''], 'all of it', 'all of it'],
  ['whole', ['opensesame'], 'say opensesame!', 'say ******!'],
  ['in other letters', ['OpenSesame'], 'OPENSESAME opensesame', '****** ******'],
  ['one in another', ['sesame', 'opensesame'], 'opensesame', '******'],
  ['a short one where it stands alone', ['5'], 'a5 is 5, not 15', 'a5 is ******, not 15'],
  ['a short word', ['int'], 'INT in point', '****** in point'],
  ['with signs of patterns', ['a.*$&b'], 'a.*$&b axxb', '****** axxb'],
  ['with a quote', ["o'neill's"], "'o''neill''s'", "'******'"],
  ['with quotes in pairs', ["o''neill''s"], "o'neill's", '******'],
  ['in JSON', ['line\nline"2"'], String.raw`line\nline\"2\"`, '******'],
  ['in a URL', ['a b/c&d'], 'a%20b%2Fc%26d a+b%2Fc%26d', '****** ******'],
  ["in Calcite's ASCII", ['密码密码'], String.raw`u&'\5bc6\7801\5bc6\7801'`, "u&'******'"],
  ['in base64', ['opensesame'], 'b3BlbnNlc2FtZQ==', '******'],
  [
    'a piece of it',
    ['secret-of-many-words'],
    'Expected of-many but not more',
    'Expected ****** but not more',
  ],
  ['pieces that overlap', ['abcdefgh'], 'bcdefg', '******'],
  ['less than a piece', ['abcdefgh'], 'abcd efgh', 'abcd efgh'],
  ['half a surrogate pair', ['\ud800abcde'], 'x abcde', 'x ******'],
])('%s', (_, secrets, text, expected) => {
  expect(redaction(secrets)(text)).toBe(expected);
});
