import type { EmulatedGithub } from './github/index.ts';
import { MINUTES, PEOPLE, TRIAGED } from './sample/world.ts';

interface Open {
  readonly url: string;
  readonly github: EmulatedGithub;
}

/** What a newcomer should read on the terminal: where everything is, who is there, and what to try. One line each. */
export function welcome({ url, github }: Open): readonly string[] {
  const rights = new Map(PEOPLE.map(({ login, rights: of }) => [login, of['ispyb-database-modeling'] ?? 'no right']));
  const issues = `${github.url}/repos/${TRIAGED}/issues`;
  return [
    `Look and try:         ${url}/github   (issues, minutes and the clock, in your browser)`,
    `What the bot knows:   ${url}/`,
    `The server is ready:  ${url}/readyz`,
    `The emulated GitHub:  ${github.url}   (organisation ispyb, it is ${github.now().toISOString().slice(0, 10)} there)`,
    `Issues:               ${issues}`,
    `Minutes repository:   ${github.url}/repos/${MINUTES}/contents/webpages`,
    '',
    'People and their tokens (in the repository with the issues):',
    ...PEOPLE.map(
      ({ login }) =>
        `  ${login.padEnd(18)} ${github.token(login)}   ${rights.get(login)}${login === 'mira-chair' ? ', chair' : ''}`,
    ),
    '',
    'Or from a terminal:',
    '  open an issue, and see it labelled:',
    `    curl -s -H "Authorization: token ${github.token('lena-member')}" ${issues} \\`,
    `      -d '{"title":"New column Detector.repairedAt","body":"Add a column to Detector."}'`,
    '  ask the bot for help (any command, any issue):',
    `    curl -s -H "Authorization: token ${github.token('mira-chair')}" ${issues}/35/comments -d '{"body":"/ispyb help"}'`,
    '  commit minutes (any PDF, DOCX or Markdown):',
    `    base64 -w0 minutes.pdf | jq -R '{message:"Minutes",content:.}' | curl -s -X PUT -H "Authorization: token ${github.token('tomas-maintainer')}" \\`,
    `      ${github.url}/repos/${MINUTES}/contents/webpages/Monthly_meetings/2019/minutes.pdf -d @-`,
    '  turn the clock:',
    `    curl -s ${url}/sandbox/clock -d 2020-04-20T06:30:00Z`,
    '',
    'Or let it play: npx ispyb-triage sandbox --tour',
  ];
}
