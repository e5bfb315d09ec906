const DOCUMENT = /\.(pdf|docx|md|markdown|html?|txt|doc|odt|rtf)$/i;

/**
 * Whether a file's name is one that people write minutes under. The last three cannot be read; whoever pushes one is
 * told so, which is better than silence.
 */
export function isDocument(path: string): boolean {
  return DOCUMENT.test(path);
}
