import { nothing, openPlan, type Plan } from '../../../core/plan.ts';
import { type TemplateSnapshot, templateSlot } from './gather.ts';
import * as say from './texts.ts';

/** Decides the answer to whoever asked for a template, once. */
export function plan({ repo, asked, sheet }: TemplateSnapshot): Plan {
  if (!asked) return nothing(repo, 'answered', say.answeredBefore());
  const body = sheet ? say.answer(sheet.vc, say.template(sheet)) : say.noMeeting();
  const open = openPlan();
  const slot = templateSlot(asked.comment);
  open.act({ do: 'comment.upsert', repo, issue: asked.issue, slot, body, because: say.because(asked.by) });
  return open.close();
}
