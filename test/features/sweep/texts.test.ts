import { expect, test } from '@jest/globals';
import * as texts from '../../../src/features/sweep/texts.ts';

test('every sentence of sweep and wake', () => {
  const heard: Record<keyof typeof texts, readonly string[]> = {
    quietSince: [
      texts.quietSince('2018-03-01', 214, 180, 'author'),
      texts.quietSince('2018-03-01', 214, 180, 'collaboration'),
    ],
    activeSince: [texts.activeSince('2018-03-01', 1, 180)],
    young: [texts.young('2018-03-01', 1)],
    lifeSince: [texts.lifeSince('2018-03-01')],
    stillQuiet: [texts.stillQuiet('2018-03-01', 'author')],
    seenAlive: [texts.seenAlive('2018-03-01', 180)],
    kept: [texts.kept('2018-12-31')],
    later: [texts.later(1000)],
    lookedAt: [texts.lookedAt(2)],
    leftNoTrace: [texts.leftNoTrace('ann')],
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
    digestTitle: [texts.digestTitle()],
    digestLine: [texts.digestLine(7, 'Ask @all', '2018-03-01')],
    digest: [
      texts.digest({ collaboration: ['- one', '- two', '- three'], author: ['- four'], most: 2 }),
      texts.digest({ collaboration: [], author: [], most: 2 }),
    ],
    digestBecause: [texts.digestBecause()],
    onlyAsked: [texts.onlyAsked('ann')],
    woken: [texts.woken('ann', 'commented', '2018-03-01'), texts.woken('ann', 'was here', '2018-03-01')],
  };
  expect(Object.values(heard).flat().join('\n')).toMatchInlineSnapshot(`
"no human activity since 2018-03-01 (214 days, limit 180); it waits for its author
no human activity since 2018-03-01 (214 days, limit 180); it waits for the collaboration
last human activity on 2018-03-01 (1 day, limit 180)
opened on 2018-03-01, not older than its limit of 1 day
somebody was here on 2018-03-01, after it was marked
marked on 2018-03-01, nobody was here since; it waits for its author
somebody was here on 2018-03-01 or later, not longer ago than its limit of 180 days
somebody asked to keep it until 2018-12-31
a sweep looks into 1000 issues at most, so this one is for the next
the histories of 2 issues were read
ann was here, which no event tells
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
What has gone quiet
- #7 Ask @​all: quiet since 2018-03-01
No VC is near whose checklist would list what has gone quiet, so this issue does. It is edited in place each week and disturbs nobody again; close it if it is of no use. A comment on an issue takes its label off, \`/ispyb keep\` there spares it.

**Waiting for the collaboration** (3)

- one
- two
- and 1 more

**Waiting for their authors** (1)

- four
No VC is near whose checklist would list what has gone quiet, so this issue does. It is edited in place each week and disturbs nobody again; close it if it is of no use. A comment on an issue takes its label off, \`/ispyb keep\` there spares it.

Nothing is quiet just now.
no checklist comes soon that would list what is stale
ann only asked the bot something
ann commented on 2018-03-01
ann was here on 2018-03-01"
`);
});
