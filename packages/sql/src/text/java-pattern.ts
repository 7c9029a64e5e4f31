// What java.util.regex refuses of a pattern. Source: java.util.regex.Pattern of Java 17.

/** Why java.util.regex does not compile the pattern; undefined where it does, or where it is not known. */
export function patternMistake(pattern: string): string | undefined {
  let depth = 0;
  let canRepeat = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    switch (c) {
      case '\\':
        if (i === pattern.length - 1) return `Unexpected internal error near index ${i}`;
        if (pattern.charAt(i + 1) === 'Q') return undefined;
        i++;
        canRepeat = true;
        break;
      case '(':
        depth++;
        canRepeat = false;
        if (pattern.charAt(i + 1) === '?') i++;
        break;
      case ')':
        if (depth === 0) return "Unmatched closing ')'";
        depth--;
        canRepeat = true;
        break;
      case '[': {
        const end = pattern.indexOf(']', i + 2);
        if (end < 0) return `Unclosed character class near index ${pattern.length - 1}`;
        i = end;
        canRepeat = true;
        break;
      }
      case '|':
        canRepeat = false;
        break;
      case '*':
      case '+':
      case '?':
        if (!canRepeat) return `Dangling meta character '${c}' near index ${i}`;
        // A second one makes the first reluctant or possessive.
        if (['?', '+'].includes(pattern.charAt(i + 1))) i++;
        canRepeat = false;
        break;
      case '{': {
        // `{` after what cannot be repeated, as in `${name}`, is not looked into.
        if (!canRepeat) {
          if (i > 0) break;
          if (!/^\{\d/.test(pattern)) return 'Illegal repetition near index 1';
        }
        const [counted, , least, most] = /^\{((\d+)(?:,(\d*))?)?/.exec(pattern.slice(i, i + 30)) ?? [];
        if (least === undefined) return `Illegal repetition near index ${i + 1}`;
        const end = i + (counted?.length ?? 0);
        if (pattern.charAt(end) !== '}') return `Unclosed counted closure near index ${end}`;
        if (most !== undefined && most !== '' && Number(most) < Number(least))
          return `Illegal repetition range near index ${end}`;
        i = end;
        if (['?', '+'].includes(pattern.charAt(i + 1))) i++;
        canRepeat = false;
        break;
      }
      default:
        canRepeat = true;
    }
  }
  return depth > 0 ? `Unclosed group near index ${pattern.length}` : undefined;
}

/** The whole message of PatternSyntaxException: the mistake, the pattern, and a caret below the place where it has one. */
export function patternMessage(pattern: string): string | undefined {
  const mistake = patternMistake(pattern);
  const index = /near index (\d+)$/.exec(mistake ?? '')?.[1];
  if (mistake === undefined || index === undefined) return mistake;
  const caret = Number(index) < pattern.length ? `\n${' '.repeat(Number(index))}^` : '';
  return `${mistake}\n${pattern}${caret}`;
}
