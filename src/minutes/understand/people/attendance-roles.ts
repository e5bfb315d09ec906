import type { Participant } from '../../types.ts';
import type { Placed } from '../layout/outline.ts';
import { isMostlyNames } from './attendance-prose.ts';
import { peopleOfLine } from './name-list.ts';

/** Who leads a meeting or writes it down is there, although the list of those present may not say so. */
const ROLE =
  /^[^\p{L}]{0,4}(?:(?:acting|meeting|today[’']?s|wg|co)[\s-]+)?(?:chair(?:s|person|man|woman)?|co-?chairs?|scribes?|note[\s-]?takers?|notes(?:\s+by|\s+taken\s+by)?|minutes(?:\s+by|\s+taken\s+by)?|minute[\s-]?takers?|time[\s-]?keepers?|facilitators?|moderators?|secretary|led\s+by)(?:\(s\))?[*_\s]*:[*_\s]*(?=\S)/iu;
const EXCUSED = /^[^\p{L}]{0,4}(?:(?:\p{L}+\s+){0,2}(?:regrets|apologies|absent|excused|absence))\b/iu;
const NOBODY = /\b(?:committee|group|team|project|office|none|all|volunteer)\b/i;
const HEAD = 16;
/** More people than these have no role in one meeting. */
const MOST = 4;

/** The people whom the head calls chair, scribe and so on, but for those who are excused there, too. */
export function rolesIn(outline: readonly Placed[]): Participant[] {
  const lines = outline
    .slice(0, HEAD)
    .flatMap(({ block }) => (block.cells.length < 2 && block.role !== 'code' ? block.lines : []))
    .flatMap(({ text }) => text.split(/\s[·•|]\s/));
  const led = lines.filter((text) => text.length <= 160 && ROLE.test(text));
  const excused = led.length > 0 ? lines.filter((text) => EXCUSED.test(text)).join(' ') : '';
  return led.flatMap((text) => {
    const label = ROLE.exec(text)?.[0] ?? '';
    const words = text.slice(label.length);
    const { people } = peopleOfLine(words, null);
    if (!isMostlyNames(words, people)) return [];
    const fit =
      people.length <= MOST
        ? people.filter(
            ({ name }) => name !== '' && !NOBODY.test(name) && !/\s\p{Ll}{3,}$/u.test(name) && !excused.includes(name),
          )
        : [];
    return fit;
  });
}
