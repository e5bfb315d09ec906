import { type Part, partsOf } from './parse.ts';

/** A word as it stands in the text, and in small letters. */
export interface Word {
  readonly text: string;
  readonly small: string;
}

/** Says which words fit a slot. */
export type Slots = Readonly<Record<string, (word: Word) => boolean>>;

/** What ends at a place: a phrase by its place in the list, and what it stands for. */
interface End<T> {
  readonly order: number;
  readonly means: T;
}

/** A place between two words of a phrase, as it is written down. */
interface Node<T> {
  readonly words: Map<string, Node<T>[]>;
  /** By what fits, which is asked once for all the places behind it. */
  readonly slots: Map<Slot, Node<T>[]>;
  /** Places that are reached without a word. */
  readonly free: Node<T>[];
  /** Any word leads back to this place. */
  isLoop: boolean;
  end: End<T> | undefined;
  /** Made when somebody comes here for the first time. */
  place: Place<T> | undefined;
}

/** A node as one with all that are reached from it without a word: a word is looked up only once for all of them. */
interface Place<T> {
  readonly words: ReadonlyMap<string, readonly Node<T>[]>;
  readonly slots: readonly (readonly [Slot, readonly Node<T>[]])[];
  readonly loops: readonly Node<T>[];
  /** The first of the phrases that end here. */
  readonly end: End<T> | undefined;
  /** The step at which somebody came here last. */
  reached: number;
}

/** What fits a slot, and its last answer, which holds for all places of one step. */
interface Slot {
  readonly fits: (word: Word) => boolean;
  asked: number;
  answer: boolean;
}

const node = <T>(): Node<T> => ({
  words: new Map(),
  slots: new Map(),
  free: [],
  isLoop: false,
  end: undefined,
  place: undefined,
});

/** Phrases, all asked about a text at once; the time is that of its words, not that of the phrases. */
export class Phrases<T> {
  private readonly start = node<T>();
  private readonly slots: Map<string, Slot>;
  private readonly macros: Readonly<Record<string, string>>;
  private count = 0;
  /** Words that were looked at, those of all texts together. */
  private step = 0;

  constructor(slots: Slots, macros: Readonly<Record<string, string>> = {}) {
    this.slots = new Map(Object.entries(slots).map(([name, fits]) => [name, { fits, asked: 0, answer: false }]));
    this.macros = macros;
  }

  /** Adds the phrases of a list, one a line; of two that fit the one added first is meant. Before any text is asked about. */
  add(list: string, means: T): this {
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
    let places: readonly Place<T>[] = [placeOf(this.start)];
    for (const word of words) {
      places = this.after(word, places);
      if (places.length === 0) return undefined;
    }
    return first(places)?.means;
  }

  /** The places behind a word. */
  private after(word: Word, places: readonly Place<T>[]): Place<T>[] {
    this.step += 1;
    const next: Place<T>[] = [];
    for (const { words, slots, loops } of places) {
      const behind = words.get(word.small);
      if (behind) this.reach(behind, next);
      for (const [slot, to] of slots) if (this.fits(slot, word)) this.reach(to, next);
      this.reach(loops, next);
    }
    return next;
  }

  private fits(slot: Slot, word: Word): boolean {
    if (slot.asked !== this.step) {
      slot.asked = this.step;
      slot.answer = slot.fits(word);
    }
    return slot.answer;
  }

  private reach(nodes: readonly Node<T>[], reached: Place<T>[]): void {
    for (const one of nodes) {
      const place = placeOf(one);
      if (place.reached === this.step) continue;
      place.reached = this.step;
      reached.push(place);
    }
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
      const slot = this.slots.get(part.slot);
      if (!slot) throw new Error(`No slot is called "${part.slot}".`);
      add(from.slots, slot, to);
    }
    return to;
  }
}

function add<Key, T>(to: Map<Key, Node<T>[]>, key: Key, ...nodes: readonly Node<T>[]): void {
  const known = to.get(key);
  if (known) known.push(...nodes);
  else to.set(key, [...nodes]);
}

function placeOf<T>(from: Node<T>): Place<T> {
  from.place ??= merged(closed(new Set([from])));
  return from.place;
}

/** With all that are reached from these without a word. */
function closed<T>(nodes: Set<Node<T>>): ReadonlySet<Node<T>> {
  for (const one of nodes) for (const free of one.free) nodes.add(free);
  return nodes;
}

function merged<T>(nodes: ReadonlySet<Node<T>>): Place<T> {
  const words = new Map<string, Node<T>[]>();
  const slots = new Map<Slot, Node<T>[]>();
  for (const one of nodes) {
    for (const [word, to] of one.words) add(words, word, ...to);
    for (const [slot, to] of one.slots) add(slots, slot, ...to);
  }
  const loops = [...nodes].filter(({ isLoop }) => isLoop);
  return { words, slots: [...slots], loops, end: first([...nodes]), reached: 0 };
}

/** Of several ends the one that was added first. */
function first<T>(places: readonly { readonly end: End<T> | undefined }[]): End<T> | undefined {
  let found: End<T> | undefined;
  for (const { end } of places) if (end && (!found || end.order < found.order)) found = end;
  return found;
}
