import { describe, isOutward, keyOf } from './action.ts';
import type { Note, Plan } from './plan.ts';
import { count, quoted } from './say.ts';

/** The same plan, read aloud as Markdown instead of carried out. Our own queue and memory are nobody's concern. */
export function preview(plan: Plan): string {
  const deeds = plan.actions.filter(isOutward);
  const will = deeds.length ? deeds.map((action) => `- ${describe(action)}: ${quoted(action.because)}`) : ['- nothing'];
  const left = plan.notes.map((note) => `- ${whereOf(note)}${quoted(note.text)} (${note.rule})`);
  return [
    '**Will do**',
    '',
    ...will,
    ...(left.length
      ? ['', `<details><summary>Leaves alone (${count(left.length, 'note')})</summary>`, '', ...left, '', '</details>']
      : []),
  ].join('\n');
}

/** After a preview, only what it named may be done; what is new since is noted for a person. */
export function agreed(previewed: Plan, now: Plan): Plan {
  const named = new Set(previewed.actions.map(keyOf));
  const fresh = now.actions.filter((action) => isOutward(action) && !named.has(keyOf(action)));
  return {
    ...now,
    actions: now.actions.filter((action) => !fresh.includes(action)),
    notes: [
      ...now.notes,
      ...fresh.map((action) => ({
        repo: action.repo,
        issue: 'issue' in action ? action.issue : null,
        rule: 'not previewed',
        text: `would also ${describe(action)}, but that was not in the preview: ${action.because}`,
      })),
    ],
  };
}

function whereOf(note: Note): string {
  return note.issue === null ? '' : `#${note.issue}: `;
}
