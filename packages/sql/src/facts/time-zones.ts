// Names of time zones that Flink takes: a fact of the JDK rather than of an engine.
import zones from './flink-1.20/time-zones.json' with { type: 'json' };

const names: ReadonlySet<string> = new Set(zones.accepted);

/** Whether TableConfig.getLocalTimeZone takes a value (TableConfigValidation.validateTimeZone): a name, or GMT with an offset up to 18 hours. */
export function isTimeZone(value: string): boolean {
  if (value === 'default' || names.has(value)) return true;
  const [, hours, minutes = '0'] = /^GMT[+-](\d{1,2}|\d\d(?=:?\d\d$))(?::?(\d\d))?$/.exec(value) ?? [];
  if (hours === undefined || (hours.length === 1 && minutes !== '0')) return false;
  return Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 18 * 60;
}
