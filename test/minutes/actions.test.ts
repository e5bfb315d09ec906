import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { ACTION_RULES } from '../../src/minutes/understand/actions/rules.ts';
import { minutesOf } from './support/documents.ts';
import { TASKS } from './support/tasks.ts';

const PRESENT = '## Present\n\nPIER: Mara Lind (ML), Ole Vik (OV)\n\nDOCK: Bo Li\n\n';
const actions = (words: string) => minutesOf(`${PRESENT}# Talk\n\n${words}\n`).actions;
const told = (words: string): string[] => actions(words).map(({ owner, text }) => `${owner ?? '?'} | ${text}`);

describe('what somebody is to do', () => {
  test.each([
    ['labelled', 'ACTION: Mara to mend the lamp.', 'Mara | Mara to mend the lamp.'],
    ['labelled', 'Action on OV: send the tide tables', 'OV | send the tide tables'],
    ['labelled', 'Action #3: send the tide tables (Ole Vik)', 'Ole Vik | send the tide tables (Ole Vik)'],
    ['labelled', 'The lamp is to be mended. ACTION: Ole', 'Ole | The lamp is to be mended. ACTION: Ole'],
    ['labelled', 'AI: Zoe to paint the buoys', 'Zoe | Zoe to paint the buoys'],
    ['marked', 'Somebody should mend the lamp (ACTION).', '? | Somebody should mend the lamp (ACTION).'],
    ['marked', '(OV) will mend the lamp. ACTION', 'OV | OV will mend the lamp.'],
    ['arrow', 'The pilots need new tide tables. -> Mara', 'Mara | The pilots need new tide tables. -> Mara'],
    ['promised', '-> OV will send the tide tables', 'OV | -> OV will send the tide tables'],
    ['promised', 'OV and Bo Li to send the tide tables', 'OV, Bo Li | OV and Bo Li to send the tide tables'],
    ['promised', 'Bo (with a friend) + ML will paint buoys', 'Bo, ML | Bo (with a friend) + ML will paint buoys'],
    ['promised', 'If need be OV offered to paint them.', 'OV | If need be OV offered to paint them.'],
    ['promised', 'It was agreed that ML should paint them.', 'ML | It was agreed that ML should paint them.'],
    ['promised', 'DOCK would look at the northern buoys.', 'DOCK | DOCK would look at the northern buoys.'],
    ['promised', 'The buoys rust. ML volunteered to do so.', 'ML | The buoys rust. ML volunteered to do so.'],
    ['speaks', 'OV: will write to the pilots', 'OV | OV: will write to the pilots'],
    ['speaks', "OV: I'll write to the pilots", "OV | OV: I'll write to the pilots"],
    [
      'assigned',
      'The northern buoys were assigned to Ole Vik.',
      'Ole Vik | The northern buoys were assigned to Ole Vik.',
    ],
    ['done by', 'Regatta to be organised by Mara with Bo.', 'Mara | Regatta to be organised by Mara with Bo.'],
    ['done by', 'To be painted by Mara next week.', 'Mara | To be painted by Mara next week.'],
    ['done by', 'Tables to be sent to the pilots by Ole.', 'Ole | Tables to be sent to the pilots by Ole.'],
    ['does', 'Mara merges once the lamp is lit.', 'Mara | Mara merges once the lamp is lit.'],
    ['does', 'Ole reads both and comes back', 'Ole | Ole reads both and comes back'],
    [
      'does',
      'Bo re-runs it tonight, if red he tells the pilots',
      'Bo | Bo re-runs it tonight, if red he tells the pilots',
    ],
    [
      'does',
      'Long out of use, Mara closes with a pointer to it.',
      'Mara | Long out of use, Mara closes with a pointer to it.',
    ],
    ['handed', 'Buoys to be painted by May (Mara).', 'Mara | Buoys to be painted by May (Mara).'],
    ['does', '=> Mara reprocesses the night without it', 'Mara | => Mara reprocesses the night without it'],
    ['does', 'Too long. OV splits it by pier', 'OV | OV splits it by pier'],
    ['does', 'The lamp is heavy. Bo takes it', 'Bo | The lamp is heavy. Bo takes it'],
    ['does', 'Mara merges it after the call.', 'Mara | Mara merges it after the call.'],
    ['does', 'There are conflicts now. OV rebases', 'OV | OV rebases'],
    ['does', 'Bo volunteers for a drawing.', 'Bo | Bo volunteers for a drawing.'],
    [
      'does',
      'The lid is missing, Bo adds it, the rest is fine.',
      'Bo | The lid is missing, Bo adds it, the rest is fine.',
    ],
    ['does', 'Approved; then she updates the chart herself.', '? | Approved; then she updates the chart herself.'],
    ['does', 'OV sends a reminder; after that we wait.', 'OV | OV sends a reminder; after that we wait.'],
    ['does', '@ole-v writes the sign before the end of May', '@ole-v | @ole-v writes the sign before the end of May'],
    ['does', 'Zita wants a bell. Zita modifies the plan', 'Zita | Zita modifies the plan'],
    ['elided', 'Will check with the pilots.', '? | Will check with the pilots.'],
    ['elided', 'bo: saw that, thanks, will review tomorrow', 'bo | bo: saw that, thanks, will review tomorrow'],
    ['oneself', 'The lid is off. OV: mine, i do it with the rest', 'OV | OV: mine, i do it with the rest'],
    ['oneself', "bo: so on by default, i'll press the button", "bo | bo: so on by default, i'll press the button"],
    ['oneself', 'OV: yes :) let me write a note', 'OV | OV: yes :) let me write a note'],
    ['handed', 'Bo, could you send a picture?', 'Bo | Bo, could you send a picture?'],
    ['handed', 'It waits for paint, Mara please?', 'Mara | It waits for paint, Mara please?'],
    ['handed', 'Badge by Mara, then we open.', 'Mara | Badge by Mara, then we open.'],
    ['handed', 'paint for the lamp: Bo, by next week', 'Bo | paint for the lamp: Bo, by next week'],
    ['handed', 'easy, will send a picture (Ole)', 'Ole | easy, will send a picture (Ole)'],
    ['says will', 'The lamp needs a look. Bo will.', 'Bo | The lamp needs a look. Bo will.'],
    ['does', 'OV has the key, sends it to the pilots', 'OV | OV has the key, sends it to the pilots'],
    ['does', 'Bo merges the charts after the next tide', 'Bo | Bo merges the charts after the next tide'],
    ['done by', 'Signs to be painted by the chairs.', 'chairs | Signs to be painted by the chairs.'],
    ['promised', 'The lamp is dark (OV will look at it)', 'OV | The lamp is dark (OV will look at it)'],
    ['promised', 'Which is odd. Also dark; OV to look', 'OV | Also dark; OV to look'],
    ['promised', 'Dark too, Bo must look at it', 'Bo | Dark too, Bo must look at it'],
    ['promised', "Bo's going to paint the bell.", "Bo | Bo's going to paint the bell."],
    ['strange', 'Dark too, @zita to look at it.', '@zita | Dark too, @zita to look at it.'],
    ['together', 'The paint group will look at it.', 'paint group | The paint group will look at it.'],
    ['together', 'No end of it, both will write to them.', 'both | No end of it, both will write to them.'],
    ['is at it', 'The bell: Bo is on it', 'Bo | The bell: Bo is on it'],
    ['oneself', 'The ice is thin and she will push the boat.', '? | The ice is thin and she will push the boat.'],
    ['oneself', "OV: I'm going to write to them", "OV | OV: I'm going to write to them"],
    ['handed', 'Waiting for Bo to open the gate', 'Bo | Waiting for Bo to open the gate'],
    ['does', 'Bo checks whether the bell rings', 'Bo | Bo checks whether the bell rings'],
    ['does', 'Bo goes away to try it', 'Bo | Bo goes away to try it'],
    ['does', 'Lights? We wait a week. Bo sends it.', 'Bo | We wait a week. Bo sends it.'],
    ['does', 'Bo volunteers but not before May', 'Bo | Bo volunteers but not before May'],
    ['does', 'Dark; Bo tells the harbour manager.', 'Bo | Dark; Bo tells the harbour manager.'],
    ['does', 'Bo asks on the list', 'Bo | Bo asks on the list'],
    ['does', 'Bo moves the bell over', 'Bo | Bo moves the bell over'],
    [
      'does',
      'Bo updates the chart, and the signs, who paints them?',
      'Bo | Bo updates the chart, and the signs, who paints them?',
    ],
    ['boxed', '- [ ] Zita: signs for the pier', 'Zita | Zita: signs for the pier'],
    ['is at it', 'The sign: Bo has the pen', 'Bo | The sign: Bo has the pen'],
    ['promised', 'Mr. Kuwa is to redo the sign.', 'Mr. Kuwa | Mr. Kuwa is to redo the sign.'],
    ['severally', 'Too dark: Bo and Mara review the lamps', 'Bo, Mara | Too dark: Bo and Mara review the lamps'],
    ['promised', 'No news Bo will paint the bell', 'Bo | No news Bo will paint the bell'],
    ['promised', 'Dr Vik offered to mend the bell.', 'Dr Vik | Dr Vik offered to mend the bell.'],
    ['arrow', '✍️ Bo: the third sign again', 'Bo | ✍️ Bo: the third sign again'],
    ['says will', 'OV: ok, will do', 'OV | OV: ok, will do'],
    ['asks', 'Bo asks everyone to bring a lamp', 'Bo | Bo asks everyone to bring a lamp'],
    ['asks', 'Somebody knows. Mara asks him', 'Mara | Mara asks him'],
    ['asks', 'Nobody knows. Mara asks Ken on the phone', 'Mara | Mara asks Ken on the phone'],
    ['asks', 'Bo asks for quotes.', 'Bo | Bo asks for quotes.'],
    ['elided', 'OV has the same lamp, will send a picture.', 'OV | OV has the same lamp, will send a picture.'],
    ['is at it', 'Mara is checking that with her team', 'Mara | Mara is checking that with her team'],
    ['strange', 'Talked; Jennifer to write to the list', 'Jennifer | Talked; Jennifer to write to the list'],
    ['please', 'Mara, please bring that there', 'Mara | Mara, please bring that there'],
    ['please', 'Anyone who cares please look at it', 'Anyone who cares | Anyone who cares please look at it'],
    ['promised', 'OV said he will clean it.', 'OV | OV said he will clean it.'],
    ['requested', 'It is requested that DOCK paint the buoys.', 'DOCK | It is requested that DOCK paint the buoys.'],
    ['he or she', 'ML knows the pilots. She offered to write to them.', 'ML | She offered to write to them.'],
  ])('%s: %s', (rule, words, expected) => {
    expect(ACTION_RULES.map(({ name }) => name)).toContain(rule);
    expect(told(words).at(-1)).toBe(expected);
  });

  test.each([
    'This will be discussed.',
    'Will Mara mend the lamp?',
    'No actions were agreed.',
    'Nothing to report.',
    'Moved to the backlog.',
    'How to mend the lamp was discussed.',
    'When OV will come is open.',
    'OV adds a remark on the tide.',
    'OV makes the point again.',
    'Everybody hits this rock.',
    'OV tries: yes, it works.',
    'OV brings up the old bell.',
    'Zephyr uses the bell and Zephyr modifies the plan.',
    'Could you see the lamp?',
    'OV: I can see the lamp.',
    'A poem by Mara, read aloud.',
    'The lamp will.',
    'OV hopes Bo will paint the bell',
    'OV asks everyone whether it rings',
    'OV volunteers as scribe',
    'OV moves the motion over lamps',
    'OV tells the group of it.',
    'Bo and Mara see the lamp',
    'OV told of the lamp, tests and ropes.',
    'OV would keep the old bell.',
    'OV would help if the pilots paid.',
    'OV should consider it.',
    'OV will attend the regatta.',
    '- [x] OV to paint the bell',
    'Things to talk about',
    '**buoy, AI**: a float',
    'OV will not come.',
    'OV asks Mara whether she has seen it.',
    'Lamps: please do not touch them.',
    'Proposal to add a lamp.',
    'Painted to make it last.',
    'Everyone please keep it.',
    'OV will be away in May.',
    'Action on OV: send the tide tables (DONE)',
  ])('none: %s', (words) => {
    expect(actions(words)).toEqual([]);
  });

  test('in an agenda a point is a plan, and what is promised behind it is not', () => {
    const agenda = '# Agenda\n\n- Mara to show the lamp\n- Buoys: they rust. OV will paint them.\n';
    expect(minutesOf(`${PRESENT}${agenda}`).actions.map(({ text }) => text)).toEqual(['OV will paint them.']);
  });

  test('an action that only its place explains is told with its topic', () => {
    expect(told('## Lamp at the north pier\n\n- OV will take care of that')).toEqual([
      'OV | Lamp at the north pier: OV will take care of that',
    ]);
  });

  test('the same words twice are one action', () => {
    expect(told('- OV will paint the buoys\n- OV will paint the buoys.')).toHaveLength(1);
  });
});

describe('lists and tables of actions', () => {
  test('the items of a list of actions, whatever their words', () => {
    const list =
      '## Actions\n\n- Paint the northern buoys (OV)\n- olevik to write to the pilots\n- [x] Mend the old lamp';
    expect(told(list)).toEqual(['OV | Paint the northern buoys (OV)', 'olevik | olevik to write to the pilots']);
  });

  test('a table tells by its head what is to be done and by whom', () => {
    const table =
      '| Item | Description | Res | Status |\n|--|--|--|--|\n| 4.1 | Paint the northern buoys | OV | open |\n| 4.2 | Mend the old lamp | ML | Done |\n| 4.3 | Write to the pilots | SP and BL | |';
    expect(told(table)).toEqual(['OV | Paint the northern buoys', 'SP and BL | Write to the pilots']);
  });

  test('what became of the actions of the last time is no new one', () => {
    expect(told('## Actions from previous\n\n4.1 – OV to speak to the pilots about this.')).toEqual([]);
  });

  test('what is not ticked in the list of the last time is still to be done', () => {
    const last = '## Actions from last month\n\n- [x] Mara: the old bell\n- [ ] Bo: the new bell tower';
    expect(told(last)).toEqual(['Bo | Bo: the new bell tower']);
  });

  test('what is called still open of the last time is still to be done', () => {
    const last =
      '## Actions from last time\n\n**Action - Mara**: paint the bell\n> not done\n\n**Action - Bo**: new signs\n> Done';
    expect(told(last)).toEqual(['Mara | Mara: paint the bell']);
    expect(told('## Actions from last time\n\n- OV to mend the lamp: in progress')).toHaveLength(1);
  });

  test('two words are an action where a number and somebody stand beside them', () => {
    expect(told('## Actions\n\n| | | |\n|-|-|-|\n| 61.3 | Mail archive | ML |')).toEqual(['ML | Mail archive']);
  });

  test('who says much in a log is somebody, whatever the list', () => {
    const log = 'zed: hi\n\nzed: the bell rings\n\nzed: bye\n\nSo the bell stays, zed amends the list';
    expect(told(log)).toEqual(['zed | So the bell stays, zed amends the list']);
  });

  test('lines that begin with initials are sentences of their own', () => {
    const talk = 'ML asked when the lamp can be mended\nOV to write to the pilots\nML thanked him';
    expect(told(talk)).toEqual(['OV | OV to write to the pilots']);
  });
});

describe('also where other communities write them', () => {
  const told = (markdown: string) => minutesOf(markdown).actions.map(({ owner, text }) => `${owner}: ${text}`);

  test.each([
    [
      'names in small letters',
      'here: mara, ole, bo\n\n## Lamps\n\nole to paint the lamp',
      'ole: ole to paint the lamp',
    ],
    ['AI and a name', 'Present: Mara Lind, Ole Vik\n\nAI Mara – paint the lamp', 'Mara: Mara – paint the lamp'],
    ['told as if it were so', 'Present: Mara Lind, Ole Vik\n\nMara paints it.', 'Mara: VC: Mara paints it.'],
    [
      'until a day',
      'Present: Mara Lind\n\nMara sends the files until Friday.',
      'Mara: Mara sends the files until Friday.',
    ],
    ['by she', "Present: Mara Lind\n\nMara knows the lamps. She'll ask the pilots.", "Mara: She'll ask the pilots."],
    ['by I', "I'll send a poll.", "null: VC: I'll send a poll."],
  ])('%s', (_name, words, expected) => {
    expect(told(`# VC\n\n${words}\n`)).toEqual([expected]);
  });

  test('a list below one word, a line for each, in plain text', () => {
    const text =
      'VC\n\nTalk.\n\nTO DO\nmara -> paint the lamp\nOle : photos of the quay\nBo : the old bell\n\nNext VC: TBD';
    const { actions } = understand(numbered(readText(text)));
    expect(actions.map((one) => one.text)).toEqual([
      'mara -> paint the lamp',
      'Ole : photos of the quay',
      'Bo : the old bell',
    ]);
  });

  test.each([
    'Mara says it.',
    'Mara mentions that Ole will be back next week.',
    'Ole will paint it -- done, on Monday',
  ])('nothing to do: %s', (words) => {
    expect(told(`# VC\n\nPresent: Mara Lind, Ole Vik\n\n${words}\n`)).toEqual([]);
  });
});

describe('who does what, in the words of many communities', () => {
  const present = 'Present: Mara Lind (ML), Ole Vik (OV), Bo Li (BL)';
  const above = `# Harbour call 5 March 2024\n\n${present}\n\n## Lamps\n\nThe lamps were discussed with the pilots.`;

  test.each(TASKS)('%s', (words, items) => {
    const { actions } = minutesOf(`${above}\n\n${words}\n`);
    expect(actions.map(({ owner }) => String(owner).replace('@', ''))).toEqual(
      items.map((item) => expect.stringMatching(new RegExp(`^${item.split('|')[0]}`))),
    );
    for (const [index, item] of items.entries()) expect(actions[index]?.text).toContain(item.split('|')[1]);
  });
});
