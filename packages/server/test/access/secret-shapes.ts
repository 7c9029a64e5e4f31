// Forty secrets of shapes that masks have been seen to miss, and how to tell whether one is in a text.

const random = 'Zq8vKw3xR7';

/** By name. Most are found nowhere else, so that a text that holds one has it from there. */
export const secretShapes: readonly (readonly [name: string, value: string])[] = (
  [
    'opensesame-Zq8vKw3x',
    'UPPER-CASE-ZQ8VKW3X',
    'lower-case-zq8vkw3x',
    'MiXeD-CaSe-zQ8vKw3X',
    `quote''doubled-${random}`,
    `odd'quote-${random}`,
    `double"quote-${random}`,
    `back\`quote-${random}`,
    `back\\slash-${random}`,
    `dollar$&$1-${random}`,
    `\${inner}-${random}`,
    `regex.*+?[a](b)-${random}`,
    `per%20cent-${random}`,
    `a b c-${random}`,
    `plus+and/slash-${random}`,
    `new\nline-${random}`,
    `tab\tstop-${random}`,
    ` blanks-${random} `,
    `semi;colon-${random}`,
    `com--ment-${random}`,
    `com/*ment*/-${random}`,
    `<tag>&amp;-${random}`,
    `{"json":"${random}"}`,
    `jdbc:mysql://user:${random}@host:3306/db`,
    `host-${random}:9092,other-${random}:9092`,
    `org.apache.kafka.Login required username="${random}";`,
    `geheim-ümläut-${random}`,
    `密码密码密码密码-Zq8v`,
    `emoji-😀😀-${random}`,
    `сек­рет-пароль-Zq8v`,
    `-----BEGIN KEY-----\n${random.repeat(20)}\n-----END KEY-----`,
    random.repeat(200),
    `AKIA${random.toUpperCase()}`,
    Buffer.from(random.repeat(3)).toString('base64'),
    '8472916350',
    '31m-of-847291',
    'q7z',
    'Xk9w',
    '§',
    'datagen',
  ] as const
).map((value, i) => [`s${i}`, value]);

/** Long enough to be told in pieces. The last is a word that a script has anyway. */
const telling = secretShapes.filter(([, value]) => value.length >= 8 || /^(q7z|Xk9w|§)$/.test(value));

/** Names of the secrets that a text holds, whole, in another writing, or in part. */
export function secretsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return telling.flatMap(([name, value]) => (isIn(value, lower) ? [name] : []));
}

function isIn(value: string, lower: string): boolean {
  // Any three letters are somewhere in a long text of base64.
  if (value.length < 8) return new RegExp(`(?<![\\w+/=])${value.toLowerCase()}(?![\\w+/=])`).test(lower);
  return writingsOf(value).some((one) => lower.includes(one));
}

function writingsOf(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const url = encodeURIComponent(value);
  const base64 = Buffer.from(value).toString('base64');
  // What most of them share: a piece of eight.
  const pieces = value.includes(random) ? [random] : value.includes('Zq8v') ? ['zq8v'] : [];
  const whole = [value, json, json.replaceAll('\\', '\\\\'), url, value.replaceAll("'", "''"), ...pieces];
  return [...whole, base64].map((one) => one.toLowerCase());
}
