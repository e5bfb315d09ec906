export function notADocument(path: string): string {
  return `${path} lies among the minutes, but its name is none of a document's (.pdf, .docx, .md, .html, .txt), so it is not read`;
}

export function notNew(path: string): string {
  return `${path} was moved or copied; its words were on the branch before`;
}

export function removed(path: string): string {
  return `${path} was removed; what it decided stays as it is`;
}

export function newBranch(repo: string): string {
  return `the default branch of ${repo} is new, so nobody can say which of its files are new minutes`;
}

export function newMinutes(path: string, repo: string): string {
  return `${path} arrived in ${repo}, which the settings name for minutes`;
}

export function settingsChanged(repo: string): string {
  return `the settings file of ${repo} has changed`;
}

export function faultySettings(repo: string): string {
  return `the settings of ${repo} have faults, so nobody can say whether these are its minutes`;
}

export function archived(repo: string): string {
  return `${repo} is archived and cannot be written to`;
}

export function nobodysMinutes(): string {
  return 'the push changed nothing that anybody’s settings name';
}

export function pullClosed(pull: number): string {
  return `pull request ${pull} is closed; what it brought arrives as a push`;
}

export function otherBase(pull: number, branch: string): string {
  return `pull request ${pull} is not for the branch ${branch}, on which minutes count`;
}

export function nobodysPull(pull: number): string {
  return `pull request ${pull} brings nothing that anybody’s settings name`;
}

export function saidToNobody(pull: number): string {
  return `what is said on pull request ${pull} is meant for nobody whose minutes are shown there`;
}

export function saidOnPull(pull: number, repo: string): string {
  return `somebody said a command on pull request ${pull} of ${repo}`;
}

export function bringsMinutes(pull: number, repo: string): string {
  return `pull request ${pull} of ${repo} brings minutes`;
}

export function bringsSettings(pull: number): string {
  return `pull request ${pull} changes the settings`;
}
