import { describe, expect, test } from '@jest/globals';
import type { Issue } from '../../../src/core/reader.ts';
import * as say from '../../../src/features/command/keep/texts.ts';
import { keptUntil } from '../../../src/stale/keep.ts';
import { aLabel, anIssue, aTouch, person, REPO, settings, us } from '../builders.ts';
import { planFor, says, told } from './speaking.ts';

async function kept(body: string, issue: Partial<Issue> = {}, own: Readonly<Record<string, unknown>> = {}) {
  const github = { issues: [anIssue({ number: 12, ...issue })], labels: [aLabel('KEEP')] };
  return planFor(says(body), { github, sight: { settings: settings(own) } });
}

describe('keep', () => {
  test('without a day puts the label on, as the repository writes it, and says how that ends', async () => {
    expect(told(await kept('/ispyb keep'))).toEqual([
      { do: 'label.add', repo: REPO, issue: 12, label: 'KEEP', because: 'carla asked to keep it' },
      '+1',
      'answer:900: Kept: with `KEEP` I never count this issue as stale. Whoever takes the label off ends that.',
    ]);
  });

  test('makes a missing label where the settings let it, else it asks for a day', async () => {
    const own = { stale: { exemptLabels: ['evergreen'] } };
    const made = await kept('/ispyb keep', {}, own);
    expect(made.actions.map((action) => action.do).slice(0, 2)).toEqual(['label.create', 'label.add']);
    for (const changes of [{ ...own, labels: { create: false } }, { stale: { exemptLabels: [] } }])
      expect(told(await kept('/ispyb keep', {}, changes))).toEqual([expect.stringContaining('say until when')]);
  });

  test('until a day is one comment, which is what keeps it, and is read back from the issue alone', async () => {
    const plan = await kept('/ispyb keep until 2019-12-31');
    expect(told(plan)).toEqual([
      'keep:2019-12-31:900: Kept until 2019-12-31: I do not count this issue as stale before, as carla asked. Whoever deletes this comment ends that.',
      '+1',
    ]);
    const said = (slot: string, who = us) =>
      aTouch('commented', '2019-01-28T10:06:00Z', { who, text: `<!-- ispyb-triage:${slot} -->\nKept.` });
    expect(keptUntil([said('keep:2019-12-31:900'), said('keep:2019-03-31:901')])).toBe('2019-03-31');
    expect(keptUntil([said('keep:2019-12-31:900', person('mallory')), said('keep:soon:1')])).toBeNull();
  });

  test('today is a day to come, yesterday is not, and nonsense is told', async () => {
    expect(told(await kept('/ispyb keep until 2019-01-28'))).toHaveLength(2);
    expect(told(await kept('/ispyb keep until 2019-01-27'))).toEqual([expect.stringContaining('is over already')]);
    for (const words of ['until', 'until 2019-02-30', 'until tomorrow', 'for ever', 'until 2019-12-31 please'])
      expect(told(await kept(`/ispyb keep ${words}`)).at(-1)).toContain('/ispyb keep until 2019-12-31');
  });

  test('what is never stale needs no keeping', async () => {
    for (const [issue, words] of [
      [{ labels: ['Keep'] }, 'it carries `Keep`'],
      [{ isPull: true }, 'a pull request'],
      [{ author: us }, 'I posted this issue'],
      [{ state: 'closed' }, 'It is closed'],
    ] as const)
      expect(told(await kept('/ispyb keep', issue))).toEqual([expect.stringContaining(words)]);
  });

  test('is for people with the right to triage', async () => {
    const github = { issues: [anIssue({ number: 12 })] };
    const plan = await planFor(says('/ispyb keep', { author: person('mallory') }), { github });
    expect(told(plan)).toEqual([expect.stringContaining('Sorry mallory')]);
  });
});

test('every sentence of keep', () => {
  const heard: Record<keyof typeof say, readonly string[]> = {
    keptUntil: [say.keptUntil('2019-12-31', 'carla')],
    keptForGood: [say.keptForGood('keep')],
    keptAnyway: [say.keptAnyway('keep')],
    keepPast: [say.keepPast('2019-01-27')],
    noKeepLabel: [say.noKeepLabel()],
    keepLabelMissing: [say.keepLabelMissing('keep')],
    pullIsKept: [say.pullIsKept()],
    oursIsKept: [say.oursIsKept()],
    closedIsKept: [say.closedIsKept()],
    keepDescription: [say.keepDescription()],
    askedToKeep: [say.askedToKeep('carla')],
  };
  expect(Object.values(heard).flat().join('\n')).toMatchInlineSnapshot(`
"Kept until 2019-12-31: I do not count this issue as stale before, as carla asked. Whoever deletes this comment ends that.
Kept: with \`keep\` I never count this issue as stale. Whoever takes the label off ends that.
It is kept already: it carries \`keep\`.
2019-01-27 is over already, so nothing changed; please give a day to come.
The settings name no label that keeps an issue (\`stale.exemptLabels\`), so please say until when: \`/ispyb keep until 2019-12-31\`.
The repository has no label \`keep\`, and the settings say not to make any; please say until when: \`/ispyb keep until 2019-12-31\`.
This is a pull request, and those are never counted as stale.
I posted this issue myself, so it is never counted as stale.
It is closed, so it is not counted as stale.
never counts as stale
carla asked to keep it"
`);
});
