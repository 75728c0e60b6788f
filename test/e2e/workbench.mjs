/** VS Code's window as a person uses it: keys, tabs, the status bar, the list of problems. */

/** How long what is there at once elsewhere may take on a busy machine before it counts as broken. */
const patience = 30_000;
/** How long the editor may take to start on a busy machine, or to show the first page of a window. */
export const slowStart = 60_000;

export class Workbench {
  /** @param page the browser's page, in which the editor is open */
  constructor(page) {
    this.page = page;
  }

  /**
   * Opens the editor in the browser and waits until it can be used. Where `first` names a plan with mistakes, it is opened
   * at once, and `waited` holds what a person waits for, in milliseconds: from the address to the plan's text, from there to
   * its findings, and of that the start of the extension.
   * @param opened the folder, with the file of a workspace in it where there is one
   */
  static async open(page, editor, { folder, workspace, first }) {
    const workbench = new Workbench(page);
    const started = performance.now();
    await page.goto(editor.addressOf(folder, { workspace, first }));
    const pane = page.locator('.editor-group-container.active');
    if (first !== undefined) {
      await pane.locator('.view-line', { hasText: /\S/ }).first().waitFor({ timeout: slowStart });
      const shown = performance.now();
      const trouble = page.locator('.notification-toast', { hasText: 'Golden Thread has stopped working' });
      await pane.locator('.squiggly-error').or(trouble).first().waitFor({ timeout: slowStart });
      if (await trouble.isVisible()) throw new Error(await trouble.innerText());
      const found = performance.now();
      workbench.waited = { text: shown - started, findings: found - shown, ofThatStart: await workbench.#startOf() };
      await workbench.run('View: Close All Editors');
    }
    const row = page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first();
    // Now and then the editor reads the file of a workspace before it can, and stays a window without folders.
    const empty = page.locator('.explorer-viewlet .welcome-view', { hasText: 'not yet added a folder' });
    await row.or(empty).first().waitFor({ timeout: slowStart });
    for (let tries = 0; tries < 3 && !(await isThere(row)); tries++) {
      console.log('  The window has no folders. It is opened again.');
      await page.goto('about:blank');
      await page.goto(editor.addressOf(folder, { workspace, first }));
      await row.or(empty).first().waitFor({ timeout: slowStart });
    }
    await row.waitFor();
    return workbench;
  }

  /** How many milliseconds the extension took to start, as the editor measured it. */
  async #startOf() {
    await this.run('Developer: Show Running Extensions');
    const list = this.page.locator('.runtime-extensions-editor');
    const row = list.locator('.extension', { hasText: 'Golden Thread' });
    const [, time] = /(\d+)ms/.exec(await row.locator('.activation-time').innerText());
    await this.page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    return Number(time);
  }

  /** Opens a file and puts the cursor at a place in it, both counted from 1. */
  async openFile(name, { line, column } = { line: 1, column: 1 }) {
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
    const written = `${name}:${line}:${column}`;
    // The list knows a file that is new only when it is opened after the editor has heard of the file.
    const input = await this.#type(`${name} in the list of files`, 'Control+P', written, (wait) => row.waitFor(wait));
    await this.page.keyboard.press('Enter');
    // While the list is still closing, keys such as Enter are meant for it; and where the file was open at this place
    // before, nothing else tells that it is there.
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    await this.isAt(name, { line, column });
  }

  /** Waits until a file is in front, with the cursor at a place in it. */
  async isAt(name, { line, column }) {
    await this.until(`${name} is open at line ${line}, column ${column}`, async () => {
      const found = `${await this.activeFile()} at ${await this.cursor()}`;
      return found === `${name} at Ln ${line}, Col ${column}` || found;
    });
  }

  async activeFile() {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    return (await tab.count()) === 0
      ? 'no file'
      : ((await tab.getAttribute('data-resource-name')) ?? 'a tab of no file');
  }

  /** The cursor's place as the status bar says it: `Ln 3, Col 5`. */
  async cursor() {
    const entry = this.page.locator('[id="status.editor.selection"]');
    return (await entry.count()) === 0 ? 'no place' : (await entry.innerText()).replaceAll('\u00a0', ' ').trim();
  }

  /** The text of the lines that are in sight, in their order. */
  async linesInSight() {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: Number.parseFloat(element.style.top), text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  }

  /** The pieces of the line that begins with `start`, without the space around them, each with its colour on the screen. */
  async coloursOfLine(start) {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      elements.map((element) => ({
        text: (element.textContent ?? '').replaceAll('\u00a0', ' '),
        pieces: [...element.querySelectorAll('span > span')].map((span) => ({
          text: (span.textContent ?? '').trim(),
          colour: getComputedStyle(span).color,
        })),
      })),
    );
    const line = lines.find(({ text }) => text.startsWith(start));
    return (line?.pieces ?? []).filter(({ text }) => text !== '');
  }

  /** The pieces of text in sight that are struck out. */
  async struckOut() {
    return await this.page
      .locator('.editor-group-container.active .view-line span > span')
      .evaluateAll((spans) =>
        spans
          .filter((span) => getComputedStyle(span).textDecorationLine.includes('line-through'))
          .map((span) => (span.textContent ?? '').trim()),
      );
  }

  async showProblems() {
    const panel = this.page.locator('.markers-panel-container');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor({ timeout: patience });
  }

  /** Does something while the list of problems is all in sight: it holds only the rows that can be seen. */
  async withAllProblems(look) {
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: size.width, height: 1500 });
    await this.showProblems();
    await this.run('View: Toggle Maximized Panel');
    await look();
    await this.run('View: Toggle Maximized Panel');
    await this.hideProblems();
    await this.page.setViewportSize(size);
  }

  async hideProblems() {
    const panel = this.page.locator('.markers-panel-container');
    if (await panel.isVisible()) await this.run('View: Hide Panel');
    await panel.waitFor({ state: 'hidden' });
  }

  /** The lines that stand above items and tell how they stand, in sight, from the top. */
  async linesAbove() {
    const lines = await this.page.locator('.editor-group-container.active .codelens-decoration').allInnerTexts();
    return lines.map((text) => plain(text)).filter((text) => text !== '');
  }

  async closePeek() {
    const peek = this.page.locator('.peekview-widget');
    await this.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  }

  /** The findings in the list of problems that are in sight: their file, code, and all that is said of them. */
  async problems() {
    const rows = await this.page.locator('.markers-panel-container .monaco-list-row').evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: Number.parseFloat(element.style.top),
          level: element.getAttribute('aria-level'),
          file: element.querySelector('.monaco-icon-label-container .label-name')?.textContent ?? '',
          code: element.querySelector('.marker-code')?.textContent ?? '',
          text: (element.getAttribute('aria-label') ?? '').replaceAll('\u00a0', ' '),
        }))
        .sort((a, b) => a.top - b.top),
    );
    let file = '';
    return rows.flatMap((row) => {
      if (row.level === '1') file = row.file;
      return row.level === '2' ? [{ file, code: row.code, text: row.text }] : [];
    });
  }

  /** What is in the panel or the page that is shown. To look into a frame before it is ready keeps it from ever being so. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Waits until a page to be read is shown, and gives its headings. */
  async headingsOfPage() {
    const page = this.webview;
    await page.locator('h1').waitFor({ timeout: slowStart });
    return await page.locator(':is(h1, h2)').allInnerTexts();
  }

  /** The words that are offered at the cursor and in sight, the first first; none where nothing is offered. */
  async offered() {
    const rows = await this.page.locator('.suggest-widget.visible .monaco-list-row').evaluateAll((elements) =>
      elements
        .map((element) => ({
          at: Number(element.getAttribute('data-index')),
          text: element.querySelector('.label-name')?.textContent ?? '',
        }))
        .sort((a, b) => a.at - b.at),
    );
    return rows.map(({ text }) => text);
  }

  /** What is said beside the offered word that is chosen now; `''` where nothing is. */
  async description() {
    const details = this.page.locator('.suggest-details-container .suggest-details');
    return (await details.isVisible()) ? (await details.innerText()).replaceAll('\u00a0', ' ') : '';
  }

  /** Opens the description of what is offered, which stays open from then on. */
  async showDescription() {
    if ((await this.description()) === '') await this.page.keyboard.press('Control+Space');
  }

  /** Runs a command of the editor by its title, as from the list of commands. */
  async run(title) {
    const input = await this.choose(title);
    await input.waitFor({ state: 'hidden' });
  }

  /** Chooses a command by its title in the list of commands; what it asks then stands in the same box, which is given. */
  async choose(title) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: new RegExp(`^${title}$`) }),
    });
    const what = `the command "${title}" in the list of commands`;
    return await this.#type(what, 'F1', `>${title}`, (wait) => row.first().click(wait));
  }

  /**
   * Opens the box of lists with a key, types, and does something with what is listed: once more where the box goes away, as
   * it does when something else takes the focus, such as a file that is still being opened.
   */
  async #type(what, key, text, use) {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const briefly = { timeout: 5_000 };
    await this.until(what, async () => {
      await this.page.keyboard.press(key);
      try {
        await input.fill(text, briefly);
        await use(briefly);
        return true;
      } catch {
        await this.page.keyboard.press('Escape');
        return 'no such row in time';
      }
    });
    return input;
  }

  /** Chooses from the list that the editor shows. */
  async pick(label) {
    const widget = this.page.locator('.quick-input-widget');
    // Long lists hold only the rows that are in sight.
    await widget.locator('input[type="text"]').fill(label);
    const row = widget.locator('.quick-input-list .monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }),
    });
    await row.first().click();
  }

  /** Takes back whatever was typed since the file was saved, so that it is as on the disk. */
  async revert() {
    await this.run('File: Revert File');
    await this.isSaved();
  }

  async saveAll() {
    await this.run('File: Save All Files');
    await this.isSaved();
  }

  /** Waits until no open file has unsaved changes. */
  async isSaved() {
    await this.until('every open file as on the disk', async () => {
      const unsaved = await this.page.locator('.tab.dirty').count();
      return unsaved === 0 || `${unsaved} unsaved`;
    });
  }

  /** Presses a key again and again until what it opens is there: the language server may still be reading the file. */
  async pressUntil(keys, opened) {
    await this.until(`${keys.join(' ')} opens something`, async () => {
      for (const key of keys) await this.page.keyboard.press(key);
      return await opened
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => 'nothing',
        );
    });
  }

  /** Opens what is said about the place of the cursor, and gives its text. */
  async hover() {
    // The other cards are about tabs and buttons below the mouse.
    const card = this.page.locator('.monaco-hover:not(.workbench-hover):visible').first();
    let text;
    await this.until('what is said about the place of the cursor', async () => {
      await this.pressUntil(['Control+K', 'Control+I'], card);
      text = await card.innerText({ timeout: 2_000 }).catch(() => undefined);
      return text !== undefined || 'it is gone again';
    });
    return plain(text);
  }

  /** The form of the fact that is being written: its label, and the part of it that comes next. */
  async form() {
    const help = this.page.locator('.parameter-hints-widget.visible');
    if ((await help.count()) === 0) return { label: '', next: '' };
    return {
      label: plain(await help.locator('.signature').innerText()),
      next: plain((await help.locator('.signature .parameter.active').allInnerTexts()).join('')),
    };
  }

  /** Opens the list of what can be done at the cursor, and gives its lines once one of them is `wanted`. */
  async actions(wanted) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action .title');
    let titles = [];
    await this.until(`"${wanted}" among what can be done here`, async () => {
      if ((await rows.count()) === 0) await this.page.keyboard.press('Control+.');
      await this.page
        .locator('.action-widget .monaco-list-row')
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
      titles = (await rows.allInnerTexts()).map(plain);
      if (titles.includes(wanted)) return true;
      await this.page.keyboard.press('Escape');
      return titles;
    });
    return titles;
  }

  /** Does what `actions` has shown. */
  async act(title) {
    const list = this.page.locator('.action-widget').first();
    await list.locator('.monaco-list-row.action .title', { hasText: title }).first().click();
    await list.waitFor({ state: 'hidden' });
  }

  /** The files in the list of places that is open over the text, each with how many of its places are listed. */
  async peeked() {
    const rows = await this.page
      .locator('.peekview-widget .ref-tree .monaco-list-row:has(.reference-file)')
      .allInnerTexts();
    return rows.map((text) => plain(text));
  }

  /** The rows of a tree in the side bar. */
  async rows(view) {
    return (await this.page.locator(`${view} .monaco-list-row`).allInnerTexts()).map((text) => plain(text));
  }

  /**
   * Waits until `look` gives true; what else it gives is what was seen.
   * @param within how many milliseconds it may take
   * @throws Error that says what did not come and what was there instead
   */
  async until(what, look, within = patience) {
    const end = Date.now() + within;
    for (;;) {
      const seen = await look();
      if (seen === true) return;
      if (Date.now() > end)
        throw new Error(`This did not come: ${what}.\nInstead: ${JSON.stringify(seen, undefined, 2)}`);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}

/** Whether something comes within the time in which a window that has folders shows them. */
function isThere(what) {
  return what.waitFor({ timeout: patience / 2 }).then(
    () => true,
    () => false,
  );
}

/** Text on one line, with ordinary spaces. */
function plain(text) {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}
