/** Why our own label of a group comes off. */
export function replacedBy(label: string): string {
  return `the text asks for \`${label}\` now`;
}

/** Why a label is made. */
export function madeFor(label: string): string {
  return `the repository has no label \`${label}\` yet`;
}

/** What the area rests on where the text names no table, or why there is none. */
export function noTableNamed(area: boolean): string {
  return area
    ? 'it names no table of the schema, so its area is only a guess from its words'
    : 'it names no table of the schema and no subject we know, so it gets no area';
}

/** Why a label was left out that the repository lacks. */
export function noSuchLabel(label: string): string {
  return `would be \`${label}\`, but the repository has no such label and the settings say not to make any`;
}

/** Why a label was left out that somebody took off. */
export function takenOff(label: string): string {
  return `somebody took \`${label}\` off, so it stays off`;
}

/** Why our kind or size was left out beside another one. */
export function personChose(theirs: string, ours: string): string {
  return `\`${theirs}\` was chosen for it, so our \`${ours}\` is not added`;
}

/** Why only the further rules were used. */
export function vocabularyNotRead(path: string, fault: string): string {
  return `the vocabulary ${path} cannot be used: ${fault}; so only the rules of the settings were used`;
}

/** Why nothing is done in an archived repository. */
export function archived(): string {
  return 'the repository is archived';
}

/** Why a pull request gets no labels. */
export function pullRequest(): string {
  return 'it is a pull request';
}

/** Why the welcome is written. */
export function welcomed(): string {
  return 'the settings ask for a welcome that says what was understood';
}

/** Why an issue that the bot posted gets no labels. */
export function ours(): string {
  return 'the bot posted it';
}

/** Why a closed issue gets no labels. */
export function closed(): string {
  return 'it is closed';
}

/** Why the silent period is looked at. */
export function mayBeSilent(label: string): string {
  return `whether it carries \`${label}\` decides whether silence on it is consent`;
}
