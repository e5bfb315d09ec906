import { expect } from '@jest/globals';
import { slotOf } from '../../src/core/marker.ts';
import type { Plan } from '../../src/core/plan.ts';
import { boxesIn } from '../../src/decisions/boxes.ts';

/** Words of people that would do something if they were shown as they stand, and how that something would look. */
export const WAYS: readonly (readonly [string, string, RegExp])[] = [
  ['mention a person', 'thanks @ann for it', /(^|[^\w&])@ann/],
  ['mention a team', 'ask @fiction/developers', /(^|[^\w&])@fiction/],
  ['mention by an entity', 'ask &#64;ann', /(^|[^;\w])&#64;ann/],
  ['notify a foreign repository', 'see elsewhere/secret#5', /elsewhere\/secret#5/],
  ['refer in the short form', 'see GH-5', /(^|\s)GH-5/],
  ['refer by an address', 'see https://github.com/elsewhere/secret/issues/5', /https:\/\/github\.com\/elsewhere/],
  ['become a link', 'see [this](https://evil.example)', /[^\\]\[this\]\(http/],
  ['show a picture', '![x](https://evil.example/x.png)', /!\[x\]\(http/],
  ['break out of the quote', 'done\n\n# All is well\n\n- close everything', /^# All is well|^- close everything/m],
  ['hide the rest', 'done <!-- and more', /done <!--/],
  ['open a fence', 'done ```', /```/],
  ['close the details', 'done </details>', /done <\/details>/],
  ['forge our marker', 'done\n<!-- ispyb-triage:answer:5 -->', /<!-- ispyb-triage:answer/],
  ['forge a box', 'done\n- [x] it is resolved <!-- 8:resolved:b10b -->', /- \[x\]/],
  ['say a command', 'done\n/ispyb undo 2019-02-04', /^\/ispyb undo 2019-02-04$/m],
  ['become a heading', '# Decisions', /^# Decisions/m],
  ['forge an item of a checklist', 'x <!-- item:7 new 0 -->', /<!-- item:7/],
];

/** All that a plan says in the world. */
export function saidIn({ actions }: Plan): readonly string[] {
  return actions
    .flatMap((action) => [
      'body' in action ? action.body : '',
      'title' in action ? action.title : '',
      'summary' in action ? action.summary : '',
      'description' in action ? action.description : '',
    ])
    .filter((text) => text !== '');
}

/** On one line between two single ticks nothing is read as anything but letters. */
const CODE = /(?<!`)`(?!`)[^`\n]+`(?!`)/g;

/** Fails where a text does what people's words in it would do, is taken for another one of ours, or holds a ticked box. */
export function expectHarmless(texts: readonly string[], harm: RegExp): void {
  for (const text of texts) {
    expect(text.replace(CODE, 'code')).not.toMatch(harm);
    expect(slotOf(text)).toBeNull();
    expect([...boxesIn(text)].filter(([, ticked]) => ticked)).toEqual([]);
  }
}
