import { expect, test } from '@jest/globals';
import * as texts from '../../../src/features/sweep/texts.ts';

test('every sentence of sweep and wake', () => {
  const heard: Record<keyof typeof texts, readonly string[]> = {
    quietSince: [texts.quietSince('2018-03-01', 214, 180)],
    activeSince: [texts.activeSince('2018-03-01', 1, 180)],
    young: [texts.young('2018-03-01', 1)],
    lifeSince: [texts.lifeSince('2018-03-01')],
    stillQuiet: [texts.stillQuiet('2018-03-01')],
    markedByOthers: [texts.markedByOthers('stale')],
    exempt: [texts.exempt('label', 'keep'), texts.exempt('milestone', '5.0'), texts.exempt('clock', 'status:agreed')],
    noSuchLabel: [texts.noSuchLabel()],
    labelMissing: [texts.labelMissing('stale')],
    labelDescription: [texts.labelDescription()],
    firstSweep: [texts.firstSweep()],
    letGo: [texts.letGo('ann')],
    archived: [texts.archived()],
    ours: [texts.ours()],
    pullRequest: [texts.pullRequest()],
    closed: [texts.closed()],
    notMarked: [texts.notMarked('stale')],
    markedAfter: [texts.markedAfter('ann', '2018-03-01')],
    onlyAsked: [texts.onlyAsked('ann')],
    woken: [texts.woken('ann', 'commented', '2018-03-01'), texts.woken('ann', 'was here', '2018-03-01')],
  };
  expect(Object.values(heard).flat().join('\n')).toMatchInlineSnapshot(`
"no human activity since 2018-03-01 (214 days, limit 180)
last human activity on 2018-03-01 (1 day, limit 180)
opened on 2018-03-01, not older than its limit of 1 day
somebody was here on 2018-03-01, after it was marked
marked on 2018-03-01, nobody was here since
\`stale\` was not put here by the bot, so the bot leaves it
it carries \`keep\`, which exempts it
it belongs to the milestone “5.0”
with \`status:agreed\` the clock never runs out
it is quiet, but the repository has no label for that and the settings say not to make any
the repository has no label \`stale\` yet
quiet for long; any comment takes this off again
this is the first sweep of this repository, so it is shown first
ann let the first sweep go
the repository is archived
the bot posted it
it is a pull request
it is closed
it does not carry \`stale\`
ann was here on 2018-03-01, before it was marked
ann only asked the bot something
ann commented on 2018-03-01
ann was here on 2018-03-01"
`);
});
