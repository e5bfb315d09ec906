import { describe, expect, test } from '@jest/globals';
import { app, type Intake } from '../src/app.ts';
import { type Known, known, unknown } from '../src/core/known.ts';
import { type Hint, hints } from '../src/hints.ts';

const REPO = 'Fiction/modeling';
const WHEN = '2019-03-04T09:00:00Z';
const EDITED = '2019-03-05T09:00:00Z';
const repository = { full_name: REPO, default_branch: 'main', private: false };
const issue = { number: 7, title: 'A column', labels: [], updated_at: WHEN, created_at: '2018-01-08T09:00:00Z' };
const ann = { login: 'ann', type: 'User' };
const us = { login: 'ispyb-triage[bot]', type: 'Bot' };
const dependency = { login: 'updates[bot]', type: 'Bot' };
const self = known(us.login);

const triage = { kind: 'triage', repo: REPO, issue: 7 };
const wake = { kind: 'wake', repo: REPO, issue: 7, who: 'ann', when: WHEN };
const period = { kind: 'period', repo: REPO, issue: 7 };
const command = { kind: 'command', repo: REPO, issue: 7, comment: 77 };

/** What an event about an issue hints at. */
function ofIssue(action: string, sender: object = ann, known_: Known<string> = self): Hint {
  return hints({ name: 'issues', payload: { action, sender, repository, issue } }, known_);
}

/** What an event about a comment hints at. */
function ofComment(
  action: string,
  body: string,
  how: { sender?: object; issue?: object; self?: Known<string> } = {},
): Hint {
  const comment = { id: 77, body, created_at: WHEN, updated_at: EDITED };
  const payload = { action, sender: how.sender ?? ann, repository, issue: how.issue ?? issue, comment };
  return hints({ name: 'issue_comment', payload }, how.self ?? self);
}

/** What a push hints at. */
function ofPush(changes: object): Hint {
  const payload = { sender: ann, repository, ref: 'refs/heads/main', before: 'a1', after: 'b2', ...changes };
  return hints({ name: 'push', payload }, self);
}

describe('an issue', () => {
  test('that is opened is labelled', () => {
    expect(ofIssue('opened')).toEqual({ jobs: [triage] });
  });

  test('that a person edited or reopened is labelled again, awake, and its silent period may have begun anew', () => {
    expect(ofIssue('edited')).toEqual({ jobs: [triage, wake, { ...period, edited: WHEN }] });
    expect(ofIssue('reopened')).toEqual({ jobs: [triage, wake, period] });
  });

  test.each(['labeled', 'unlabeled'])('that was %s by somebody else may begin or end its silent period', (action) => {
    expect(ofIssue(action)).toEqual({ jobs: [period] });
    expect(ofIssue(action, dependency)).toEqual({ jobs: [period] });
    expect(ofIssue(action, us)).toEqual({ jobs: [] });
  });

  test.each(['opened', 'edited', 'reopened'])('that another bot %s is labelled; a bot wakes nothing', (action) => {
    expect(ofIssue(action, dependency)).toEqual({ jobs: [triage] });
  });

  test.each(['opened', 'edited', 'reopened', 'transferred'])('that we %s ourselves starts nothing', (action) => {
    expect(ofIssue(action, us)).toEqual({ jobs: [] });
    expect(ofIssue(action, { ...us, login: 'ISPyB-Triage[bot]' })).toEqual({ jobs: [] });
  });

  test('that a person closed starts something only where it looks like a checklist', () => {
    const closed = (body: string, sender: object = ann): Hint =>
      hints({ name: 'issues', payload: { action: 'closed', sender, repository, issue: { ...issue, body } } }, self);
    const list = '<!-- ispyb-triage:checklist:2019-03-04 -->\n- [x] #3';
    expect(closed(list)).toEqual({ jobs: [{ kind: 'slots', repo: REPO, issue: 7 }] });
    for (const other of [closed('Words.'), closed(`> ${list}`), closed(list, dependency), closed(list, us)])
      expect(other).toEqual({ jobs: [] });
  });

  test('is looked at where nobody knows yet who we are: no delivery is lost for that', () => {
    expect(ofIssue('edited', us, unknown('GitHub is down'))).toEqual({ jobs: [triage] });
  });

  test('that left the repository takes along what waits about it', () => {
    expect(ofIssue('transferred')).toEqual({ jobs: [], moved: { repo: REPO, issue: 7 } });
  });
});

describe('a comment', () => {
  test('of a person is a sign of life', () => {
    expect(ofComment('created', 'I still need this.')).toEqual({ jobs: [wake] });
  });

  test('with a command in it is heard as well', () => {
    expect(ofComment('created', 'Please.\n\n/ispyb sweep go')).toEqual({ jobs: [wake, command] });
  });

  test.each([
    ['quoted', '> /ispyb sweep go'],
    ['in code', '```\n/ispyb sweep go\n```'],
    ['in the middle of a line', 'say /ispyb sweep go'],
  ])('with a command %s is only a sign of life', (_where, body) => {
    expect(ofComment('created', body)).toEqual({ jobs: [wake] });
  });

  test('that was edited is a sign of life when it was edited, and no command', () => {
    expect(ofComment('edited', '/ispyb sweep go')).toEqual({ jobs: [{ ...wake, when: EDITED }] });
  });

  test('on a pull request may be a command; a pull request is never stale', () => {
    const pull = { ...issue, pull_request: { url: 'https://api.github.com/repos/fiction/modeling/pulls/7' } };
    const asked = { kind: 'pull', repo: REPO, pull: 7, said: command.comment };
    expect(ofComment('created', '/ispyb minutes', { issue: pull })).toEqual({ jobs: [command, asked] });
    expect(ofComment('created', 'words', { issue: pull })).toEqual({ jobs: [] });
  });

  test.each([
    ['ours', us],
    ['another bot’s', dependency],
    ['a bot’s that calls itself a person', { login: 'updates[bot]', type: 'User' }],
  ])('that is %s is not heard', (_whose, sender) => {
    for (const known_ of [self, unknown<string>('GitHub is down')])
      expect(ofComment('created', '/ispyb sweep go', { sender, self: known_ })).toEqual({ jobs: [] });
  });
});

describe('a push', () => {
  test('to the default branch is looked at, whatever that branch is called', () => {
    expect(ofPush({})).toEqual({ jobs: [{ kind: 'push', repo: REPO, before: 'a1', after: 'b2' }] });
    const trunk = { repository: { ...repository, default_branch: 'trunk/2019' }, ref: 'refs/heads/trunk/2019' };
    expect(ofPush(trunk).jobs).toHaveLength(1);
  });

  test.each([
    ['to another branch', { ref: 'refs/heads/draft' }],
    ['to a branch whose name ends alike', { ref: 'refs/heads/old/main' }],
    ['of a tag with that name', { ref: 'refs/tags/main' }],
    ['that deletes the branch', { deleted: true, after: '0'.repeat(40) }],
  ])('%s starts nothing', (_what, changes) => {
    expect(ofPush(changes)).toEqual({ jobs: [] });
  });

  test('by anybody counts, by an App or by nobody too: the file is what matters', () => {
    expect(ofPush({ sender: dependency }).jobs).toHaveLength(1);
    expect(ofPush({ sender: undefined }).jobs).toHaveLength(1);
  });
});

describe('a tick in a text of ours', () => {
  const before = '- an issue\n  - [ ] it is resolved <!-- 22:resolved:b10b -->';
  const after = before.replace('[ ]', '[x]');
  const slot = 'minutes:2019-02-04:minutes%2Fvc.md';
  const edited = (body: string, changes: object = { body: { from: `<!-- ispyb-triage:${slot} -->\n${before}` } }) =>
    hints(
      { name: 'issues', payload: { action: 'edited', sender: ann, repository, issue: { ...issue, body }, changes } },
      self,
    );
  const answers = ({ jobs }: Hint) => jobs.filter(({ kind }) => kind === 'answer');
  const ticked = { is: 'ticked', repo: REPO, issue: 7, on: ['22:resolved:b10b'], off: [] };

  test('in the issue that asks tells who ticked what', () => {
    const job = { kind: 'answer', repo: REPO, by: 'ann', when: WHEN, answer: { ...ticked, comment: null } };
    expect(answers(edited(`<!-- ispyb-triage:${slot} -->\n${after}`))).toEqual([job]);
  });

  test('is none in another issue, without a change of boxes, or where the title was edited', () => {
    expect(answers(edited(after))).toEqual([]);
    expect(answers(edited(`<!-- ispyb-triage:${slot} -->\n${before} and more`))).toEqual([]);
    expect(answers(edited(`<!-- ispyb-triage:${slot} -->\n${after}`, { title: { from: 'x' } }))).toEqual([]);
  });

  test('in the comment on a pull request is for the repository that the comment is about', () => {
    const pull = { ...issue, pull_request: {} };
    const of = (marker: string, sender = ann, on: object = pull) => {
      const text = (words: string) => `<!-- ispyb-triage:${marker} -->\n${words}`;
      const comment = { id: 77, body: text(after), created_at: WHEN, updated_at: EDITED };
      const payload = {
        action: 'edited',
        sender,
        repository,
        issue: on,
        comment,
        changes: { body: { from: text(before) } },
      };
      return answers(hints({ name: 'issue_comment', payload }, self));
    };
    expect(of('minutes-preview:fiction/model')).toEqual([
      { kind: 'answer', repo: 'fiction/model', by: 'ann', when: EDITED, answer: { ...ticked, comment: 77 } },
    ]);
    expect(of('answer:5')).toEqual([]);
    expect(of('minutes-preview:fiction/model', us)).toEqual([]);
    expect(of('minutes-preview:fiction/model', ann, issue)).toEqual([]);
  });
});

describe('a pull request', () => {
  const of = (action: string, changes?: object) =>
    hints({ name: 'pull_request', payload: { action, number: 5, sender: ann, repository, changes } }, self);

  test.each(['opened', 'synchronize', 'reopened'])('that is %s is looked at', (action) => {
    expect(of(action)).toEqual({ jobs: [{ kind: 'pull', repo: REPO, pull: 5 }] });
  });

  test('that is edited is looked at where it is for another branch now', () => {
    expect(of('edited', { base: { ref: { from: 'draft' } } }).jobs).toHaveLength(1);
    expect(of('edited', { title: { from: 'Minutes' } }).jobs).toEqual([]);
  });
});

test('a payload that is none of GitHub’s is a fault, and not silence', () => {
  expect(() => hints({ name: 'push', payload: {} }, self)).toThrow();
  expect(() => hints({ name: 'issues', payload: { action: 'opened' } }, self)).toThrow();
});

describe('the app', () => {
  test('listens to what the hints know, and stores only what hints at something', async () => {
    const taken: [string, Hint][] = [];
    const heard = listening({ accept: async ({ id }, hint) => void taken.push([id, hint]) }, known(us.login));
    await heard('issues', { action: 'opened', sender: ann, repository, issue }, 'one');
    await heard('issues', { action: 'opened', sender: us, repository, issue }, 'two');
    await heard('issues', { action: 'transferred', sender: ann, repository, issue }, 'three');
    expect(taken).toEqual([
      ['one', { jobs: [triage] }],
      ['three', { jobs: [], moved: { repo: REPO, issue: 7 } }],
    ]);
  });

  test('tells who delivers when a hint could not be stored', async () => {
    const heard = listening({ accept: () => Promise.reject(new Error('the disk is full')) }, known(us.login));
    const payload = { action: 'opened', sender: ann, repository, issue };
    await expect(heard('issues', payload, 'one')).rejects.toThrow('the disk is full');
  });
});

type Heard = (name: string, payload: unknown, id: string) => Promise<void>;

/** The app as Probot calls it. */
function listening(intake: Intake, who: Known<string>): Heard {
  let listener: (event: object) => Promise<void> = async () => undefined;
  const probot = {
    on: (_events: readonly string[], listen: typeof listener) => {
      listener = listen;
    },
  };
  app(probot as unknown as Parameters<typeof app>[0], { intake, self: async () => who });
  return (name, payload, id) => listener({ id, name, payload });
}
