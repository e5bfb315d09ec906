/** Where programs that guard or count links send a reader, and which of its parts says where to. */
const THROUGH: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i, 'q'],
  [/^https?:\/\/[\w.-]{1,80}\.safelinks\.protection\.outlook\.com\//i, 'url'],
  [/^https?:\/\/(?:www\.)?slack-redir\.net\/link\?/i, 'url'],
];

/** The address that a link leads to in the end, where the one that is written only passes on to it. */
export function targetOf(url: string): string {
  const name = THROUGH.find(([start]) => start.test(url))?.[1];
  if (!name || !URL.canParse(url)) return url;
  const target = new URL(url).searchParams.get(name);
  return target && /^https?:\/\//i.test(target) ? target : url;
}
