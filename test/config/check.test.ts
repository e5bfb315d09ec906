import { describe, expect, test } from '@jest/globals';
import { checkSettings, type Holder, sayFault } from '../../src/config/check.ts';
import { Settings } from '../../src/config/schema.ts';

const faults = (text: string, holder?: Holder): string[] => checkSettings(text, holder).faults.map(sayFault);

describe('a file without faults', () => {
  test.each([
    ['empty', ''],
    ['comments only', '# to come\n\n# mode: act\n'],
    ['a document that is null', '---\nnull\n'],
    ['sections whose lines are commented out', 'stale:\n  # afterDays: 3\nmeetings:\n  reviewList:\n  closures:\n'],
    ['a byte order mark', '\uFEFF'],
    ['Windows line ends', 'mode: act\r\nbrake: 10\r\n'],
  ])('%s: the defaults', (_, text) => {
    expect(checkSettings(text)).toEqual({ settings: Settings.parse({}), faults: [] });
  });

  test('everything set', () => {
    const text = [
      'mode: preview',
      'repositories: [ispyb/ispyb-database-modeling]',
      'labels: { vocabulary: schema/tables.sql, create: false, rules: [{ label: urgent, title: "\\\\burgent", because: says so }] }',
      'stale: { afterDays: 90, perLabel: { "kind:question": 60, "status:agreed": never }, schedule: "30 7 * * TUE" }',
      'meetings: { rule: FREQ=WEEKLY;INTERVAL=2, at: 15:00, url: "https://vc.example/a", except: [2019-05-06],',
      '  closures: [{ from: 2019-12-20, to: 2019-12-20 }], sites: { DLS: Europe/London }, chairs: [octo-cat] }',
      'minutes: { repository: ispyb/ISPyB, paths: ["webpages/Monthly_meetings/**"], close: ask }',
      'brake: 3',
    ].join('\n');
    const { settings } = checkSettings(text);
    expect(settings).toMatchObject({
      mode: 'preview',
      stale: { afterDays: 90, perLabel: { 'status:agreed': 'never' } },
      meetings: { at: '15:00', chairs: ['octo-cat'], reviewList: { daysBefore: 7 } },
      minutes: { close: 'ask' },
    });
  });

  test('a list written once and used twice', () => {
    const { settings } = checkSettings('stale: { exemptLabels: &keep [keep, later] }\nmeetings: { chairs: *keep }\n');
    expect(settings?.meetings.chairs).toEqual(['keep', 'later']);
  });
});

describe('faults', () => {
  test('are told all at once, in the order in which they stand, each with its place', () => {
    const text = [
      'mode: atc',
      'stale:',
      '  afterDays: soon',
      '  perLabels: {}',
      'meetings:',
      '  zone: Paris',
      '  rule: every Monday',
      '  closures:',
      '    - { from: 2019-12-24, to: 2019-12-01 }',
      'brake: 0',
    ].join('\n');
    expect(faults(text)).toMatchInlineSnapshot(`
[
  "1:7 \`mode\` is "atc"; write \`act\` or \`preview\` or \`off\` (did you mean \`act\`?)",
  "3:14 \`stale.afterDays\` is "soon"; write a whole number of days from 1 to 36500",
  "4:3 \`stale.perLabels\` is no setting; did you mean \`perLabel\`?",
  "6:9 \`meetings.zone\` is "Paris"; write a zone of the IANA list, for example Europe/Paris",
  "7:9 \`meetings.rule\` cannot be used as it is ("every Monday"): “EVERY MONDAY” is no part of a rule of days; use FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYMONTH, BYSETPOS, WKST, for example FREQ=MONTHLY;BYDAY=1MO",
  "9:31 \`meetings.closures[0].to\` cannot be used as it is ("2019-12-01"): \`to\` is before \`from\`; exchange the two days",
  "10:8 \`brake\` is 0; write a whole number of issues from 1 to 10000",
]
`);
  });

  test.each([
    ['a key nobody knows', 'colour: red'],
    ['a key in the wrong section', 'chairs: [ann]'],
    ['a key written otherwise', 'stale:\n  after_days: 3'],
    ['a key of the prototype', 'constructor: 1'],
    ['another key of the prototype', '__proto__: { brake: 1 }'],
    ['a key twice', 'brake: 3\nbrake: 4'],
    ['a value that is missing', 'stale:\n  afterDays:\n  label: old'],
    ['a part of an entry that is missing', 'labels:\n  rules:\n    - { title: typo }'],
    ['a rule that looks for nothing', 'labels:\n  rules:\n    - { label: a }'],
    ['a pattern that is none', 'labels:\n  rules:\n    - { label: a, title: "(" }'],
    ['words that are none', 'labels:\n  rules:\n    - { label: a, body: 5 }'],
    ['a clock that is neither days nor never', 'stale:\n  perLabel: { a: nevr, b: 0.5 }'],
    ['a schedule of four fields', 'stale:\n  schedule: "0 6 * *"'],
    ['a schedule at minute 61', 'stale:\n  schedule: "61 6 * * 1"'],
    ['a rule without a day', 'meetings:\n  rule: FREQ=MONTHLY;BYDAY=6MO'],
    ['a rule without a day from its first one', 'meetings:\n  rule: FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29'],
    ['a day that does not exist', 'meetings:\n  except: [2019-02-30]'],
    ['a zone that is an offset', 'meetings:\n  zone: "+01:00"'],
    ['a site in no zone', 'meetings:\n  sites: { DLS: Didcot }'],
    ['a chair with an @', 'meetings:\n  chairs: ["@ann"]'],
    ['a time without a colon', 'meetings:\n  at: 3pm'],
    ['a room that is no address', 'meetings:\n  url: "javascript:alert(1)"'],
    ['a repository without an owner', 'minutes:\n  repository: ISPyB'],
    ['no paths at all', 'minutes:\n  paths: []'],
    ['a brake that is not whole', 'brake: 1.5'],
    ['a section that is a list', 'stale: [1]'],
    ['a list that is a word', 'meetings:\n  chairs: ann'],
    ['a file that is a list', '- mode: act'],
    ['a file that is a word', 'act'],
  ])('%s', (_, text) => {
    expect(faults(text)).toMatchSnapshot();
  });

  test('the place of a missing part is its entry, the place of a wrong one its value', () => {
    const { faults: found } = checkSettings('labels:\n  rules:\n    - title: a\n    - { label: "", title: b }\n');
    expect(found.map(({ line, column, key }) => ({ line, column, key }))).toEqual([
      { line: 3, column: 7, key: 'labels.rules[0].label' },
      { line: 4, column: 16, key: 'labels.rules[1].label' },
    ]);
  });

  test("`repositories` in a repository's own file is one, in the organisation's it is not", () => {
    const text = 'brake: 3\nrepositories: [ispyb/ISPyB]\n';
    expect(faults(text, 'repository')).toMatchInlineSnapshot(`
[
  "2:1 \`repositories\` belongs only in the organisation's file, which lies in its \`.github\` repository; take it out here",
]
`);
    expect(faults(text, 'organisation')).toEqual([]);
    expect(faults(text)).toEqual([]);
  });
});
