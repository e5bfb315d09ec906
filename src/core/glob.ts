/**
 * Whether a path in a repository matches a glob of the settings: `**` stands for any folders, `*` for anything in one
 * name, `?` for one letter, `{a,b}` for one of several; everything else stands for itself, case included. As with
 * shells, a name that begins with a dot is only matched by a glob that writes the dot.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return alternatives(glob).some((one) => foldersMatch(path.split('/'), one.split('/')));
}

/** No settings file needs more; a glob of braces in braces could otherwise stand for millions. */
const MOST_ALTERNATIVES = 256;

function alternatives(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && open.length + done.length <= MOST_ALTERNATIVES) {
    const one = open.pop() ?? '';
    const brace = /\{([^{}]*,[^{}]*)\}/.exec(one);
    if (!brace) done.push(one);
    else for (const choice of (brace[1] ?? '').split(',')) open.push(one.replace(brace[0], () => choice));
  }
  return done;
}

function foldersMatch(names: readonly string[], globs: readonly string[]): boolean {
  // `reached` holds how many names the globs so far can stand for; sets keep this quadratic whatever the glob.
  let reached = new Set([0]);
  for (const [i, glob] of globs.entries()) {
    const last = i === globs.length - 1;
    reached = glob === '**' ? anyFolders(names, reached, last) : oneName(names, reached, glob);
  }
  return reached.has(names.length);
}

function anyFolders(names: readonly string[], from: ReadonlySet<number>, last: boolean): Set<number> {
  const reached = new Set<number>();
  for (const start of from) {
    if (!last) reached.add(start);
    for (let n = start; n < names.length && !isHidden(names[n]); n++) reached.add(n + 1);
  }
  return reached;
}

function oneName(names: readonly string[], from: ReadonlySet<number>, glob: string): Set<number> {
  const reached = new Set<number>();
  for (const n of from) {
    const name = names[n];
    if (name !== undefined && (!isHidden(name) || glob.startsWith('.')) && nameMatches(name, glob)) reached.add(n + 1);
  }
  return reached;
}

function isHidden(name: string | undefined): boolean {
  return name?.startsWith('.') ?? false;
}

function nameMatches(name: string, glob: string): boolean {
  if (name === '') return glob === '';
  const letters = [...name];
  let reached = new Set([0]);
  for (const sign of glob) {
    const next = new Set<number>();
    for (const n of reached) {
      if (sign === '*') for (let to = n; to <= letters.length; to++) next.add(to);
      else if (n < letters.length && (sign === '?' || sign === letters[n])) next.add(n + 1);
    }
    reached = next;
  }
  return reached.has(letters.length);
}
