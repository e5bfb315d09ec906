import type { People } from './people.ts';
import { SAMPLE_MINUTES } from './sample/minutes.ts';
import type { Sandbox } from './start.ts';

/** Where the month is lived: it may be the server that acts, or workflows. */
export type Stage = Pick<Sandbox, 'github' | 'settled' | 'turnTo'>;

/** One step of the tour: what happens, and what must have come of it. `see` gives what there is to show, or throws. */
export interface Step {
  readonly tell: string;
  see(sandbox: Stage, people: People, so: Trail): Promise<string>;
}

/** What later steps need to know of earlier ones. */
export interface Trail {
  opened: number;
  waiting: number;
}

const MONTHS_LATER = new Date('2020-04-20T06:30:00Z');
const BEFORE_THE_VC = new Date('2020-04-28T09:00:00Z');
const AFTER_THE_VC = new Date('2020-05-06T09:00:00Z');
const MINUTES_PATH = 'webpages/Monthly_meetings/2020/2020-05-04.md';

/** A month of the collaboration and the months before it, each step checked. */
export const TOUR: readonly Step[] = [
  {
    tell: 'lena-member opens an issue',
    see: async (sandbox, people, so) => {
      const body = 'Detectors get a new serial number after repair. Add a column `Detector.repairedAt`.';
      so.opened = await people.opens('lena-member', { title: 'New column Detector.repairedAt', body });
      await sandbox.settled();
      const { labels } = await people.reads(so.opened);
      must(labels.includes('kind:new-column'), `#${so.opened} has no kind, only ${labels.join(', ') || 'no label'}`);
      return `#${so.opened} got the labels ${labels.join(', ')}`;
    },
  },
  {
    tell: 'months pass; the first weekly sweep is shown and waits',
    see: async (sandbox, people, so) => {
      await sandbox.turnTo(MONTHS_LATER);
      const waiting = (await people.lists('state=open')).find((issue) => issue.body.includes('waiting-sweep'));
      must(waiting, 'no issue shows what the sweep would do');
      must((await people.lists('labels=stale&state=all')).length === 0, 'the first sweep labelled without a go');
      so.waiting = waiting.number;
      return `#${waiting.number} “${waiting.title}”`;
    },
  },
  {
    tell: 'tomas-maintainer lets it go',
    see: async (sandbox, people, so) => {
      await people.says('tomas-maintainer', so.waiting, '/ispyb sweep go');
      await sandbox.settled();
      const stale = await people.lists('labels=stale&state=open');
      must(
        stale.some((issue) => issue.number === so.opened),
        `#${so.opened} was not marked`,
      );
      must((await people.reads(so.waiting)).state === 'closed', `#${so.waiting} is still open`);
      return `${stale.length} issues are marked stale, none was closed`;
    },
  },
  {
    tell: 'lena-member answers on the issue: it is alive again',
    see: async (sandbox, people, so) => {
      await people.says('lena-member', so.opened, 'We still need this.');
      await sandbox.settled();
      must(!(await people.reads(so.opened)).labels.includes('stale'), `#${so.opened} is still stale`);
      return `#${so.opened} is no longer stale`;
    },
  },
  {
    tell: 'sam-stranger asks for the list and is told no; mira-chair asks and gets it',
    see: async (sandbox, people, so) => {
      await sandbox.turnTo(BEFORE_THE_VC);
      await people.says('sam-stranger', so.opened, '/ispyb sweep go');
      await people.says('mira-chair', so.opened, '/ispyb review-list');
      await sandbox.settled();
      const lists = (await people.lists('state=open')).filter((issue) => issue.body.includes('checklist:2020-05-04'));
      must(lists.length === 1, `there are ${lists.length} checklists`);
      const refusal = (await people.hears(so.opened)).find((comment) => comment.body.includes('sam-stranger'));
      must(refusal, 'the stranger heard nothing');
      return `#${lists[0]?.number} “${lists[0]?.title}”`;
    },
  },
  {
    tell: 'the VC is held; its minutes are pushed to the other repository',
    see: async (sandbox, people) => {
      await sandbox.turnTo(AFTER_THE_VC);
      await people.commits('tomas-maintainer', MINUTES_PATH, SAMPLE_MINUTES);
      await sandbox.settled();
      const [done, refused, hedged, agreed] = await Promise.all([36, 15, 27, 64].map((n) => people.reads(n)));
      must(done?.stateReason === 'completed', '#36 was not closed as completed');
      must(refused?.stateReason === 'not_planned', '#15 was not closed as not planned');
      must(hedged?.state === 'open' && agreed?.state === 'open', '#27 or #64 was closed without being decided');
      const words = (await people.hears(36)).at(-1)?.body ?? '';
      must(words.includes('needs no further action'), 'the closing comment does not quote the minutes');
      return `#36 is closed as completed, #15 as not planned; #27 and #64 stay open`;
    },
  },
  {
    tell: 'the next VC is known from the minutes',
    see: async (sandbox, people, so) => {
      await people.says('yuki-triager', so.opened, '/ispyb status');
      await sandbox.settled();
      const said = (await people.hears(so.opened)).at(-1)?.body ?? '';
      must(/8 June 2020/.test(said), 'the status does not name 8 June 2020');
      return 'it is on 8 June 2020, as the minutes say, and not on 1 June, as the rule would have it';
    },
  },
];

/** Says what did not happen. */
export class TourFault extends Error {}

function must(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new TourFault(otherwise);
}
