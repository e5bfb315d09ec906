/** An issue of the sandbox. Times are ISO 8601 in UTC; `by` is an invented person of the sandbox. */
export interface SampleIssue {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly title: string;
  readonly body: string;
  readonly closedAt?: string;
  readonly comments?: readonly { readonly by: string; readonly at: string; readonly body: string }[];
}
