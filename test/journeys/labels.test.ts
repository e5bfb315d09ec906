import { describe, expect, test } from '@jest/globals';
import { TRIAGED } from '../../src/sandbox/sample/world.ts';
import { inTheWorld } from '../world.ts';

const PROPOSAL = {
  title: 'New column Detector.repairedAt',
  body: 'Detectors get a new serial number after repair. Add a column `Detector.repairedAt`.',
};

describe('an issue is opened', () => {
  test('it gets its labels, missing ones are made, and its author hears nothing', () =>
    inTheWorld(async (world) => {
      const issue = await world.opens('lena-member', PROPOSAL);
      await world.settled();
      const { labels } = await world.reads(issue);
      expect(labels).toEqual(expect.arrayContaining(['kind:new-column', 'area:beamline', 'size:small']));
      expect(await world.hears(issue)).toEqual([]);
      expect(world.took()).toEqual([
        'create label kind:new-column',
        `label #${issue} kind:new-column`,
        'create label area:beamline',
        `label #${issue} area:beamline`,
        'create label size:small',
        `label #${issue} size:small`,
      ]);
      const line = world.log.find((one) => one.kind === 'triage' && one.issue === issue);
      expect(line).toMatchObject({
        msg: 'job done',
        repo: TRIAGED,
        requests: { reads: expect.any(Number), writes: 6 },
      });
    }));

  test('what a maintainer takes off stays off, what they put on stays on', () =>
    inTheWorld(async (world) => {
      const issue = await world.opens('lena-member', PROPOSAL);
      await world.settled();
      world.took();
      await world.edits('tomas-maintainer', issue, { labels: ['kind:question'] });
      await world.edits('lena-member', issue, { title: 'New column Detector.repairedOn' });
      await world.settled();
      expect((await world.reads(issue)).labels).toEqual(['kind:question']);
      expect(world.took()).toEqual([]);
    }));
});
