import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../src/labels/rules.ts';
import { settings } from '../features/builders.ts';

const { labels } = settings();

/** The names of the labels that a text gets. */
function namesFor(title: string, body = '', own = labels): readonly string[] {
  return classify({ title, body }, own).map(({ name }) => name);
}

function kindFor(title: string, body = ''): string | undefined {
  return namesFor(title, body).find((name) => name.startsWith('kind:'));
}

function areasFor(title: string, body = ''): readonly string[] {
  return namesFor(title, body).filter((name) => name.startsWith('area:'));
}

function sizeFor(title: string, body = ''): string | undefined {
  return namesFor(title, body).find((name) => name.startsWith('size:'));
}

describe('the kind of a change', () => {
  test.each([
    ['kind:new-column', 'Humidity during mounting', 'Please add a column humidity to BLSample.'],
    ['kind:new-column', 'Add coolingRate to BLSample', ''],
    ['kind:new-column', 'BLSample.coolingRate', 'Operators asked for it.'],
    ['kind:new-table', 'Tables for laser shots', ''],
    ['kind:new-table', 'Keeping track of spare parts', 'We suggest a new look-up table with one row per part.'],
    ['kind:enum', 'New option in ContainerType', 'One more value, please: “magazine”.'],
    ['kind:rename', 'Rename BLSubSample', ''],
    ['kind:refactor', 'Merge RobotAction and BeamlineAction', 'They hold the same.'],
    ['kind:refactor', 'Two kinds of action', 'We would like to drop the RobotAction table.'],
    ['kind:alter-column', 'Comments of a session get cut', 'Could we change the type of BLSession.comments?'],
    ['kind:refactor', 'Remove the deprecated column BLSession.lastSeen', ''],
    ['kind:alter-column', 'humidity should be varchar(45)', ''],
    ['kind:new-column', 'Foreign key from RobotAction to Container is missing', ''],
    ['kind:new-column', 'Add a cooling rate to the BLSample table', ''],
    ['kind:new-column', 'BLSample: add humidity', ''],
    ['kind:docs', 'Diagram of the shipping tables is out of date', ''],
    ['kind:question', 'Where do we keep the humidity?', 'We measure it, and nobody knows what to do with it.'],
  ])('%s: “%s”', (kind, title, body) => {
    expect(kindFor(title, body)).toBe(kind);
  });

  test('is the heaviest one that the title shows', () => {
    expect(kindFor('Rename Crystal and drop the unused columns')).toBe('kind:refactor');
  });

  test('of a table with its columns is the table', () => {
    expect(kindFor('New table and new columns for cameras')).toBe('kind:new-table');
  });

  test('is read from SQL where the words say nothing', () => {
    const sql = (statement: string) => kindFor('As agreed', `\`\`\`sql\n${statement}\n\`\`\``);
    expect(sql('CREATE TABLE Camera (cameraId int);')).toBe('kind:new-table');
    expect(sql('ALTER TABLE BLSample ADD humidity float;')).toBe('kind:new-column');
    expect(sql('ALTER TABLE BLSample MODIFY comments text;')).toBe('kind:alter-column');
    expect(sql('DROP TABLE IF EXISTS Camera; CREATE TABLE Camera (cameraId int);')).toBe('kind:new-table');
  });

  test('is not what the author says it is not', () => {
    expect(kindFor('Accents in names', 'No new columns: only another character set.')).toBe('kind:alter-column');
  });

  test('is not what somebody else said, in a quote, a template or behind a link', () => {
    const body = [
      '> we should merge these tables into one',
      '<!-- say here whether tables are renamed -->',
      'As in https://forge.invalid/rename-the-tables, please add a column `speed` to BLSample.',
    ].join('\n');
    expect(kindFor('Speed of the arm', body)).toBe('kind:new-column');
  });
});

describe('the area of a change', () => {
  test('is the one of the table that is named, in code blocks too', () => {
    expect(areasFor('A flag', 'We want it in ScreeningOutput.')).toEqual(['area:screening']);
    expect(areasFor('A flag', '```\nALTER TABLE Run ADD flag tinyint;\n```')).toEqual(['area:SAXS']);
  });

  test('follows the title more than the body', () => {
    expect(areasFor('Add tilt to GridInfo', 'Detector and `Detector` and AutoProcProgram have none.')[0]).toBe(
      'area:datacollection',
    );
  });

  test('has at most two answers, the weightier first', () => {
    const areas = areasFor(
      'Dewar tables',
      'DataCollection, DataCollectionGroup, GridInfo, AutoProc, BLSession, MXMRRun',
    );
    expect(areas).toEqual(['area:sample', 'area:datacollection']);
    expect(areasFor('Link PhasingStep with AutoProcProgram')).toEqual(['area:phasing', 'area:autoprocessing']);
  });

  test('does not take ordinary words for tables', () => {
    expect(areasFor('Run the pipeline after each Event', 'Position of the drop.')).not.toContain('area:SAXS');
    expect(areasFor('Something', 'The Run table needs it.')).toEqual(['area:SAXS']);
    expect(areasFor('Something', 'It belongs to Person.title, and only there.')).toEqual(['area:session']);
    expect(areasFor('Something', 'Put it on Shipping, Dewar and Container.')).toEqual(['area:sample']);
  });

  test('is not the one of a table that is only linked to', () => {
    expect(areasFor('Tables for tilts', 'TiltImageAlignment, linked to AutoProcProgram and BLSession.')).toEqual([
      'area:EM',
    ]);
  });

  test('is the technique that is named, before the tables that all share', () => {
    expect(areasFor('Serial crystallography in DataCollectionGroup')).toContain('area:SSX');
  });

  test('is found in the words where no table is named, and left out where they say nothing', () => {
    expect(areasFor('Pucks that come back without pins')).toEqual(['area:sample']);
    expect(areasFor('Hello')).toEqual([]);
  });

  test('is MX only where nothing narrower is named', () => {
    expect(areasFor('Add symbol to SpaceGroup')).toEqual(['area:MX']);
    expect(areasFor('Add symbol to SpaceGroup and BLSample')).toEqual(['area:sample']);
  });

  test('of the robot is the beamline', () => {
    expect(areasFor('Add duration to RobotAction')).toEqual(['area:beamline']);
  });
});

describe('the size of a change', () => {
  test('follows the rule of the collaboration', () => {
    expect(sizeFor('New column BLSample.speed')).toBe('size:small');
    expect(sizeFor('New table for cameras')).toBe('size:big');
    expect(sizeFor('New column BLSample.speed', 'It is a new technique.')).toBe('size:big');
    expect(sizeFor('How do you do it?')).toBe('size:small');
  });
});

describe('further rules of the settings', () => {
  const rule = (rules: readonly unknown[], vocabulary = 'none') => settings({ labels: { rules, vocabulary } }).labels;

  test('find words or a regular expression, whatever the capitals', () => {
    expect(namesFor('EXI is slow', '', rule([{ label: 'ui', title: ['exi'] }]))).toEqual(['ui']);
    expect(namesFor('Existing things', '', rule([{ label: 'ui', title: ['exi'] }]))).toEqual([]);
    expect(namesFor('x', 'Java 8 or java 11', rule([{ label: 'java', body: 'java \\d+' }]))).toEqual(['java']);
    expect(namesFor('c++ (new)', '', rule([{ label: 'cpp', title: ['C++'] }]))).toEqual(['cpp']);
  });

  test('want all that they ask for, and nothing of a rule that asks nothing', () => {
    const both = rule([{ label: 'ui', title: ['exi'], body: ['slow'] }]);
    expect(namesFor('EXI', 'slow', { ...both, rules: [{ label: 'all' }] })).toEqual([]);
    expect(namesFor('EXI', 'fast', both)).toEqual([]);
    expect(namesFor('EXI', 'slow', both)).toEqual(['ui']);
  });

  test('give their reason', () => {
    const own = rule([
      { label: 'ui', title: ['exi'], because: 'it is about EXI' },
      { label: 'a', body: 'x' },
    ]);
    expect(classify({ title: 'EXI', body: 'x' }, own)).toEqual([
      { name: 'ui', because: 'it is about EXI' },
      { name: 'a', because: 'a rule of the settings matches the body' },
    ]);
  });

  test('go before our own kind, so that there is one', () => {
    const own = rule(
      [
        { label: 'Kind:bug', title: ['crash'] },
        { label: 'kind:other', title: ['crash'] },
      ],
      'ispyb',
    );
    expect(namesFor('Crash in AutoProcProgram', '', own).filter((name) => /^kind:/i.test(name))).toEqual(['Kind:bug']);
  });
});

test('whatever people write: one kind, one size, at most two areas, a reason for each, and quickly', () => {
  const piece = fc.constantFrom(
    'table ',
    'new ',
    'Run, ',
    '```\n',
    '~~~',
    '<!--',
    '[',
    '](',
    '> ',
    'A',
    'BLSample ',
    'linked to ',
    '.',
    '\n',
    '`',
    'add ',
    'columns ',
    'http://x',
    ' and ',
    '->',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, text, (title, body) => {
      const names = namesFor(title, body);
      expect(names.filter((name) => name.startsWith('kind:'))).toHaveLength(1);
      expect(names.filter((name) => name.startsWith('size:'))).toHaveLength(1);
      expect(names.filter((name) => name.startsWith('area:')).length).toBeLessThanOrEqual(2);
      for (const { because } of classify({ title, body }, labels)) expect(because).toMatch(/\S/);
    }),
  );
});

test.each([
  '[',
  '](',
  '<!--',
  '`',
  '```\n',
  'A',
  'A, ',
  'new ',
  'linked to ',
  'table ',
  'drop the ',
  '[x](',
  ' ',
  'move a ',
  '#',
  'auto',
  'x-ray ',
])('an issue full of “%s” is answered in time', (piece) => {
  const body = piece.repeat(Math.floor(65_000 / piece.length));
  const before = process.cpuUsage().user;
  expect(namesFor('A title', body)).not.toEqual([]);
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(3000);
});
