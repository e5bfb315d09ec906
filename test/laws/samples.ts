import type { Job, JobOf, Kind } from '../../src/core/job.ts';
import type { Ruling } from '../../src/core/ruling.ts';
import { runJob } from '../../src/jobs/run.ts';
import { SAMPLE_MINUTES } from '../../src/sandbox/sample/minutes.ts';
import { MINUTES, SETTINGS, TRIAGED } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import type { Place } from './house.ts';

const MINUTES_PATH = 'webpages/Monthly_meetings/2020/2020-05-04.md';
const repo = TRIAGED;

/**
 * For each kind of job a situation in which it has something to do. A kind without one does not compile, so the laws
 * hold for every feature, unasked.
 */
export const SAMPLES: { readonly [K in Kind]: (place: Place) => Promise<JobOf<K>> } = {
  triage: async (place) => {
    const body = 'Add a column `Detector.repairedAt`.';
    const issue = await place.opens('lena-member', { title: 'New column Detector.repairedAt', body });
    return { kind: 'triage', repo, issue };
  },
  wake: async (place) => {
    const issue = 36;
    await markStale(place, issue);
    await place.github.setClock(new Date('2020-04-21T09:00:00Z'));
    await place.says('lena-member', issue, 'We still need this.');
    return { kind: 'wake', repo, issue, who: 'lena-member', when: place.github.now().toISOString() };
  },
  sweep: async (place) => {
    await place.github.setClock(new Date('2020-04-20T06:30:00Z'));
    await place.changeSettings(`${SETTINGS}brake: 100\n`);
    await place.memory.remember('sweep.agreed', { by: 'tomas-maintainer', at: '2020-01-01T00:00:00Z' });
    await markStale(place, 36);
    await place.github.setClock(new Date('2020-04-20T07:00:00Z'));
    await place.says('lena-member', 36, 'We still need this.');
    return { kind: 'sweep', repo, at: '2020-04-20T07:30:00Z', go: false };
  },
  'review-list': async (place) => {
    await place.github.setClock(new Date('2020-04-28T09:00:00Z'));
    return { kind: 'review-list', repo };
  },
  slots: async (place) => {
    await place.github.setClock(new Date('2020-04-28T09:00:00Z'));
    await runJob({ id: 'the list', job: { kind: 'review-list', repo } }, place.house);
    const list = (await place.lists('state=open')).find(
      ({ by, title }) => by.endsWith('[bot]') && title.includes('VC'),
    );
    if (!list) throw new Error('there is no checklist');
    const words = ['resolved: in 5.2', 'accepted', 'action NS: write the index', 'rejected, if Carl agrees'];
    const body = words.reduce((text, said) => text.replace(/outcome: (?=<)/, `outcome: ${said} `), list.body);
    await place.edits('tomas-maintainer', list.number, { body });
    await place.github.setClock(new Date('2020-05-06T09:00:00Z'));
    await place.edits('tomas-maintainer', list.number, { state: 'closed', state_reason: 'completed' });
    place.writes();
    return { kind: 'slots', repo, issue: list.number };
  },
  'minutes-template': async (place) => {
    const comment = await place.says('mira-chair', 35, '/ispyb minutes-template');
    return { kind: 'minutes-template', repo, asked: { by: 'mira-chair', issue: 35, comment } };
  },
  minutes: async (place) => {
    const { commit, blob } = await pushMinutes(place);
    return { kind: 'minutes', repo, source: { repo: MINUTES, path: MINUTES_PATH, blob, commit }, go: false };
  },
  command: async (place) => {
    const comment = await place.says('mira-chair', 35, '/ispyb status\n/ispyb review-list');
    return { kind: 'command', repo, issue: 35, comment };
  },
  silence: async (place) => {
    await place.changeSettings(`${SETTINGS}silence:\n  starts: opened\n`);
    await inItsPeriod(place, 40);
    await place.reacts('yuki-triager', 40, '-1');
    const body = 'Add a column `Detector.repairedAt`.';
    const issue = await place.opens('lena-member', { title: 'New column Detector.repairedAt', body });
    await place.edits('tomas-maintainer', issue, { labels: ['size:small'] });
    return { kind: 'silence', repo };
  },
  period: async (place) => {
    await place.changeSettings(`${SETTINGS}silence:\n  starts: opened\n`);
    await inItsPeriod(place, 40);
    const comment = await place.says('tomas-maintainer', 40, '/ispyb agree');
    const said = { word: 'agree', at: place.github.now().toISOString() } as const;
    return { kind: 'period', repo, issue: 40, said, asked: { by: 'tomas-maintainer', issue: 40, comment } };
  },
  push: async (place) => {
    const reader = await place.reader(MINUTES);
    const before = (await reader.commit(MINUTES, 'main')).sha;
    const { commit } = await pushMinutes(place);
    return { kind: 'push', repo: MINUTES, before, after: commit };
  },
  pull: async (place) => {
    const pull = await proposeMinutes(place);
    return { kind: 'pull', repo: MINUTES, pull };
  },
  'minutes-preview': async (place) => {
    const pull = await proposeMinutes(place);
    return { kind: 'minutes-preview', repo, papers: MINUTES, pull };
  },
  answer: async (place) => {
    const { commit, blob } = await pushMinutes(place);
    const source = { repo: MINUTES, path: MINUTES_PATH, blob, commit };
    const doubt = { issue: 27, meeting: '2020-05-04', words: 'May be closed', link: 'x', why: 'it may be', source };
    await place.memory.remember('doubts', { open: [doubt] });
    const comment = await place.says('mira-chair', 35, '/ispyb confirm #27 resolved');
    const asked = { by: 'mira-chair', issue: 35, comment };
    const when = place.github.now().toISOString();
    return { kind: 'answer', repo, by: asked.by, when, answer: { is: 'confirmed', issue: 27, as: 'resolved', asked } };
  },
  undo: async (place) => {
    const ruling = await closedByMinutes(place, 36);
    await place.memory.remember('ruling:36', { rulings: [ruling] });
    await place.memory.remember('meeting:2020-05-04', { issues: [36] });
    const comment = await place.says('mira-chair', 35, '/ispyb undo 2020-05-04');
    const asked = { by: 'mira-chair', issue: 35, comment };
    return { kind: 'undo', repo, meeting: '2020-05-04', only: null, asked };
  },
  settings: async (place) => {
    await place.changeSettings('stale:\n  afterDays: soon\n');
    const reader = await place.reader(TRIAGED);
    return { kind: 'settings', repo, commit: (await reader.commit(TRIAGED, 'main')).sha };
  },
  'settings-preview': async (place) => {
    await place.github.setClock(new Date('2020-04-20T07:00:00Z'));
    const how = { by: 'lena-member', message: 'Fewer days', branch: 'fewer-days' };
    await place.github.putFile('ispyb-database-modeling', SETTINGS_PATH, `${SETTINGS}stale:\n  afterDays: 90\n`, how);
    return { kind: 'settings-preview', repo, pull: await place.asksToPull('lena-member', TRIAGED, how.branch) };
  },
  recovery: async (place) => {
    // Nobody takes deliveries here, so all that people did is in the log as failed.
    await place.says('lena-member', 36, 'We still need this.');
    await place.github.drained();
    return { kind: 'recovery', repo };
  },
  schedule: async (place) => {
    await place.memory.remember('sweep.fired', { at: '2019-09-09T04:00:00Z' });
    return { kind: 'schedule', repo, at: '2019-09-30T08:00:00Z' };
  },
};

/** Every kind of job, with a situation for it. */
export const KINDS = Object.keys(SAMPLES) as readonly Kind[];

/** Prepares the situation and names the job. */
export function sampleOf(kind: Kind, place: Place): Promise<Job> {
  return SAMPLES[kind](place);
}

async function markStale(place: Place, issue: number): Promise<void> {
  await place.github.setClock(new Date('2020-04-20T06:30:00Z'));
  const writer = await place.writer(repo);
  const because = 'nobody spoke for months';
  await writer.carryOut({ do: 'label.create', repo, label: 'stale', colour: 'eeeeee', description: 'quiet', because });
  await writer.carryOut({ do: 'label.add', repo, issue, label: 'stale', because });
}

async function inItsPeriod(place: Place, issue: number): Promise<void> {
  await place.edits('tomas-maintainer', issue, { labels: ['size:small'] });
  const writer = await place.writer(repo);
  const because = 'nobody objected yet';
  await writer.carryOut({ do: 'label.add', repo, issue, label: 'status:silent-period', because });
}

/** An issue that we closed because minutes said so. */
async function closedByMinutes(place: Place, issue: number): Promise<Ruling> {
  await place.github.setClock(new Date('2020-05-06T09:00:00Z'));
  const writer = await place.writer(repo);
  await writer.carryOut({ do: 'issue.close', repo, issue, as: 'completed', because: 'minutes say so' });
  return {
    ...{ issue, meeting: '2020-05-04', decided: 'resolved', did: 'closed', label: null, words: 'done', link: 'x' },
    ...{ because: 'It is said.', source: null, approval: null, at: '2020-05-06T09:00:00Z', undone: null },
  };
}

async function proposeMinutes(place: Place): Promise<number> {
  await place.github.setClock(new Date('2020-05-06T09:00:00Z'));
  return place.proposes('sam-stranger', MINUTES_PATH, SAMPLE_MINUTES, true);
}

async function pushMinutes(place: Place): Promise<{ commit: string; blob: string }> {
  await place.github.setClock(new Date('2020-05-06T09:00:00Z'));
  const commit = await place.commits('tomas-maintainer', MINUTES_PATH, SAMPLE_MINUTES);
  const reader = await place.reader(MINUTES);
  const file = await reader.file(MINUTES, MINUTES_PATH, commit);
  if (!file) throw new Error('the minutes did not arrive');
  return { commit, blob: file.blob };
}
