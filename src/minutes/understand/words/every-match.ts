/**
 * All places where a pattern with the flag g fits, as `matchAll` tells them. That makes the pattern anew for each text,
 * and whenever memory was tidied up in between the engine has forgotten it and compiles it again, which takes a
 * hundred times as long as to look for it.
 */
export function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) {
    found.push(one);
    // Where nothing is taken, the next place is looked at; with the flag u that is a whole letter further.
    const letter = pattern.unicode ? (text.codePointAt(one.index) ?? 0) : 0;
    if (one[0] === '') pattern.lastIndex += letter > 0xff_ff ? 2 : 1;
  }
  return found;
}
