import type { World, WorldUser } from '../github/world.ts';

/** The organisation and repositories of the sandbox carry the real names, so that real minutes find their issues. */
export const ORGANISATION = 'ispyb';
export const TRIAGED = `${ORGANISATION}/ispyb-database-modeling`;
export const MINUTES = `${ORGANISATION}/ISPyB`;

/** The sandbox begins on the Monday after the technical workshop of September 2019. */
export const BEGINNING = new Date('2019-09-16T08:00:00Z');

/** Before this moment the sample repositories were set up, under a clock turned back. */
export const SETTING_UP = new Date('2017-02-01T08:00:00Z');

/** Invented people, one for each right that matters. */
export const PEOPLE: readonly WorldUser[] = [
  person('tomas-maintainer', 'maintain', 'write'),
  person('lena-member', 'write', 'write'),
  person('yuki-triager', 'triage', 'read'),
  person('mira-chair', 'read', 'write'),
  { login: 'sam-stranger', name: 'Sam Stranger', rights: {} },
];

/** The settings of the sandbox's triaged repository: only what differs from the defaults. */
export const SETTINGS = `# What this collaboration changed of the defaults; docs/settings.md explains every key.
meetings:
  url: https://example.org/ispyb-room
  sites:
    DLS: Europe/London
    ESRF: Europe/Paris
    MAXIV: Europe/Stockholm
  chairs: [mira-chair]
minutes:
  repository: ${MINUTES}
  paths:
    - webpages/Monthly_meetings/**
    - webpages/Other_meetings/**
`;

/** The sandbox's world before its issues are written. */
export const WORLD: World = {
  organisation: ORGANISATION,
  users: PEOPLE,
  repositories: [
    { name: 'ispyb-database-modeling', description: 'Proposals for the shared database schema' },
    { name: 'ISPyB', description: 'Code, web pages and the minutes of the meetings' },
  ],
  app: {
    slug: 'ispyb-triage',
    name: 'ISPyB Triage',
    permissions: { issues: 'write', contents: 'read', checks: 'write', pull_requests: 'write', metadata: 'read' },
    events: ['issues', 'issue_comment', 'pull_request', 'push'],
  },
  at: SETTING_UP,
};

function person(
  login: string,
  triaged: 'maintain' | 'write' | 'triage' | 'read',
  minutes: 'write' | 'read',
): WorldUser {
  const [first = login, second = ''] = login.split('-').map((word) => word[0]?.toUpperCase() + word.slice(1));
  return {
    login,
    name: `${first} ${second}`,
    member: true,
    rights: { 'ispyb-database-modeling': triaged, ISPyB: minutes },
  };
}
