import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/labels/understand.ts';
import { ISPYB } from '../../src/vocabulary/ispyb.ts';

const read = (title: string, body = '') => understand({ title, body }, ISPYB);
const tables = (title: string, body = '') => read(title, body).tables.map(({ name }) => name);
const wrong = (title: string, body = '') => read(title, body).wrong.map(({ said, meant }) => `${said} → ${meant}`);

describe('the tables that an issue names', () => {
  test('are found in the title, in prose, in code and in SQL, each once', () => {
    const body = 'Like BLSample, see `Container`.\n```sql\nALTER TABLE Dewar ADD a int;\n```\nBLSample again.';
    expect(tables('GridInfo.meshAngle', body)).toEqual(['GridInfo', 'BLSample', 'Container', 'Dewar']);
  });

  test('are found whatever their capitals, blanks and plurals, as people write them', () => {
    expect(tables('gridinfo and AutoProcProgram Attachments')).toEqual(['GridInfo', 'AutoProcProgramAttachment']);
    expect(tables('Length of the session table')).toEqual(['BLSession']);
  });

  test('are not what is only linked to, nor words that merely sound like one', () => {
    expect(tables('FK from DewarTransportHistory to BLSession')).toEqual(['DewarTransportHistory']);
    expect(
      tables('See https://forge.invalid/BLSample', 'The space group of each event, and the data collection.'),
    ).toEqual([]);
  });
});

describe('names that no table has', () => {
  test('come with the likely right one', () => {
    expect(wrong("Add 'input' to PhasingStepAttachment")).toEqual(['PhasingStepAttachment → PhasingProgramAttachment']);
    expect(wrong('Index on DataColection')).toEqual(['DataColection → DataCollection']);
    expect(wrong('Add x to AutoProcScalingStatistic')).toEqual([
      'AutoProcScalingStatistic → AutoProcScalingStatistics',
    ]);
    expect(wrong('Comment of ReprocessingParameter')).toEqual(['ReprocessingParameter → ProcessingJobParameter']);
  });

  test('are left alone where a table of that name is proposed, or none is close', () => {
    expect(wrong('New table AutoProcProgramMessages2', 'Like AutoProcProgramMassage.')).toEqual([]);
    expect(wrong('Add SynchWeb and GitHub to BLSample')).toEqual([]);
  });
});
