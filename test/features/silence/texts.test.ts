import { expect, test } from '@jest/globals';
import * as say from '../../../src/features/silence/texts.ts';
import { OBJECTION, SILENT_PERIOD } from '../../../src/labels/status.ts';
import { day } from '../../silence/scene.ts';

test('the sentences', () => {
  const zone = 'Europe/Paris';
  const by = { how: 'reaction', who: 'bob', at: day(3) } as const;
  const vc = { key: '2018-02-05', date: '2018-02-05', start: '2018-02-05T14:00:00Z', zone, url: null };
  const sentences: readonly string[] = [
    say.begins('size:small', '3 Feb 2018'),
    say.beginsAnew(),
    say.isStopped(by, zone),
    say.isOff('no silent period: it is no small proposal'),
    say.objected(by, zone),
    say.said('carla', 'object'),
    say.labelMissing(OBJECTION),
    say.noSuchLabel(OBJECTION),
    say.nextTime(10),
    say.nothingToDo('off'),
    say.nothingToDo('archived'),
    say.notOurs(SILENT_PERIOD),
    say.overruled(OBJECTION),
    say.listChanges(),
    say.ended('29 Jan 2018', vc),
    say.ended('29 Jan 2018', null),
    say.endedBut(by, zone),
    say.endedAndAgreed('carla'),
    say.announces(),
    say.noted('carla', vc),
    say.noted('carla', null),
    say.agreedEarly(day(21), zone),
    say.agreedAgainst(by, zone),
    ...(['closed', 'pull request', 'ours'] as const).map((what) => say.noProposal(what, 'object')),
  ];
  expect(sentences.join('\n')).toMatchInlineSnapshot(`
"it carries \`size:small\`: agreed to if nobody objects until 3 Feb 2018, and a person confirms
the proposal was edited, so its silent period begins anew
its silent period is stopped: bob objected with 👎 on 11 Jan 2018
no silent period: it is no small proposal
bob objected with 👎 on 11 Jan 2018
carla said /ispyb object
the repository has no label \`status:objection\` yet
the repository has no label \`status:objection\`, and the settings say not to make any
more than 10 issues would be touched in one go (\`brake\`), so this one waits for the next look
the settings know no silent periods (\`silence.starts: never\`)
the repository is archived
\`status:silent-period\` was not put on by the bot, so the bot leaves it
somebody took \`status:objection\` off after that was said, so it stays off
the checklist shows how the silent periods stand
The silent period of this proposal ended on 29 Jan 2018 and nobody objected. It is agreed when somebody who may triage, or a chair, says \`/ispyb agree\`, or the VC of Monday 5 February 2018 does. Whoever objects says \`/ispyb object\` and why.
The silent period of this proposal ended on 29 Jan 2018 and nobody objected. It is agreed when somebody who may triage, or a chair, says \`/ispyb agree\`, or a VC does. Whoever objects says \`/ispyb object\` and why.
The silent period of this proposal is not consent any more: bob objected with 👎 on 11 Jan 2018. The next VC speaks about it.
The silent period of this proposal is over: carla confirmed that it is agreed.
the settings ask for a comment when a silent period ends
Noted: carla objects. Silence decides nothing here any more; the VC of Monday 5 February 2018 speaks about it.
Noted: carla objects. Silence decides nothing here any more; the next VC speaks about it.
Noted as agreed, before its silent period was over: that would have lasted until 29 Jan 2018.
Noted as agreed, although bob objected with 👎 on 11 Jan 2018; if that is not what you mean, take the label off again.
I did nothing about \`/ispyb object\`: it is for open proposals, and this issue is closed.
I did nothing about \`/ispyb object\`: it is for open proposals, and this is a pull request.
I did nothing about \`/ispyb object\`: it is for open proposals, and I posted this one myself."
`);
});
