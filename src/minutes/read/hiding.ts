import { unremarked } from './css-rules.ts';

type Hides = (value: string) => boolean;

const one =
  (...values: readonly string[]): Hides =>
  (value) =>
    values.includes(value);

/** Letters of three pixels are strokes on a screen. */
const TINY_PIXELS = 4;
/** As a part of the size around it. */
const TINY_SHARE = 0.4;
/** As much of the ink as this is no ink. */
const FAINT = 0.1;
/** So many pixels beyond the edge is off the page; indents that hang are smaller. */
const OFF_PAGE = 100;

function isTiny(value: string): boolean {
  const [, size = '', unit = ''] = /^([\d.]+)(px|pt|r?em|ex|%)?$/.exec(value) ?? [];
  if (size === '') return false;
  const number = Number(size);
  if (unit === '%') return number < TINY_SHARE * 100;
  return number < (/em|ex/.test(unit) ? TINY_SHARE : TINY_PIXELS);
}

const isFaint: Hides = (value) => Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1) < FAINT;
/** `transparent`, `rgba(0, 0, 0, 0)`, `#00000000`. */
const isClear: Hides = (value) =>
  value === 'transparent' || /^#[\da-f]{6}00$|^(?:rgb|hsl)a?\([^)]*[,/]\s*0?(?:\.0+)?%?\s*\)$/.test(value);
const isOffPage: Hides = (value) => Number.parseFloat(value) <= -OFF_PAGE;

/** The properties of a style that can hide words by themselves, with the values that do. */
const WAYS: ReadonlyMap<string, Hides> = new Map([
  ['display', one('none')],
  ['visibility', one('hidden', 'collapse')],
  ['content-visibility', one('hidden')],
  ['mso-hide', one('all')],
  ['opacity', isFaint],
  ['font-size', isTiny],
  ['color', isClear],
  ['transform', (value) => /\bscale\(\s*0(?:\.0+)?\s*[,)]/.test(value)],
  ['clip', (value) => /^rect\(\s*[01](?:px)?\b/.test(value)],
  ['clip-path', (value) => /^inset\(\s*(?:50|100)%/.test(value)],
  ['left', isOffPage],
  ['top', isOffPage],
  ['text-indent', isOffPage],
]);

const NO_ROOM: Hides = (value) => /^0(?:\.0+)?(?:px|pt|r?em|%)?$/.test(value);
const WHITE: Hides = (value) => /^(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\b[^)]*\))$/.test(value);
const GROUND = ['background', 'background-color'];
const NO_GROUND = /^(?:white|#fff(?:fff)?\b|none|transparent|inherit|initial|unset|auto|url\()/;

/** The last value that the declarations of a style give to each property, in small letters. */
function valuesIn(declarations: string): ReadonlyMap<string, string> {
  return new Map(
    unremarked(declarations)
      .split(';')
      .flatMap((declaration): [string, string][] => {
        const colon = declaration.indexOf(':');
        const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
        const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
        return name === '' ? [] : [[name, value.trim().toLowerCase()]];
      }),
  );
}

/** Nobody who looks at the page sees words with these declarations, whatever stands around them. */
export function hides(declarations: string): boolean {
  const values = valuesIn(declarations);
  const clipped = /hidden|clip/.test(values.get('overflow') ?? '');
  const sizes = ['height', 'max-height', 'width', 'max-width'].map((name) => values.get(name) ?? '');
  return (clipped && sizes.some(NO_ROOM)) || [...values].some(([name, value]) => WAYS.get(name)?.(value));
}

/** Sets a ground under its words that is not that of the page. */
export const setsGround = (declarations: string): boolean =>
  GROUND.some((name) => !NO_GROUND.test(valuesIn(declarations).get(name) ?? 'none'));

/** Sets its words in white and no ground under them: they are seen only where something around them does. */
export const whitens = (declarations: string): boolean =>
  WHITE(valuesIn(declarations).get('color') ?? '') && !setsGround(declarations);
