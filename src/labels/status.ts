/** Labels that say how far a proposal has come. Events set them, never the words of an issue. */
export const SILENT_PERIOD = 'status:silent-period';
export const OBJECTION = 'status:objection';
export const AGREED = 'status:agreed';

/** Somebody decided already: silence and the VC have nothing left to say, until the label goes. */
export const DECIDED = [
  AGREED,
  'status:rejected',
  'status:deferred',
  'status:withdrawn',
  'status:adopted',
  'status:obsolete',
] as const;

/** What they are for, in at most the 100 characters that GitHub takes, where the bot has to make them. */
const MEANINGS: Readonly<Record<string, string>> = {
  [SILENT_PERIOD]: 'agreed to if nobody objects in time and a person confirms; the checklist has the date',
  [OBJECTION]: 'somebody objected, so the next VC speaks about it',
  [AGREED]: 'a person or a VC agreed on it, and it is not done yet',
};

/** How a status label looks that the repository does not have yet. */
export function statusLook(label: string): { readonly colour: string; readonly description: string } {
  return { colour: '5319e7', description: MEANINGS[label] ?? '' };
}

/** Whether an issue carries one of these labels. GitHub does not tell labels apart by their capitals, nor does this. */
export function carriesOneOf(issue: { readonly labels: readonly string[] }, labels: readonly string[]): boolean {
  const wanted = labels.map((label) => label.toLowerCase());
  return issue.labels.some((label) => wanted.includes(label.toLowerCase()));
}
