// Calls as the validator sees them: TRIM with all its operands, units with types.
import { charType, notNull, SYMBOL_TYPE } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { Argument, CallSite } from './call.ts';

/** What TRIM(x) means: TRIM(BOTH ' ' FROM x). */
const TRIM_BOTH: readonly Argument[] = [
  { type: notNull(SYMBOL_TYPE), literal: { kind: 'symbol', value: 'BOTH' } },
  { type: notNull(charType(1)), literal: { kind: 'string', value: ' ' } },
];

/** SqlTrimFunction.createCall: where no characters are written they are a blank. */
export function trimOperands(site: CallSite): CallSite {
  const [flag, characters, text] = site.arguments;
  if (!text) return flag && !characters ? { ...site, arguments: [...TRIM_BOTH, flag] } : site;
  const [, blank] = TRIM_BOTH;
  if (!flag || !blank || characters?.literal?.kind !== 'null') return site;
  return { ...site, arguments: [flag, blank, text] };
}

const MONTH_UNITS: ReadonlySet<string> = new Set([
  'YEAR',
  'QUARTER',
  'MONTH',
  'DECADE',
  'CENTURY',
  'MILLENNIUM',
  'ISOYEAR',
]);

/** A unit is typed as a symbol in TIMESTAMPADD and TIMESTAMPDIFF, and as an interval of it elsewhere. */
export function unitsTyped(site: CallSite, name: string): CallSite {
  if (!site.arguments.some(({ literal }) => literal?.kind === 'unit')) return site;
  const symbol = name === 'TIMESTAMPADD' || name === 'TIMESTAMPDIFF';
  return {
    ...site,
    arguments: site.arguments.map((argument) => {
      if (argument.literal?.kind !== 'unit') return argument;
      return { ...argument, type: symbol ? notNull(SYMBOL_TYPE) : unitType(String(argument.literal.value)) };
    }),
  };
}

export function unitType(unit: string): LogicalType {
  return {
    root: MONTH_UNITS.has(unit) ? 'INTERVAL_YEAR_MONTH' : 'INTERVAL_DAY_TIME',
    startUnit: unit,
    nullable: false,
  };
}
