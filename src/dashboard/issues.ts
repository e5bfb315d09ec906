import { formatDistanceStrict } from '../core/dates.ts';
import type { Html } from '../pages/html.ts';
import { table, time } from '../pages/parts.ts';
import { issueLink, labels } from './parts.ts';
import type { StoredIssue } from './stored/issues.ts';

/** A list of open issues of a repository (OWNER/NAME); `at` is now. */
export function issuesTable(name: string, issues: readonly StoredIssue[], at: string): Html {
  return table({
    caption: 'Open issues, as they were at the last look',
    columns: ['Issue', 'Labels', 'Opened', 'Changed', { number: 'Comments' }],
    rows: issues.map((issue) => [
      issueLink(name, issue.number, issue.title),
      labels(issue.labels),
      time(issue.opened, `${formatDistanceStrict(issue.opened, at)} ago`),
      time(issue.updated, `${formatDistanceStrict(issue.updated, at)} ago`),
      issue.comments,
    ]),
  });
}
