import { pictureStyle } from '../pictures/looks.ts';
import type { Scheme } from '../pictures/palette.ts';
import { printStyle } from './print-style.ts';

/*
 * The style of every page. It loads nothing: the letters are the reader's own, or stand in the page (`page-letters.ts`). Text has a contrast of at least 4.5 to 1
 * and the edges of what can be used 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark.
 */

const schemes: Readonly<Record<Scheme, string>> = {
  light: `
  --paper: #ffffff; --ink: #1d2126; --quiet: #50565e; --line: #c9ced4; --edge: #6f7780; --tint: #f3f5f7; --shade: #0000004d;
  --link: #00538f; --accent: #00538f; --thread: #9a6a00; --note: #fdf6e3; --alarm: #a3171c; --alarm-tint: #fdf0ef;`,
  dark: `
  --paper: #15181c; --ink: #e8eaed; --quiet: #b3bac2; --line: #3a4149; --edge: #8b949e; --tint: #1f242a; --shade: #000000;
  --link: #8cc8f5; --accent: #8cc8f5; --thread: #e0b34a; --note: #2a2515; --alarm: #ff9d97; --alarm-tint: #371a19;`,
};

/** The colours of a page in one scheme, as declarations: for an editor that chooses the scheme by itself. */
export function pageColours(scheme: Scheme): string {
  return schemes[scheme];
}

const colours = `
:root {
  color-scheme: light dark;${schemes.light}
}
@media screen and (prefers-color-scheme: dark) {
  :root {${schemes.dark}
  }
}
@media (prefers-contrast: more) {
  :root { --quiet: var(--ink); --line: var(--edge); }
}`;

const text = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.6 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 650; text-wrap: balance; margin: 1.75em 0 0.5em; }
h1 { font-size: 2.25rem; margin: 0 0 1.5rem; padding-bottom: 1rem; border-bottom: 4px solid var(--thread); letter-spacing: -0.01em; }
h2 { font-size: 1.625rem; color: var(--accent); margin-top: 0; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.0625rem; }
h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote, pre { margin: 0 0 1em; }
p, li, dd, blockquote { max-width: 46rem; }
li { margin: 0.25em 0; }
li > p { margin-bottom: 0.35em; }
blockquote { padding-left: 1rem; border-left: 4px solid var(--line); }
code, pre { font: 0.9em/1.5 ui-monospace, Consolas, "Liberation Mono", monospace; }
pre { white-space: pre-wrap; padding: 0.75rem 1rem; background: var(--tint); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#document:focus { outline: none; }`;

const frame = `
.skip { position: absolute; left: 1rem; top: -10rem; padding: 0.75rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { top: 0.5rem; }
main { max-width: 88rem; margin: 0 auto; padding: 2.5rem 2rem 5rem; }
#title > section { margin: 0 0 2.5rem; }
#title > section > h2 { font-size: 1.25rem; color: inherit; }
#document > section { margin-bottom: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
article { margin: 0 0 1.75rem; }
article > :first-child { margin-top: 0; }
li > article, li > article > p { margin: 0; }
section > article + article, section > article + section { margin-top: 2rem; }
article:target, tr:target, section:target > h2, section:target > h3 { outline: 3px solid var(--thread); outline-offset: 0.4rem; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0; max-width: none; }
nav a { display: block; padding: 0.25rem 0.75rem; min-height: 1.75rem; line-height: 1.35; color: inherit; text-decoration: none; border-left: 3px solid transparent; }
nav a:hover { text-decoration: underline; }
nav ol ol a { padding-left: 1.5rem; color: var(--quiet); }
nav h2 { font-size: 1rem; color: inherit; margin: 0 0 0.5rem; padding-left: 0.75rem; }
nav { font-size: 0.9375rem; border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; margin-bottom: 2rem; }
@media screen and (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 3rem; align-items: start; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1.5rem 0.25rem 1.5rem 0; margin: 0; border: 0; scroll-target-group: auto; }
  nav ol ol { display: none; }
  nav li:has(:target-current) > ol { display: block; }
  nav a:target-current { border-left-color: var(--thread); font-weight: 650; color: var(--ink); }
  #document > section:first-child { border-top: 0; }
}
@media screen and (max-width: 63.99rem) {
  main { padding: 1.5rem 1rem 3rem; }
  nav ol ol { display: none; }
  /* The contents above it end with a line of their own. */
  #document > section:first-child { border-top: 0; padding-top: 0; }
  nav > ol { columns: 2 16rem; }
}
@media screen and (max-width: 40rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.625rem; }
  h2 { font-size: 1.375rem; }
}`;

const parts = `
dl { margin: 0.75rem 0 1rem; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: 0 1.25rem; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); font-weight: 600; }
dd { margin: 0; }
dd > :last-child { margin-bottom: 0; }
dd p { margin-bottom: 0.35em; }
dd ul, dd ol, td ul, td ol { padding-left: 1.15rem; margin-bottom: 0.25rem; }
#title dl { max-width: 62rem; }
@media (max-width: 40rem) { dl > div { grid-template-columns: minmax(0, 1fr); } }
.table, .drawing { overflow-x: auto; margin: 1rem 0 1.5rem; }
@media screen {
  /* A shadow at an edge says that there is more to scroll to. */
  .table, .drawing {
    background:
      linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% local no-repeat,
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% local no-repeat,
      linear-gradient(to right, var(--shade), transparent) left / 0.9rem 100% scroll no-repeat,
      linear-gradient(to left, var(--shade), transparent) right / 0.9rem 100% scroll no-repeat;
  }
}
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.45; }
caption { text-align: left; font-weight: 650; padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); min-width: 6.5rem; }
td:has(br) { min-width: 10rem; }
th:first-child, td:first-child { padding-left: 0.5rem; }
thead th { background: var(--tint); border-bottom: 2px solid var(--edge); }
tbody th { font-weight: 600; }
th p, td p { margin: 0; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .figure { white-space: normal; }
figure { margin: 1.5rem 0 2rem; }
figcaption { font-weight: 650; margin-bottom: 0.5rem; }
.drawing { margin: 0 0 0.5rem; padding: 0.25rem; }
.drawing > svg { display: block; flex: none; }
.on-paper { display: none; }
.choices > p { margin: 0 0 0.25rem; }
.choices details details > summary { margin-left: 1.15rem; }
details { margin: 0.5rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; min-height: 1.75rem; color: var(--link); width: fit-content; }
.notice { margin: 1rem 0; padding: 0.75rem 1rem; background: var(--note); border: 1px solid var(--line); border-left: 5px solid var(--thread); max-width: 48rem; }
.notice > :last-child { margin-bottom: 0; }
.notice-title { font-weight: 650; margin-bottom: 0.25em; }
.notice.gap, .notice.finding { border-left-style: double; border-left-width: 7px; }
#preview-notices { position: sticky; bottom: 0; z-index: 1; }
:root:has(.problem) { scroll-padding-bottom: 12rem; }
.problem { margin: 0; padding: 0.75rem 2rem; border-top: 4px solid var(--alarm); background: var(--alarm-tint); }
.problem li, .problem p { max-width: none; }
.problem ul { margin: 0 0 0.5rem; padding-left: 1.25rem; }
.problem p { margin: 0 0 0.5rem; }
.place { white-space: nowrap; color: var(--quiet); }
ins { background: var(--tint); text-decoration: underline 2px; font-weight: 600; }
del { color: var(--quiet); }
@media (forced-colors: active) {
  .notice, .problem, thead th { border-color: CanvasText; }
  nav a:target-current { border-left-color: Highlight; }
  article:target, tr:target { outline-color: Highlight; }
}
@media (prefers-reduced-motion: no-preference) { .skip { transition: top 0.1s; } }`;

export const pageStyle = [colours, text, frame, parts, pictureStyle(), printStyle].join('\n');
