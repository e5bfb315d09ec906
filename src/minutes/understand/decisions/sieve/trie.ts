/** More kinds of letters than these are not told apart; one of them is "none of the words has it". */
const KINDS = 64;
/** So many places can be numbered in two bytes: the rows of all shall stay near the processor. */
const MOST_PLACES = 0x1_00_00;

/** Letters that a pattern takes for others, beside the capitals that those have. */
const SAME_AS: Readonly<Record<string, string>> = { s: 'ſ', k: '\u212a', å: '\u212b', ß: 'ẞ', ω: '\u2126' };

/**
 * Many words, to be found in a text all at once whether they are written in capitals or not: a tree of their letters
 * (E. Fredkin, "Trie Memory", 1960). Rows of numbers instead of objects, as it is walked for each letter of a document.
 */
export class Trie {
  private readonly numbers = new Map<string, number>();
  private readonly kinds = new Uint8Array(0x1_00_00);
  private kindsKnown = 1;
  /** For each place in the tree and each kind of letter the next place; 0 is none. */
  private next = new Uint16Array(KINDS * 1024);
  /** The number of the word that ends at a place, and one more; 0 is none. */
  private ends = new Uint16Array(1024);
  private places = 1;
  private letters = new Uint8Array(1024);

  /** Adds a word in small letters, and tells its number: 0, 1, 2 … in the order in which they came; the same again for the same word. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    let place = 0;
    for (let at = 0; at < word.length; at += 1) place = this.stepOf(place, this.kindOf(word.charCodeAt(at)));
    const number = this.numbers.size;
    this.numbers.set(word, number);
    this.ends[place] = number + 1;
    return number;
  }

  /** Tells the number of each word wherever it stands in the text: as often as it does, whatever stands around it. */
  find(text: string, found: (number: number) => void): void {
    const { next, ends } = this;
    const letters = this.lettersOf(text);
    for (let from = 0; from < text.length; from += 1) {
      let place = 0;
      for (let at = from; at < text.length; at += 1) {
        place = next[place * KINDS + (letters[at] ?? 0)] ?? 0;
        if (place === 0) break;
        const end = ends[place] ?? 0;
        if (end > 0) found(end - 1);
      }
    }
  }

  /** Kind 0 leads nowhere: no word has such a letter. */
  private lettersOf(text: string): Uint8Array {
    if (text.length > this.letters.length) this.letters = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1) this.letters[at] = this.kinds[text.charCodeAt(at)] ?? 0;
    return this.letters;
  }

  private kindOf(letter: number): number {
    const known = this.kinds[letter] ?? 0;
    if (known > 0) return known;
    if (this.kindsKnown === KINDS) throw new Error(`More than ${KINDS - 1} kinds of letters`);
    const small = String.fromCharCode(letter);
    for (const same of [small, small.toUpperCase(), SAME_AS[small] ?? small])
      if (same.length === 1) this.kinds[same.charCodeAt(0)] = this.kindsKnown;
    this.kindsKnown += 1;
    return this.kindsKnown - 1;
  }

  private stepOf(place: number, kind: number): number {
    const before = this.next[place * KINDS + kind] ?? 0;
    if (before > 0) return before;
    if (this.places === this.ends.length) this.grow();
    this.next[place * KINDS + kind] = this.places;
    this.places += 1;
    return this.places - 1;
  }

  private grow(): void {
    if (this.places * 2 > MOST_PLACES) throw new Error(`More than ${MOST_PLACES / 2} places`);
    const next = new Uint16Array(this.next.length * 2);
    next.set(this.next);
    const ends = new Uint16Array(this.ends.length * 2);
    ends.set(this.ends);
    this.next = next;
    this.ends = ends;
  }
}
