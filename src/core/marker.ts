/**
 * The invisible first line by which the bot recognises its own comments and issues, one slot each. A marker alone
 * proves nothing, since anybody can write it: ours = our marker and our App as the author.
 */
export function mark(slot: string, body: string): string {
  return `<!-- ispyb-triage:${slot} -->\n${body}`;
}

/** The slot a marked body belongs to, or null. Only the first line counts, so a quoted marker is no marker. */
export function slotOf(body: string): string | null {
  return /^<!-- ispyb-triage:(\S+) -->(?:\r?\n|$)/.exec(body)?.[1] ?? null;
}

/** A marked body without its marker. */
export function unmarked(body: string): string {
  return body.replace(/^<!-- ispyb-triage:\S+ -->(?:\r?\n|$)/, '');
}

/** What the slots of all checklists begin with. */
export const CHECKLIST = 'checklist:';

/** The slot of a VC's checklist, by the VC's name for good: the list stays the same where the VC is moved. */
export function checklistSlot(key: string): string {
  return `${CHECKLIST}${key}`;
}

/** Whether something is ours under this slot. */
export function isOurs(
  thing: { readonly body: string; readonly author: { readonly ours: boolean } },
  slot: string,
): boolean {
  return thing.author.ours && slotOf(thing.body) === slot;
}
