import { lineageOf, settingIn, stylesOf } from './docx-xml.ts';

/** What a style does to the words that are set in it. */
interface Ink {
  readonly name: string;
  readonly basedOn: string;
  readonly struck: boolean;
  readonly hidden: boolean;
}

const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*<\/w:r>/g;
const FORM = /<w:sdt>(?:(?!<\/?w:sdt>)[\s\S])*<\/w:sdt>/g;
const ON = String.raw`(?:\s+w:val="(?:1|true|on)")?\s*\/>`;
const STRIKES = new RegExp(`<w:d?strike${ON}`);
const HIDES = new RegExp(String.raw`<w:(?:vanish|webHidden|specVanish)${ON}|<w:sz\s+w:val="[1-6]"\s*\/>`);
/** White as paper, or nearly so. */
const WHITE = /<w:color\s(?:[^>]{0,200}\s)?w:val="(?:F[A-F]){3}"/i;
const SWITCHED_OFF = /<w:(?:d?strike|vanish|webHidden)\s+w:val="(?:0|false|off)"/;
/** What a newer program shows, and what an older one does. */
const EITHER = /<mc:AlternateContent[^>]*>(?:(?!<\/?mc:AlternateContent)[\s\S])*?<\/mc:AlternateContent>/g;
const BOX = /<w:txbxContent[\s>](?:(?!<\/?w:txbxContent)[\s\S])*<\/w:txbxContent>/g;
const FALLBACK = /(<mc:Fallback[^>]*>)[\s\S]*(<\/mc:Fallback>)/;
/** A table row that is tracked as deleted, or set as hidden. */
const ROW_GONE = /<w:trPr>(?:(?!<\/w:trPr>)[\s\S])*?<w:(?:del\s[^>]*|hidden)\/>/;
const ROW = /<w:tr(?:\s[^>]*)?>(?:(?!<w:tr[\s>])[\s\S])*?<\/w:tr>/g;
const PLACEHOLDER = /^placeholder text$/i;

/** White letters are seen on another ground. */
const HIDDEN_RUN = new RegExp(
  String.raw`${HIDES.source}|${WHITE.source}[^>]*\/>(?![\s\S]*<w:(?:shd|highlight)\s)`,
  'i',
);
const MOVED_AWAY = /<w:moveFrom\s[^>]*>[\s\S]*?<\/w:moveFrom>/g;

function inksIn(styles: string, isPlain: boolean): ReadonlyMap<string, Ink> {
  const found = new Map<string, Ink>();
  for (const xml of stylesOf(styles)) {
    const id = /\bw:styleId="([^"]{1,200})"/.exec(xml)?.[1];
    const name = settingIn(xml, 'name');
    const hidden = HIDES.test(xml) || PLACEHOLDER.test(name) || (isPlain && WHITE.test(xml));
    if (id) found.set(id, { name, basedOn: settingIn(xml, 'basedOn'), struck: STRIKES.test(xml), hidden });
  }
  return found;
}

/** The names of the styles that strike or hide, also by the style which they change. */
function namesOf(inks: ReadonlyMap<string, Ink>, asked: 'struck' | 'hidden'): ReadonlySet<string> {
  return new Set([...inks].flatMap(([id, ink]) => (lineageOf(ink, inks).some((one) => one[asked]) ? [id] : [])));
}

function struckRun(run: string): string {
  if (run.includes('<w:rPr>')) return run.replace('<w:rPr>', '<w:rPr><w:strike/>');
  return run.replace(/^<w:r(?:\s[^>]*)?>/, (tag) => `${tag}<w:rPr><w:strike/></w:rPr>`);
}

const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');

/** Where both say the same, either is read; else what is shown today. */
function shownToday(either: string): string {
  const at = either.indexOf('<mc:Fallback');
  const [today, before] = [either.slice(0, at < 0 ? undefined : at), at < 0 ? '' : either.slice(at)];
  if (wordsIn(today) === wordsIn(before)) return either;
  const boxes = today.match(BOX)?.join('') ?? '';
  const shown = boxes || (today.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/g) ?? []).join('');
  if (at < 0)
    return either.replace('</mc:AlternateContent>', `<mc:Fallback>${shown}</mc:Fallback></mc:AlternateContent>`);
  return either.replace(FALLBACK, (_, begin: string, end: string) => `${begin}${shown}${end}`);
}

/** The body without rows that nobody sees, and with what is shown today of what is written twice. */
function seenToday(source: string): string {
  const single = source.includes('<mc:AlternateContent') ? source.replace(EITHER, shownToday) : source;
  return single.includes('<w:trPr') ? single.replace(ROW, (row) => (ROW_GONE.test(row) ? '' : row)) : single;
}

/**
 * The text of a Word file without what the page does not show: hidden, tiny, white, moved away, or not filled in yet, by
 * itself or by its style; and with what its styles strike struck word by word.
 */
export function inked(source: string, styles: string): string {
  const xml = seenToday(source)
    .replace(MOVED_AWAY, '')
    .replace(RUN, (run) => (HIDDEN_RUN.test(run) ? '' : run));
  const filled = xml.includes('<w:showingPlcHdr')
    ? xml.replace(FORM, (form) => (form.includes('<w:showingPlcHdr') ? '' : form))
    : xml;
  const single = filled.replaceAll('<w:dstrike', '<w:strike');
  // A white letter may stand on a dark ground.
  const inks = inksIn(styles, !`${xml}${styles}`.includes('<w:shd '));
  const struck = namesOf(inks, 'struck');
  const hidden = namesOf(inks, 'hidden');
  if (struck.size + hidden.size === 0) return single;
  return single
    .split('</w:p>')
    .map((part) => {
      const around = settingIn(part.slice(part.lastIndexOf('<w:pPr>')), 'pStyle');
      return part.replace(RUN, (run) => {
        const own = settingIn(run, 'rStyle');
        if (SWITCHED_OFF.test(run)) return run;
        if (hidden.has(around) || hidden.has(own)) return '';
        return struck.has(around) || struck.has(own) ? struckRun(run) : run;
      });
    })
    .join('</w:p>');
}
