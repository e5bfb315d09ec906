const SETTINGS = '.github/ispyb-triage.yml';

/** Whether a path is the settings file, of a repository or, in the `.github` repository, of an organisation. */
export function isSettings(path: string): boolean {
  return path === SETTINGS;
}
