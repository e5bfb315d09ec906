import { mend } from '../mend.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { Box } from './marks.ts';
import type { Page, Paper } from './open.ts';
import { signsOf } from './signs.ts';

/** A stretch of words in one font at one place; lengths are in points, `y` grows upwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** In letters of one width. */
  readonly code: boolean;
  /** Slanted and coloured, as word processors print their small headings. */
  readonly titled: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
}

/** A place on the page that leads to an address. */
export interface Spot {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What is read off one page. */
export interface PageRuns {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly spots: readonly Spot[];
  /** What is drawn beside the words. */
  readonly boxes: readonly Box[];
  readonly hasPictures: boolean;
}

/** Smaller words than this cannot be read on paper; such text is not meant for people. */
const LEAST_SIZE = 3.5;

/** A page with more shapes than these is a drawing: they part no cells and are no signs. */
const MOST_SHAPES = 4000;

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

function nameOf(page: Page, fontName: string): string {
  const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined;
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

function runOf(item: TextItem, page: Page, drawing: Drawing): Run | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const size = item.height || Math.hypot(c, d);
  const upright = Math.abs(b) <= Math.abs(a) * 0.1;
  if (!upright || !item.str.trim()) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const outside = x > right || x + item.width < left || y > top || y < bottom;
  const place = { x, y, width: item.width, size };
  const text = mend(drawing.withoutUnseen(item.str, place));
  const font = nameOf(page, item.fontName);
  const unseen = outside || size < LEAST_SIZE || !text.trim();
  return {
    text: unseen ? mend(item.str) : text,
    ...place,
    bold: /bold|black|heavy|demi/i.test(font),
    code: /mono|courier|consol|menlo/i.test(font),
    titled: /italic|oblique/i.test(font) && drawing.colours(place),
    struck: drawing.strikes(place),
    hidden: unseen,
  };
}

async function spotsOf(page: Page): Promise<Spot[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('rect' in one) || !('url' in one)) return [];
    const { url, rect } = one;
    if (typeof url !== 'string' || !Array.isArray(rect)) return [];
    const [x1, y1, x2, y2] = rect.map(Number);
    return [{ url, left: x1 ?? 0, bottom: y1 ?? 0, right: x2 ?? 0, top: y2 ?? 0 }];
  });
}

/** Reads one page: its words with their places and whether a person can see them, and its links. */
export async function runsOf(page: Page, paper: Paper): Promise<PageRuns> {
  const drawing = drawingOf(await page.getOperatorList(), paper);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => ('str' in item ? (runOf(item, page, drawing) ?? []) : []));
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const spots = await spotsOf(page);
  const boxes = drawing.boxes.length > MOST_SHAPES ? [] : drawing.boxes;
  page.cleanup();
  return {
    page: page.pageNumber,
    width: right - left,
    height: top - bottom,
    runs: [...runs, ...signsOf(runs, boxes)],
    spots,
    boxes,
    hasPictures: drawing.hasPictures,
  };
}
