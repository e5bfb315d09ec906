/** Verbs that look or start the bot's own work: who says them asks the bot, and says nothing about the issue. */
const ASKING = /^\/ispyb(?:\s+(?:help|why|status|next-meeting|review-list|sweep|minutes|minutes-template)\b.*|\s*)$/i;

/**
 * Whether a comment does nothing but ask the bot for something. That is no word on the issue and no sign of life: else
 * nobody could ask why an issue is stale without waking it.
 */
export function isOnlyAsking(text: string): boolean {
  const lines = text.split(/\r?\n/).flatMap((line) => line.trim() || []);
  return lines.length > 0 && lines.every((line) => ASKING.test(line));
}
