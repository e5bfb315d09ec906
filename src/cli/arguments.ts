import { InvalidArgumentError } from 'commander';
import { format, isValid, parseISO } from '../core/dates.ts';

/** OWNER/NAME, or a sentence that says so. */
export function repository(text: string): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(text)) return text;
  throw new InvalidArgumentError('Write it as OWNER/NAME, for example ispyb/ispyb-database-modeling.');
}

/** YYYY-MM-DD that exists. */
export function day(text: string): string {
  const parsed = parseISO(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parsed) && format(parsed, 'yyyy-MM-dd') === text) return text;
  throw new InvalidArgumentError('Write a day as YYYY-MM-DD, for example 2019-02-04.');
}

/** A moment in ISO 8601, as UTC: a day alone is its first second in UTC, and a time needs its offset or Z. */
export function moment(text: string): string {
  const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseISO(`${day(text)}T00:00:00Z`) : parseISO(hasZone ? text : '');
  if (isValid(parsed)) return parsed.toISOString();
  throw new InvalidArgumentError('Write a moment with its zone, for example 2019-02-04T14:00:00Z, or a day.');
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };
}
