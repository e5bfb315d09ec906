import { describe, expect, test } from '@jest/globals';
import { triage } from '../../../src/features/triage/index.ts';
import { ownVocabulary } from '../../../src/vocabulary/own.ts';
import { aLabel, anIssue, aRepository, aTouch, bot, REPO, settings, us } from '../builders.ts';
import { carriedOut, type Scene } from '../carried.ts';
import { ABOUT_SAMPLES, all, deeds, LATER, OPENED, plan, scene } from './plan-scene.ts';

test('a new issue gets kind, area and size, each with its reason, and what was seen of it is kept', () => {
  expect(plan(scene())).toEqual({
    actions: [
      {
        do: 'label.add',
        repo: REPO,
        issue: 7,
        label: 'kind:new-column',
        because: 'existing tables get new columns: “New column”',
      },
      { do: 'label.add', repo: REPO, issue: 7, label: 'area:sample', because: 'it names BLSample' },
      {
        do: 'label.add',
        repo: REPO,
        issue: 7,
        label: 'size:small',
        because:
          "a suggestion by the rule of 26 February 2018: new fields on existing tables for an existing technique are small; a maintainer's label wins",
      },
    ],
    notes: [],
    seen: { 'fiction/modeling#7': { state: 'open', updatedAt: OPENED, lastHumanTouch: OPENED } },
  });
});

describe('labels that the repository lacks', () => {
  test('are made first, with colour and description', () => {
    expect(plan(scene({ labels: [] })).actions[0]).toEqual({
      do: 'label.create',
      repo: REPO,
      label: 'kind:new-column',
      colour: '1d76db',
      description: 'new columns on existing tables',
      because: 'the repository has no label `kind:new-column` yet',
    });
  });

  test('are left out with a note where the settings say not to make any', () => {
    const left = plan(scene({ labels: [aLabel('area:sample')] }), settings({ labels: { create: false } }));
    expect(deeds(left)).toEqual(['label.add area:sample']);
    expect(left.notes.map(({ rule, issue }) => [rule, issue])).toEqual([
      ['no such label', 7],
      ['no such label', 7],
    ]);
  });

  test('are the same label under other capitals, and then theirs is used', () => {
    const shouting = all.map(({ name }) => aLabel(name.toUpperCase()));
    expect(deeds(plan(scene({ labels: shouting })))).toEqual([
      'label.add KIND:NEW-COLUMN',
      'label.add AREA:SAMPLE',
      'label.add SIZE:SMALL',
    ]);
  });

  test('of a further rule are described by its reason', () => {
    const rules = [{ label: 'humidity', title: ['humidity'], because: 'it is about humidity' }];
    const [made] = plan(scene({ labels: [] }), settings({ labels: { vocabulary: 'none', rules } })).actions;
    expect(made).toMatchObject({ do: 'label.create', label: 'humidity', description: 'it is about humidity' });
  });
});

describe('what people decided', () => {
  test('stays: a label that somebody took off does not come back', () => {
    const history = [
      aTouch('labeled', OPENED, { who: us, label: 'area:sample' }),
      aTouch('unlabeled', LATER, { label: 'Area:Sample' }),
    ];
    const left = plan(scene({ history }));
    expect(deeds(left)).toEqual(['label.add kind:new-column', 'label.add size:small']);
    expect(left.notes).toEqual([
      { repo: REPO, issue: 7, rule: 'taken off', text: 'somebody took `area:sample` off, so it stays off' },
    ]);
  });

  test('stays: nor does one that another bot took off, so that no two bots fight', () => {
    const history = [aTouch('unlabeled', LATER, { who: bot('gardener'), label: 'area:sample' })];
    expect(deeds(plan(scene({ history })))).not.toContain('label.add area:sample');
  });

  test('stays: a kind or size that a person chose is the one', () => {
    const history = [
      aTouch('labeled', LATER, { label: 'kind:refactor' }),
      aTouch('labeled', LATER, { label: 'size:big' }),
    ];
    const issue = anIssue({ ...ABOUT_SAMPLES, labels: ['kind:refactor', 'size:big'] });
    const left = plan(scene({ issue, history }));
    expect(deeds(left)).toEqual(['label.add area:sample']);
    expect(left.notes.map(({ rule }) => rule)).toEqual(['a person chose', 'a person chose']);
  });

  test('stays: a kind of unknown origin counts as a person’s', () => {
    const issue = anIssue({ ...ABOUT_SAMPLES, labels: ['kind:refactor'] });
    expect(deeds(plan(scene({ issue })))).toEqual(['label.add area:sample', 'label.add size:small']);
  });
});

describe('an edited issue', () => {
  const ours = carriedOut(scene(), plan(scene()), OPENED);
  const edited: Scene = { ...ours, issue: { ...ours.issue, title: 'Merge BLSample and Crystal', updatedAt: LATER } };

  test('whose text asks for the same gets nothing', () => {
    expect(plan({ ...ours, issue: { ...ours.issue, body: 'It is wet.', updatedAt: LATER } }).actions).toEqual([]);
  });

  test('that became something else has our own kind and size replaced', () => {
    expect(deeds(plan(edited))).toEqual([
      'label.add kind:refactor',
      'label.remove kind:new-column',
      'label.add size:big',
      'label.remove size:small',
    ]);
  });

  test('keeps the kind that a person put in place of ours, and the one of ours beside it', () => {
    const history = [...ours.history, aTouch('labeled', LATER, { label: 'kind:docs' })];
    const both = { ...edited, history, issue: { ...edited.issue, labels: [...edited.issue.labels, 'kind:docs'] } };
    expect(deeds(plan(both))).toEqual(['label.add size:big', 'label.remove size:small']);
  });

  test('keeps an area that the text no longer speaks of', () => {
    expect(deeds(plan({ ...ours, issue: { ...ours.issue, title: 'New column Detector.humidity' } }))).not.toContain(
      'label.remove area:sample',
    );
  });
});

test.each([
  ['archived', {}, { archived: true }],
  ['pull request', { isPull: true }, {}],
  ['ours', { author: us }, {}],
  ['closed', { state: 'closed' as const }, {}],
])('is left alone, with a note: %s', (rule, issue, repository) => {
  const left = triage.plan(
    {
      ...scene({ issue: anIssue({ ...ABOUT_SAMPLES, ...issue }) }),
      repository: aRepository(repository),
      own: null,
      open: null,
    },
    settings(),
  );
  expect(left.actions).toEqual([]);
  expect(left.notes.map((note) => note.rule)).toEqual([rule]);
});

test('an issue of another bot is labelled like a person’s', () => {
  expect(deeds(plan(scene({ issue: anIssue({ ...ABOUT_SAMPLES, author: bot('importer') }) })))).toHaveLength(3);
});

test('where silence on small proposals is consent, it lets their period be looked at when size:small comes or goes', () => {
  const own = settings({ silence: { starts: 'opened' } });
  const started = { do: 'job.put', repo: REPO, job: { kind: 'period', repo: REPO, issue: 7 } };
  expect(plan(scene(), own).actions[0]).toMatchObject(started);
  expect(deeds(plan(scene()))).not.toContain('job.put ');
  const small = anIssue({ ...ABOUT_SAMPLES, labels: ['kind:new-column', 'area:sample', 'size:small'] });
  expect(plan(scene({ issue: small }), own).actions).toEqual([]);
  const grown = anIssue({ title: 'Merge BLSample and Crystal', body: '', labels: ['size:small'] });
  const ours = [aTouch('labeled', OPENED, { who: us, label: 'size:small' })];
  expect(plan(scene({ issue: grown, history: ours }), own).actions[0]).toMatchObject(started);
});

describe('a vocabulary of the repository’s own', () => {
  const own = settings({ labels: { vocabulary: 'schema.json', rules: [{ label: 'wet', title: ['humidity'] }] } });
  const withOwn = (title: string, text: string) =>
    triage.plan(
      {
        ...scene({ issue: anIssue({ title }) }),
        repository: aRepository(),
        own: ownVocabulary('schema.json', new TextEncoder().encode(text)),
        open: null,
      },
      own,
    );

  test('gives kind, size and the areas that it describes', () => {
    const json = JSON.stringify({ tables: { Rack: { area: 'storage', columns: ['depth'] } } });
    expect(deeds(withOwn('Add humidity to Rack', json)).filter((deed) => deed.startsWith('label.add'))).toEqual([
      'label.add kind:new-column',
      'label.add area:storage',
      'label.add size:small',
      'label.add wet',
    ]);
  });

  test('that cannot be used leaves the further rules, and says why', () => {
    const left = withOwn('Add humidity to Rack', '{');
    expect(deeds(left)).toEqual(['label.create wet', 'label.add wet']);
    expect(left.notes).toEqual([
      {
        repo: REPO,
        issue: 7,
        rule: 'vocabulary',
        text: 'the vocabulary schema.json cannot be used: it has another shape than expected (Invalid input: expected object, received undefined); so only the rules of the settings were used',
      },
    ]);
  });
});

test('an issue that names no table says so', () => {
  const notes = (title: string) =>
    plan(scene({ issue: anIssue({ title }) })).notes.map(({ rule, text }) => [rule, text]);
  expect(notes('Pucks come back without pins')).toEqual([
    ['no table named', 'it names no table of the schema, so its area is only a guess from its words'],
  ]);
  expect(notes('Hello')).toEqual([
    ['no table named', 'it names no table of the schema and no subject we know, so it gets no area'],
  ]);
});
