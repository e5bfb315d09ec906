import { type Part, partsOf } from './parse.ts';

/** A word as it stands in the text, and in small letters. */
export interface Word {
  readonly text: string;
  readonly small: string;
}

/** Says which words fit a slot. */
export type Slots = Readonly<Record<string, (word: Word) => boolean>>;

/** A place between two words of a phrase. */
interface Node<T> {
  readonly words: Map<string, Node<T>[]>;
  /** By what fits, which is asked once for all the places behind it. */
  readonly slots: Map<(word: Word) => boolean, Node<T>[]>;
  /** Places that are reached without a word. */
  readonly free: Node<T>[];
  /** Any word leads back to this place. */
  isLoop: boolean;
  /** A phrase ends here: its place in the list, and what it stands for. */
  end: { readonly order: number; readonly means: T } | undefined;
}

const node = <T>(): Node<T> => ({ words: new Map(), slots: new Map(), free: [], isLoop: false, end: undefined });

/** Phrases, all asked about a text at once; the time is that of its words, not that of the phrases. */
export class Phrases<T> {
  private readonly start = node<T>();
  private readonly slots: Slots;
  private readonly macros: Readonly<Record<string, string>>;
  private count = 0;
  /** All beginnings of phrases as one place. */
  private first: Node<T> | undefined;

  constructor(slots: Slots, macros: Readonly<Record<string, string>> = {}) {
    this.slots = slots;
    this.macros = macros;
  }

  /** Adds the phrases of a list, one a line; of two that fit the one added first is meant. */
  add(list: string, means: T): this {
    this.first = undefined;
    for (const line of list.split('\n')) {
      const phrase = line.trim();
      if (phrase === '' || phrase.startsWith('//')) continue;
      this.count += 1;
      const end = this.alternatives(partsOf(phrase, this.macros), this.start);
      end.end ??= { order: this.count, means };
    }
    return this;
  }

  /** What the phrase stands for that all these words are, from the first to the last. */
  meaningOf(words: readonly Word[]): T | undefined {
    this.first ??= merged(closed(new Set([this.start])));
    let places = new Set([this.first]);
    for (const word of words) {
      places = after(word, places);
      if (places.size === 0) return undefined;
    }
    const ends = [...places].flatMap(({ end }) => (end ? [end] : []));
    return ends.sort((one, other) => one.order - other.order)[0]?.means;
  }

  private alternatives(of: readonly (readonly Part[])[], from: Node<T>): Node<T> {
    const end = node<T>();
    for (const parts of of) parts.reduce((at, part) => this.part(part, at), from).free.push(end);
    return end;
  }

  private part(part: Part, from: Node<T>): Node<T> {
    if (part.kind === 'one') {
      const end = this.alternatives(part.of, from);
      if (part.optional) from.free.push(end);
      return end;
    }
    const to = node<T>();
    if (part.kind === 'any') {
      to.isLoop = true;
      from.free.push(to);
    } else if (part.kind === 'word') {
      add(from.words, part.word, to);
    } else {
      const fits = this.slots[part.slot];
      if (!fits) throw new Error(`No slot is called "${part.slot}".`);
      add(from.slots, fits, to);
    }
    return to;
  }
}

function add<Key, T>(to: Map<Key, Node<T>[]>, key: Key, ...nodes: readonly Node<T>[]): void {
  const known = to.get(key);
  if (known) known.push(...nodes);
  else to.set(key, [...nodes]);
}

/** Places as one, which are left at once: a word is looked up only once for all of them. */
function merged<T>(places: ReadonlySet<Node<T>>): Node<T> {
  const one = node<T>();
  const loops = [...places].filter(({ isLoop }) => isLoop);
  for (const place of places) {
    for (const [word, to] of place.words) add(one.words, word, ...to);
    for (const [fits, to] of place.slots) add(one.slots, fits, ...to);
  }
  if (loops.length > 0) one.slots.set(() => true, loops);
  return one;
}

/** The places behind a word. */
function after<T>(word: Word, places: ReadonlySet<Node<T>>): Set<Node<T>> {
  const next = new Set<Node<T>>();
  const asked = new Map<(word: Word) => boolean, boolean>();
  const fitting = (fits: (word: Word) => boolean): boolean => {
    const known = asked.get(fits);
    if (known !== undefined) return known;
    const answer = fits(word);
    asked.set(fits, answer);
    return answer;
  };
  for (const place of places) {
    for (const to of place.words.get(word.small) ?? []) next.add(to);
    for (const [fits, to] of place.slots) if (fitting(fits)) for (const one of to) next.add(one);
    if (place.isLoop) next.add(place);
  }
  return closed(next);
}

/** With all places that are reached from these without a word. */
function closed<T>(places: Set<Node<T>>): Set<Node<T>> {
  for (const place of places) for (const free of place.free) places.add(free);
  return places;
}
