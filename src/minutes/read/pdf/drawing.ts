import { type Box, crosses, cut, type Place, type Unseen } from './marks.ts';
import { type Matrix, matrixOf, SAME, times } from './matrix.ts';
import type { Paper } from './open.ts';

/** What the drawing instructions of a page tell beyond its words. */
export interface Drawing {
  readonly hasPictures: boolean;
  /** True where a line is drawn through the middle of the words. */
  strikes(place: Place): boolean;
  /** True where the words are printed in a colour that is no shade of grey. */
  colours(place: Place): boolean;
  /** What is drawn beside the words: rules, frames, fields, dots. */
  readonly boxes: readonly Box[];
  /** The words without those that are drawn invisibly or white on white. */
  withoutUnseen(text: string, place: Place): string;
}

interface Pen {
  readonly page: Matrix;
  readonly fill: string;
  readonly mode: number;
}

interface State {
  pen: Pen;
  stack: Pen[];
  line: Matrix;
  text: Matrix;
  fontSize: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  readonly boxes: Box[];
  readonly unseen: Unseen[];
  /** Where coloured words begin. */
  readonly coloured: { readonly x: number; readonly y: number }[];
  pictures: boolean;
  /** The stretches of marked content that are open, the innermost last: whether each is of a layer that is switched off. */
  readonly marked: boolean[];
  readonly paper: Paper;
}

const start = (paper: Paper): State => ({
  paper,
  marked: [],
  pen: { page: SAME, fill: '#000000', mode: 0 },
  stack: [],
  line: SAME,
  text: SAME,
  fontSize: 1,
  spacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  boxes: [],
  unseen: [],
  coloured: [],
  pictures: false,
});

const numberAt = (args: readonly unknown[], index: number): number => Number(args[index] ?? 0);

const isWhite = (colour: string): boolean => /^#(?:fff|f[c-f]f[c-f]f[c-f])$/i.test(colour);

function noteBox(state: State, args: readonly unknown[]): void {
  const { codes } = state.paper;
  const bounds = args[2];
  if (args[0] === codes.endPath) return;
  if (typeof bounds !== 'object' || bounds === null) return;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Object.values(bounds).map(Number);
  const [a, b, c, d, e, f] = state.pen.page;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  state.boxes.push({
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
    white: isWhite(state.pen.fill),
    filled: args[0] !== codes.stroke && args[0] !== codes.closeStroke,
  });
}

/** Red, green and blue of a grey are nearly the same. */
function isGrey(colour: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) < 40;
}

interface Glyph {
  readonly width: number;
  readonly unicode: string;
  readonly isSpace: boolean;
}

const isGlyph = (value: unknown): value is Glyph => typeof value === 'object' && value !== null && 'unicode' in value;

function advanceOf(glyphs: readonly unknown[], state: State): { width: number; text: string } {
  let width = 0;
  let text = '';
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') width -= (glyph / 1000) * state.fontSize;
    if (!isGlyph(glyph)) continue;
    width += (glyph.width / 1000) * state.fontSize + state.spacing + (glyph.isSpace ? state.wordSpacing : 0);
    text += glyph.unicode;
  }
  return { width: width * state.scale, text };
}

/** White words are seen where something else than white was painted below them; those of a layer that is off never. */
function isSeen(state: State, x: number, y: number): boolean {
  if (state.marked.includes(true)) return false;
  if (state.pen.mode === 3 || state.pen.mode === 7) return false;
  if (!isWhite(state.pen.fill)) return true;
  const below = state.boxes.findLast(
    (box) => box.filled && box.left <= x + 1 && box.right >= x + 1 && box.bottom <= y + 1 && box.top >= y + 1,
  );
  return below !== undefined && !below.white;
}

function showText(state: State, glyphs: unknown): void {
  if (!Array.isArray(glyphs)) return;
  const { width, text } = advanceOf(glyphs, state);
  const at = times(state.pen.page, state.text);
  if (!isSeen(state, at[4], at[5]))
    state.unseen.push({ text, x: at[4], y: at[5], width: width * Math.hypot(at[0], at[1]) });
  else if (!isGrey(state.pen.fill)) state.coloured.push({ x: at[4], y: at[5] });
  state.text = times(state.text, [1, 0, 0, 1, width, 0]);
}

function moveLine(state: State, x: number, y: number): void {
  state.line = times(state.line, [1, 0, 0, 1, x, y]);
  state.text = state.line;
}

type Act = (state: State, args: readonly unknown[]) => void;

/** What each instruction does to the pen; instructions that are not named here change nothing that we ask for. */
const ACTS: Readonly<Record<string, Act>> = {
  save: (state) => state.stack.push(state.pen),
  restore: (state) => {
    state.pen = state.stack.pop() ?? state.pen;
  },
  transform: (state, args) => {
    state.pen = { ...state.pen, page: times(state.pen.page, matrixOf(args)) };
  },
  paintFormXObjectBegin: (state, args) => {
    state.stack.push(state.pen);
    if (args[0]) state.pen = { ...state.pen, page: times(state.pen.page, matrixOf(args[0])) };
  },
  paintFormXObjectEnd: (state) => {
    state.pen = state.stack.pop() ?? state.pen;
  },
  setFillRGBColor: (state, args) => {
    state.pen = { ...state.pen, fill: String(args[0]) };
  },
  setFillColorN: (state) => {
    state.pen = { ...state.pen, fill: '#808080' };
  },
  setTextRenderingMode: (state, args) => {
    state.pen = { ...state.pen, mode: numberAt(args, 0) };
  },
  beginMarkedContent: (state) => state.marked.push(false),
  beginMarkedContentProps: (state, args) => state.marked.push(args[0] === 'OC' && !state.paper.isOn(args[1])),
  endMarkedContent: (state) => state.marked.pop(),
  beginText: (state) => {
    state.line = SAME;
    state.text = SAME;
  },
  setTextMatrix: (state, args) => {
    state.line = matrixOf(args[0]);
    state.text = state.line;
  },
  moveText: (state, args) => moveLine(state, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText: (state, args) => {
    state.leading = numberAt(args, 1);
    moveLine(state, numberAt(args, 0), numberAt(args, 1));
  },
  nextLine: (state) => moveLine(state, 0, state.leading),
  setLeading: (state, args) => {
    state.leading = -numberAt(args, 0);
  },
  setFont: (state, args) => {
    state.fontSize = numberAt(args, 1);
  },
  setCharSpacing: (state, args) => {
    state.spacing = numberAt(args, 0);
  },
  setWordSpacing: (state, args) => {
    state.wordSpacing = numberAt(args, 0);
  },
  setHScale: (state, args) => {
    state.scale = numberAt(args, 0) / 100;
  },
  showText: (state, args) => showText(state, args[0]),
  constructPath: noteBox,
  paintImageXObject: (state) => {
    state.pictures = true;
  },
  paintInlineImageXObject: (state) => {
    state.pictures = true;
  },
  paintImageMaskXObject: (state) => {
    state.pictures = true;
  },
};

/** Follows the drawing instructions of a page and answers what they hide and strike. */
export function drawingOf(list: { fnArray: readonly number[]; argsArray: readonly unknown[] }, paper: Paper): Drawing {
  const acts = new Map(Object.entries(paper.codes).map(([name, code]) => [Number(code), ACTS[name]]));
  const state = start(paper);
  for (const [index, code] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    acts.get(code)?.(state, Array.isArray(args) ? args : []);
  }
  return {
    hasPictures: state.pictures,
    boxes: state.boxes,
    strikes: (place) => state.boxes.some((box) => crosses(box, place)),
    colours: ({ x, y, width, size }) =>
      state.coloured.some((one) => Math.abs(one.y - y) < 1 && one.x > x - size * 0.5 && one.x < x + width),
    withoutUnseen: (text, place) => cut(text, place, state.unseen),
  };
}
