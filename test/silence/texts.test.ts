import { expect, test } from '@jest/globals';
import * as say from '../../src/silence/texts.ts';
import { day, running, stoppedBy } from './scene.ts';

test('the sentences', () => {
  const zone = 'Europe/Paris';
  const by = { how: 'reaction', who: 'bob', at: day(3) } as const;
  const issue = { number: 12, title: 'Column for @bob' };
  const told: readonly string[] = [
    say.pending(issue, running(0, 21), zone),
    say.standing(running(0, 27, 6), zone),
    say.standing(running(0, 27, 6, day(14)), zone),
    say.standing({ state: 'ended', start: day(0), end: day(21), pausedDays: 0 }, zone),
    say.standing({ state: 'due' }, zone),
    say.standing({ state: 'unknown', why: 'could not look up the reactions of #12: 502' }, zone),
    say.standing(stoppedBy(by), zone),
    ...(['label', 'command', 'question', 'comment'] as const).map((how) => say.stopped({ ...by, how }, zone)),
    say.stopped({ how: 'label', who: null, at: null }, zone),
    ...(['off', 'closed', 'pull request', 'ours', 'decided', 'not small', 'taken off', 'too old'] as const).map((why) =>
      say.noPeriod(why),
    ),
  ];
  expect(told.join('\n')).toMatchInlineSnapshot(`
"#12 **Column for @​bob** · silent period until **29 Jan 2018**, if nobody objects
silent period until **4 Feb 2018**, if nobody objects; 6 days of closure not counted
silent period until **4 Feb 2018**, if nobody objects; the clock pauses until 22 Jan 2018
silent period ended on **29 Jan 2018** without objection; waits for \`/ispyb agree\`
silent period not shown yet
silent period not known just now: could not look up the reactions of #​12: 502
silent period stopped: bob objected with 👎 on 11 Jan 2018
bob objected on 11 Jan 2018
bob objected on 11 Jan 2018
bob asked something on 11 Jan 2018
bob commented on 11 Jan 2018
somebody objected
no silent period: the settings know no silent periods
no silent period: it is closed
no silent period: it is a pull request
no silent period: the bot posted it
no silent period: it is decided already, by label
no silent period: it is no small proposal
no silent period: somebody took its label off
no silent period: it would have ended before anybody was told of it"
`);
});
