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
const WHITE = /<w:color\s+w:val="FFFFFF"/i;
const SWITCHED_OFF = /<w:(?:d?strike|vanish|webHidden)\s+w:val="(?:0|false|off)"/;
const PLACEHOLDER = /^placeholder text$/i;

const settingIn = (xml: string, tag: string): string =>
  new RegExp(`<w:${tag}\\s+w:val="([^"]{0,200})"`).exec(xml)?.[1] ?? '';

function inksIn(styles: string, isPlain: boolean): ReadonlyMap<string, Ink> {
  const found = new Map<string, Ink>();
  for (const part of styles.split('</w:style>')) {
    const xml = part.slice(part.lastIndexOf('<w:style '));
    const id = /\bw:styleId="([^"]{1,200})"/.exec(xml)?.[1];
    const name = settingIn(xml, 'name');
    const hidden = HIDES.test(xml) || PLACEHOLDER.test(name) || (isPlain && WHITE.test(xml));
    if (id) found.set(id, { name, basedOn: settingIn(xml, 'basedOn'), struck: STRIKES.test(xml), hidden });
  }
  return found;
}

/** The names of the styles that strike or hide, also by the style which they change. */
function namesOf(inks: ReadonlyMap<string, Ink>, asked: 'struck' | 'hidden'): ReadonlySet<string> {
  const does = (ink: Ink | undefined, steps = 5): boolean =>
    ink !== undefined && steps > 0 && (ink[asked] || does(inks.get(ink.basedOn), steps - 1));
  return new Set([...inks].flatMap(([id, ink]) => (does(ink) ? [id] : [])));
}

function struckRun(run: string): string {
  if (run.includes('<w:rPr>')) return run.replace('<w:rPr>', '<w:rPr><w:strike/>');
  return run.replace(/^<w:r(?:\s[^>]*)?>/, (tag) => `${tag}<w:rPr><w:strike/></w:rPr>`);
}

/**
 * The text of a Word file with what its styles strike struck word by word, and without what they hide and what nobody
 * has filled in yet.
 */
export function inked(xml: string, styles: string): string {
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
