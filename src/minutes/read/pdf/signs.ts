import type { Box } from './marks.ts';
import type { Run } from './runs.ts';

/** A page with more dots or boxes than these is a drawing. */
const MOST_SIGNS = 300;

function isSquare({ left, right, bottom, top }: Box, least: number, most: number): boolean {
  const [width, height] = [right - left, top - bottom];
  return width > least && width < most && Math.abs(width - height) < 0.8;
}

/** A dot, ring or square of the size in which signs of lists are drawn, in points. */
const isBullet = (box: Box): boolean => isSquare(box, 1.5, 7) && !(box.white && box.filled);

/** The frame of a box to be ticked. */
const isTickBox = (box: Box): boolean => isSquare(box, 7, 15) && !(box.white && box.filled);

const isInside = (inner: Box, { left, right, bottom, top }: Box): boolean =>
  inner.left > left + 1 && inner.right < right - 1 && inner.bottom > bottom + 1 && inner.top < top - 1;

/** The first words of the line beside which a sign is drawn, not far from them; none where it stands elsewhere. */
function wordsBeside(runs: readonly Run[], { right, bottom, top }: Box): Run | undefined {
  const middle = (bottom + top) / 2;
  const beside = runs.filter(({ y, size, hidden }) => !hidden && middle > y && middle < y + size * 0.65);
  const first = beside.reduce<Run | undefined>((one, other) => (one && one.x <= other.x ? one : other), undefined);
  return first && right < first.x && first.x - right < first.size * 2 ? first : undefined;
}

const printed = (text: string, { left, right }: Box, beside: Run): Run => ({
  ...beside,
  text,
  x: left,
  width: right - left,
  bold: false,
  code: false,
  struck: false,
});

/**
 * The signs before the words of a line that are drawn and no letters, as if they were printed: dots of lists, and boxes,
 * ticked or not, in the way of Markdown.
 */
export function signsOf(runs: readonly Run[], boxes: readonly Box[]): Run[] {
  const frames = boxes.filter(isTickBox);
  const dots = boxes.filter(isBullet);
  if (dots.length + frames.length > MOST_SIGNS) return [];
  const once = frames.filter(
    (box, at) => !frames.slice(0, at).some((one) => Math.abs(one.left - box.left) + Math.abs(one.top - box.top) < 2),
  );
  const ticks = once.flatMap((box) => {
    const beside = wordsBeside(runs, box);
    return beside ? [printed(boxes.some((one) => isInside(one, box)) ? '[x]' : '[ ]', box, beside)] : [];
  });
  const words = [...runs, ...ticks];
  const bullets = dots.flatMap((box) => {
    const beside = frames.some((frame) => isInside(box, frame)) ? undefined : wordsBeside(words, box);
    return beside ? [printed('•', box, beside)] : [];
  });
  return [...ticks, ...bullets];
}
