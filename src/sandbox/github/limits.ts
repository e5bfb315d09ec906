import { type Call, refusal, writes } from './call.ts';
import type { Answer } from './emulator.ts';
import { type Json, text, thing } from './json.ts';

// How long things may be on GitHub; the emulator takes anything.
const LIMITS: readonly (readonly [place: RegExp, field: string, most: number, resource: string])[] = [
  [/\/issues(\/\d+)?$/, 'title', 256, 'Issue'],
  [/\/issues(\/\d+)?$/, 'body', 65_536, 'Issue'],
  [/\/issues\/(\d+\/comments|comments\/\d+)$/, 'body', 65_536, 'IssueComment'],
  [/\/pulls(\/\d+)?$/, 'body', 65_536, 'PullRequest'],
  [/\/labels$/, 'name', 50, 'Label'],
  [/\/labels(\/[^/]+)?$/, 'description', 100, 'Label'],
];

/** GitHub's 422 for what is too long or too much; undefined for everything else. */
export function tooMuch(call: Call): Answer | undefined {
  if (!writes(call.method) || call.repository === undefined) return undefined;
  const place = call.path.slice(call.base.length);
  const body = thing(call.body);
  for (const [where, field, most, resource] of LIMITS) {
    // GitHub counts characters, not UTF-16 units.
    if (!where.test(place) || [...text(body[field])].length <= most) continue;
    const message = `${field} is too long (maximum is ${most} characters)`;
    return invalid({ resource, code: 'custom', field, message });
  }
  return /^\/check-runs/.test(place) ? tooMuchOutput(thing(body.output)) : undefined;
}

/** GitHub's answer to a value it does not take. */
export function invalid(...errors: Json[]): Answer {
  return refusal(422, 'Validation Failed', errors);
}

function tooMuchOutput(output: { [field: string]: Json }): Answer | undefined {
  const { annotations } = output;
  if (Array.isArray(annotations) && annotations.length > 50) {
    return refusal(422, 'Invalid request.\n\nNo more than 50 items are allowed.');
  }
  const long = ['summary', 'text'].find((field) => Buffer.byteLength(text(output[field])) > 65_535);
  return long === undefined
    ? undefined
    : refusal(422, `Invalid request.\n\nOnly 65535 characters are allowed in ${long}.`);
}
