import { describe, expect, test } from '@jest/globals';
import { turnOf } from '../../src/stale/turn.ts';
import { anIssue, aTouch, bot, person, us } from '../features/builders.ts';

const said = (login: string, at: string, insider = false, text = 'Words.') =>
  aTouch('commented', at, { who: person(login), text, insider });
const carla = (at: string, text?: string) => said('carla', at, true, text);

describe('whose turn it is', () => {
  test('the collaboration’s, where nobody answered or only bots did', () => {
    const bots = ['dependabot', 'other'].map((name) => aTouch('commented', '2018-03-01T09:00:00Z', { who: bot(name) }));
    const ours = aTouch('commented', '2018-03-02T09:00:00Z', { who: us, insider: true });
    for (const history of [[], [...bots, ours]])
      expect(turnOf(anIssue(), history)).toEqual({ of: 'collaboration', last: null });
  });

  test('the author’s, where somebody of the collaboration had the last word', () => {
    const history = [said('ann', '2018-02-01T09:00:00Z'), carla('2018-02-02T09:00:00Z')];
    expect(turnOf(anIssue(), history)).toEqual({
      of: 'author',
      author: 'ann',
      because: { is: 'answered', by: 'carla' },
    });
  });

  test('the collaboration’s, where the author or a stranger had the last word', () => {
    for (const last of [said('Ann', '2018-02-03T09:00:00Z', true), said('mallory', '2018-02-03T09:00:00Z')])
      expect(turnOf(anIssue(), [carla('2018-02-02T09:00:00Z'), last])).toEqual({
        of: 'collaboration',
        last: last.who.login,
      });
  });

  test('to ask the bot is no word; to object is one', () => {
    const history = [said('ann', '2018-02-01T09:00:00Z'), carla('2018-02-02T09:00:00Z', '/ispyb why\n\n/ispyb status')];
    expect(turnOf(anIssue(), history)).toEqual({ of: 'collaboration', last: 'ann' });
    const objection = carla('2018-02-03T09:00:00Z', '/ispyb object breaks our import');
    expect(turnOf(anIssue(), [...history, objection]).of).toBe('author');
  });

  test('with status:needs-info the author’s, until they speak again', () => {
    const issue = anIssue({ labels: ['Status:Needs-Info'] });
    const asked = aTouch('labeled', '2018-03-01T09:00:00Z', { who: person('carla'), label: 'status:needs-info' });
    const because = { is: 'asked', label: 'Status:Needs-Info' };
    expect(turnOf(issue, [said('ann', '2018-02-01T09:00:00Z'), asked])).toEqual({
      of: 'author',
      author: 'ann',
      because,
    });
    expect(turnOf(issue, [asked, said('bob', '2018-03-02T09:00:00Z')])).toEqual({
      of: 'author',
      author: 'ann',
      because,
    });
    expect(turnOf(issue, [asked, said('ann', '2018-03-02T09:00:00Z'), carla('2018-03-03T09:00:00Z')])).toEqual({
      of: 'collaboration',
      last: 'carla',
    });
  });
});
