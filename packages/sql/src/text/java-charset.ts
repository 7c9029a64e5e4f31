// Names of Java's charsets. Source: Charset.availableCharsets() of Java 17 with all aliases, 964 names.

/** Those without digits, in lower case: letter case does not count. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'arabic ascii cp-ar cp-gr cp-is cpeuccn cyrillic default euc-cn euc-jp euc-jp-linux euc-kr euc-tw euc_cn euc_jp ' +
    'euc_jp_linux euc_jp_solaris euc_kr euc_tw euccn eucjis eucjp eucjp-open euckr euctw ' +
    'extended_unix_code_packed_format_for_japanese gbk greek hebrew ibm-euccn ibm-eucjp ibm-euckr ibm-euctw ' +
    'ibm-thai ibmeuccn iscii jis jis_encoding jisautodetect johab macarabic maccentraleurope maccroatian ' +
    'maccyrillic macdingbat macgreek machebrew maciceland macroman macromania macsymbol macthai macturkish ' +
    'macukraine ms_kanji pck shift-jis shift_jis sjis sun_eu_greek unicode unicodebig unicodebigunmarked ' +
    'unicodelittle unicodelittleunmarked us us-ascii'
  ).split(' '),
);

/** How those with digits begin, such as ibm-1047, windows-1252 and 8859_1. */
const FAMILIES: ReadonlySet<string> = new Set(
  ' ansi ascii asmo big ccsid cesu cns cp cpibm csbig cscesu csibm csiso csisolatin cskoi cspc cspcp cswindows ebcdic ecma elot gb greek ibm iscii iso jis koi ks ksc l latin ms pc shift sjis st tis unicode utf windows x'.split(
    ' ',
  ),
);

/** Whether a JVM may have a charset of that name: a name of a known family is taken for one. */
export function mayBeCharset(name: string): boolean {
  const folded = name.toLowerCase();
  if (/^(?:x-|cs|ebcdic)/.test(folded)) return true;
  if (!/\d/.test(folded)) return WORDS.has(folded);
  return FAMILIES.has(/^[a-z]*/.exec(folded)?.[0] ?? '');
}
