import { keepPlaceByScript, takeParts } from '@goldenthread/publish/page';
import { reasonOf } from '../../../reason.ts';
import type { FromPage, PanelState, SourcePlace, ToPage } from '../messages.ts';
import { drawAll } from './draw.ts';
import { elementAt, placeAround, placeAtTop } from './places.ts';
import { previewStyle } from './theme.ts';

/*
 * The script of the preview's page in VS Code. It takes up what the panel sends, marks what the cursor is in, and tells
 * the panel of clicks and of scrolling.
 */

/** What VS Code gives to the page of a panel. */
interface VsCode {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => KeptState | undefined;
  readonly setState: (state: KeptState) => void;
}

/** A hidden page is let go, and made anew when it is shown. */
interface KeptState extends PanelState {
  readonly scrolled: number;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const sheet = new CSSStyleSheet();
sheet.replaceSync(previewStyle);
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = 'en-GB';
keepPlaceByScript();

/** Where the page has scrolled to by itself: that is told to nobody, or the text and the page would chase each other. */
let own = 0;
let isFilled = false;
let marked: SourcePlace | undefined;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') update(data);
  else if (data.type === 'mark') mark(data.place, data.isScrolled);
  else if (data.type === 'scroll') quietly(() => elementAt(data.place)?.scrollIntoView({ block: 'start' }));
  else if (data.type === 'draw') void draw(data);
});

addEventListener('scroll', onScroll, { passive: true });
// Before VS Code's own ways with links, which know no links in drawings.
document.addEventListener('click', onClick, { capture: true });
document.addEventListener('dblclick', ({ target }) => goToSource(target, true));
vscode.postMessage({ type: 'ready' });

function update({ update: sent, state }: Extract<ToPage, { type: 'update' }>): void {
  quietly(() => takeParts(sent));
  const kept = vscode.getState();
  if (!isFilled && kept !== undefined) quietly(() => scrollTo(0, kept.scrolled));
  isFilled = true;
  vscode.setState({ ...state, scrolled: scrollY });
  if (marked !== undefined) mark(marked, false);
}

function mark(place: SourcePlace, isScrolled: boolean): void {
  marked = place;
  const element = elementAt(place);
  for (const before of document.querySelectorAll('.here')) if (before !== element) unmark(before);
  if (element === undefined) return;
  element.classList.add('here');
  if (!isScrolled || isInSight(element)) return;
  // Of what is taller than the page, the heading says what it is.
  const block = element.getBoundingClientRect().height > innerHeight ? 'start' : 'center';
  quietly(() => element.scrollIntoView({ block }));
}

function unmark(element: Element): void {
  element.classList.remove('here');
  if (element.classList.length === 0) element.removeAttribute('class');
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const foot = document.querySelector('#preview-notices')?.getBoundingClientRect().top ?? innerHeight;
  return top < foot - 48 && bottom > 48 && (top >= 0 || bottom <= innerHeight);
}

function quietly(scroll: () => void): void {
  scroll();
  own = scrollY;
}

let isTelling = false;

function onScroll(): void {
  if (isTelling) return;
  isTelling = true;
  requestAnimationFrame(() => {
    isTelling = false;
    const kept = vscode.getState();
    if (kept !== undefined) vscode.setState({ ...kept, scrolled: scrollY });
    if (Math.abs(scrollY - own) < 2) return;
    own = scrollY;
    const place = placeAtTop();
    if (place !== undefined) vscode.postMessage({ type: 'scrolled', place });
  });
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) {
    // The second click of a double click says the same as the double click.
    if (event.detail < 2) goToSource(event.target, false);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  follow(link);
}

function follow(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  const target = address.startsWith('#') ? document.getElementById(decoded(address.slice(1))) : null;
  if (link instanceof SVGElement) {
    // Whoever follows a thread in a drawing wants to see where it is written, and to stay with the drawing.
    const place = placeAround(target);
    if (place !== undefined) vscode.postMessage({ type: 'source', place, isToWrite: true });
  } else if (target !== null) {
    target.scrollIntoView({ block: 'start' });
    if (target.tabIndex >= 0 || target.id === 'document') target.focus({ preventScroll: true });
  } else if (address === '?now') {
    vscode.postMessage({ type: 'now' });
  } else if (/^(?:https?:\/\/|mailto:)/i.test(address)) {
    vscode.postMessage({ type: 'link', address });
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function goToSource(target: EventTarget | null, isToWrite: boolean): void {
  if (!(target instanceof Element) || target.closest('summary, a') !== null) return;
  // Who has chosen words wants to copy them; a double click chooses the word that it is on.
  if (!isToWrite && getSelection()?.isCollapsed === false) return;
  const place = placeAround(target);
  if (place !== undefined) vscode.postMessage({ type: 'source', place, isToWrite });
}

async function draw({ task, drawings }: Extract<ToPage, { type: 'draw' }>): Promise<void> {
  try {
    vscode.postMessage({ type: 'drawn', task, pngs: await drawAll(drawings) });
  } catch (error) {
    vscode.postMessage({ type: 'trouble', task, message: reasonOf(error) });
  }
}
