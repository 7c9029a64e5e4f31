// Values of options as Flink CDC's ConfigurationUtils reads them.
import { parseDuration, parseInteger } from '@flink-preflight/sql/option-values';

export interface OptionType {
  readonly type: string;
  readonly values?: readonly string[];
}

/** Why an option of this type cannot take the text, in Flink's words; undefined if it can, or if it is not told. */
export function optionMistake({ type, values }: OptionType, text: string): string | undefined {
  switch (type) {
    case 'int': {
      const parsed = parseInteger(text);
      return 'reason' in parsed ? parsed.reason : undefined;
    }
    case 'long':
      return /^[+-]?\d+$/.test(text) ? undefined : `For input string: "${text}"`;
    case 'boolean':
      return /^(?:true|false)$/i.test(text)
        ? undefined
        : `Unrecognized option for boolean: ${text}. Expected either true or false(case insensitive)`;
    case 'double':
    case 'float':
      return Number.isFinite(Number(text.replace(/[dDfF]$/, ''))) && text.trim() !== ''
        ? undefined
        : `For input string: "${text}"`;
    case 'duration': {
      const parsed = parseDuration(text);
      return 'reason' in parsed ? parsed.reason : undefined;
    }
    case 'enum':
      return values === undefined || values.some((v) => v.toUpperCase() === text.toUpperCase())
        ? undefined
        : `Could not parse value for enum. Expected one of: [[${values.join(', ')}]]`;
    default:
      return undefined;
  }
}
