/**
 * The look of every page, as one style sheet: light and dark by the reader's own setting, from phone to desk, and
 * without anything to load. Colours keep 4.5:1 against what they stand on, in both.
 */
export const STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1b2430;--soft:#556070;--line:#d9dee5;--link:#0a58b5;
--accent:#0a58b5;--good:#17703a;--warn:#8a5300;--bad:#b3261e;--one:#2f6fc4;--two:#1f8f4d;--three:#b76e00;--four:#8250c8;
--tint:#e9eef6;--good-tint:#e2f3e8;--warn-tint:#fcefd9;--bad-tint:#fbe6e4}
@media(prefers-color-scheme:dark){:root{--ground:#12161c;--card:#1b2129;--ink:#e6eaf0;--soft:#a3adba;--line:#323b47;
--link:#82b4ff;--accent:#82b4ff;--good:#7fd6a0;--warn:#f0bd6e;--bad:#ff9d94;--one:#6ea6f5;--two:#55c582;--three:#e8a94a;
--four:#b794f2;--tint:#242d3a;--good-tint:#17301f;--warn-tint:#33280f;--bad-tint:#3a1c1a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;z-index:2;background:var(--card);padding:.5rem 1rem;border-radius:.4rem}
header,main,footer{max-width:68rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;padding-top:.9rem;padding-bottom:.9rem}
header .name{font-weight:700;color:var(--ink);text-decoration:none}
header nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
header a,.crumbs a,.legend a{display:inline-block;min-height:1.6rem}
nav [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{padding-bottom:2rem}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.875rem;padding-top:1rem;padding-bottom:2rem}
h1{font-size:1.6rem;line-height:1.25;margin:.75rem 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:0 0 .6rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.4rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,
textarea:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.2rem}
.soft{color:var(--soft)}
.small{font-size:.875rem}
.crumbs{font-size:.875rem;color:var(--soft);margin-top:.5rem}
.cards{display:grid;gap:1rem;margin-top:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;min-width:0}
.cards>*{margin:0}
.card>:last-child{margin-bottom:0}
.wide{grid-column:1/-1}
.big{font-size:1.5rem;font-weight:650;line-height:1.2}
.wrap{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;font-size:.8125rem;color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{font-weight:500}
td{overflow-wrap:anywhere}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
time{white-space:nowrap}
.big time{white-space:normal}
ul,ol{margin:.3rem 0;padding-left:1.2rem}
li{margin:.15rem 0}
.bare{list-style:none;padding:0}
.bare>li{padding:.45rem 0;border-top:1px solid var(--line)}
.bare>li:first-child{border-top:0}
dl{margin:.4rem 0;display:grid;grid-template-columns:max-content 1fr;gap:.25rem .9rem}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere;min-width:0}
@media(max-width:34rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
.sites{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
.warning{background:var(--warn-tint);color:var(--ink);border-radius:.4rem;padding:.4rem .7rem}
.badge{display:inline-block;border-radius:1rem;padding:0 .6rem;font-size:.8125rem;line-height:1.5rem;background:var(--tint);
color:var(--ink);overflow-wrap:anywhere;margin:.05rem .15rem .05rem 0}
.badge.good{background:var(--good-tint);color:var(--good)}
.badge.warn{background:var(--warn-tint);color:var(--warn)}
.badge.bad{background:var(--bad-tint);color:var(--bad)}
blockquote{margin:.3rem 0;padding:.1rem .8rem;border-left:3px solid var(--line);color:var(--soft)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:.875rem/1.45 ui-monospace,Menlo,Consolas,monospace;background:var(--tint);
padding:.7rem .9rem;border-radius:.4rem}
code{font:.9em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
figure{margin:0}
figure>svg{display:block;width:100%;height:auto;max-width:40rem}
svg text{font-size:11px;fill:var(--ink)}
.grid{stroke:var(--line)}
.way{fill:none;stroke:var(--three);stroke-width:2}
.c0{fill:var(--one)}.c1{fill:var(--two)}.c2{fill:var(--three)}.c3{fill:var(--four)}.c4{fill:var(--soft)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.875rem}
.legend svg{width:.7rem;height:.7rem;margin-right:.35rem}
form{margin:.5rem 0}
label{display:block;margin:.5rem 0 .15rem;font-weight:500}
input,select,textarea,button{font:inherit;color:inherit;max-width:100%}
input,select,textarea{background:var(--ground);border:1px solid var(--soft);border-radius:.4rem;padding:.4rem .6rem;width:100%}
input[type=checkbox]{width:auto;margin:0 .3rem 0 0}
.contains-task-list{list-style:none;padding-left:.4rem}
button{background:var(--accent);color:var(--card);border:0;border-radius:.4rem;padding:.45rem 1rem;font-weight:600;cursor:pointer;
margin:.4rem .4rem .4rem 0}
button.quiet{background:var(--tint);color:var(--ink)}
summary{cursor:pointer;min-height:1.6rem}
`;

/** A picture for the tab that needs no request. */
export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230a58b5'/%3E%3Cpath d='M4 8.5l2.7 2.7L12 5.5' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E";
