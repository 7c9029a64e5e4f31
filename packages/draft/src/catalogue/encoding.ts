// Files that are no UTF-8: what Flink would read is not what stands in them.
import { define } from '@flink-preflight/sql';

export const wrongEncoding = define({
  code: 'FP5006',
  name: 'wrong-encoding',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'The file is saved as {encoding}, and is read as UTF-8',
  hint: 'Save it as UTF-8: iconv -f {iconv} -t UTF-8.',
  explain:
    'The first bytes of the file show that each character takes two or four bytes. Flink and the product read scripts and drafts ' +
    'as UTF-8, so nothing of the file could be checked.',
  source: 'The Unicode Standard, section 23.8; RFC 3629',
  examples: [{ wrong: 'SELECT 1;', right: 'SELECT 1;\n', encoding: 'utf-16le' }],
});

export const invalidUtf8 = define({
  code: 'FP5007',
  name: 'invalid-utf8',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'The byte 0x{byte} is no UTF-8 here: U+FFFD is read in its place',
  hint: 'Save the file as UTF-8.',
  explain:
    'Flink and the product read scripts and drafts as UTF-8, and put U+FFFD for every byte that is none. A name or a text with ' +
    'such a byte is another one than was written; the rest of the file was not checked.',
  source: 'RFC 3629; java.nio.charset.CodingErrorAction.REPLACE',
  examples: [{ wrong: "SELECT 'caf\u00e9';", right: "SELECT 'cafe';", encoding: 'latin1' }],
});

export const invalidUtf8Comment = define({
  code: 'FP5008',
  name: 'invalid-utf8-in-comment',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: 'The byte 0x{byte} is no UTF-8 here: U+FFFD is read in its place',
  hint: 'Save the file as UTF-8.',
  explain:
    'The byte stands in a comment, so the script means the same without it. A tool that keeps comments may write them otherwise.',
  source: 'RFC 3629; java.nio.charset.CodingErrorAction.REPLACE',
  examples: [{ wrong: '-- caf\u00e9\nSELECT 1;', right: '-- cafe\nSELECT 1;', encoding: 'latin1' }],
});
