/** Where words stand: their left end on the base line, their width and the size of their letters. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A filled or stroked shape, as the rectangle around it. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly white: boolean;
  readonly filled: boolean;
}

/** Words that are drawn but not seen. */
export interface Unseen {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** True for a line through words: thin, and between a fifth and a half of their size above the base line. */
export function crosses(box: Box, place: Place): boolean {
  const middle = (box.bottom + box.top) / 2 - place.y;
  const shared = Math.min(box.right, place.x + place.width) - Math.max(box.left, place.x);
  return (
    box.top - box.bottom < place.size * 0.15 &&
    middle > place.size * 0.15 &&
    middle < place.size * 0.5 &&
    shared > place.width * 0.6
  );
}

/** The words without the unseen ones at their place; the text layer joins both into one run. */
export function cut(text: string, place: Place, unseen: readonly Unseen[]): string {
  const here = unseen.filter(
    (one) =>
      Math.abs(one.y - place.y) < place.size * 0.2 && one.x < place.x + place.width && one.x + one.width > place.x,
  );
  const covered = here.reduce((sum, one) => sum + one.width, 0);
  if (covered > place.width * 0.9) return '';
  return here.reduce((rest, one) => (one.text.trim() ? rest.replace(one.text.trim(), '') : rest), text);
}
