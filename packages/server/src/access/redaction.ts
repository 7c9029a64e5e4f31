// Takes secrets out of words that come from where the secrets went: whole, in other letters or codes, and in pieces.

const mask = '******';

/** Pieces of so many characters tell something of a secret; shorter ones are in any text. */
const shortestPiece = 5;

/** @returns cleans a text of the given values */
export function redaction(secrets: Iterable<string>): (text: string) => string {
  const forms = new Set([...secrets].filter((secret) => secret !== '').flatMap(formsOf));
  if (forms.size === 0) return (text) => text;
  // A secret that holds another goes first.
  const whole = [...forms].sort((a, b) => b.length - a.length).map(patternOf);
  const pieces = new Set([...forms].flatMap((form) => piecesOf(form.toLowerCase())));
  return (text) =>
    withoutPieces(
      whole.reduce((rest, pattern) => rest.replace(pattern, mask), text),
      pieces,
    );
}

/** As a text may come back: in SQL, in JSON, in a URL, in Calcite's and Java's ASCII, in base64. */
function formsOf(secret: string): string[] {
  const ascii = (escape: string): string =>
    secret.replace(/[^\x20-\x7e]/g, (c) => escape + c.charCodeAt(0).toString(16).padStart(4, '0'));
  const url = encodeURIComponent(Buffer.from(secret).toString());
  return [
    secret,
    secret.trim(),
    secret.replaceAll("'", "''"),
    secret.replaceAll("''", "'"),
    JSON.stringify(secret).slice(1, -1),
    url,
    url.replaceAll('%20', '+'),
    ascii('\\'),
    ascii('\\u'),
    Buffer.from(secret).toString('base64'),
  ].filter((form) => form !== '');
}

/** In letters of either case. A short one is masked only where it stands alone: else a text of nothing but masks is left. */
function patternOf(form: string): RegExp {
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(form.length < 4 ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal, 'giu');
}

function piecesOf(form: string): string[] {
  const count = form.length - shortestPiece + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => form.slice(i, i + shortestPiece));
}

/** Masks each run of characters that lies in pieces of secrets. */
function withoutPieces(text: string, pieces: ReadonlySet<string>): string {
  if (pieces.size === 0) return text;
  const lower = text.toLowerCase();
  // Letters whose lower case is longer shift what follows: such a text is not worth the risk.
  if (lower.length !== text.length) return text === '' ? '' : withoutPieces(lower, pieces);
  let out = '';
  let kept = 0;
  for (let i = 0; i + shortestPiece <= text.length; i++) {
    if (!pieces.has(lower.slice(i, i + shortestPiece))) continue;
    let end = i + shortestPiece;
    for (let j = i + 1; j <= end && j + shortestPiece <= text.length; j++) {
      if (pieces.has(lower.slice(j, j + shortestPiece))) end = j + shortestPiece;
    }
    out += text.slice(kept, i) + mask;
    kept = end;
    i = end - 1;
  }
  return out + text.slice(kept);
}
