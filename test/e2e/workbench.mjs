/** VS Code's window as a person uses it: keys, tabs, the status bar, the list of problems. */

/** How long a person would wait before they think that something is broken. */
const patience = 20_000;

export class Workbench {
  /** @param page the browser's page, in which the editor is open */
  constructor(page) {
    this.page = page;
  }

  /** Opens the editor in the browser and waits until it can be used. */
  static async open(page, { address }, folder) {
    await page.goto(`${address}/?folder=${folder}`);
    await page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: 60_000 });
    return new Workbench(page);
  }

  /** Opens a file and puts the cursor at a place in it, both counted from 1. */
  async openFile(name, { line, column } = { line: 1, column: 1 }) {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor();
    await input.fill(`${name}:${line}:${column}`);
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: name })
      .waitFor({ timeout: patience });
    await this.page.keyboard.press('Enter');
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

  async showProblems() {
    const panel = this.page.locator('.markers-panel-container');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor({ timeout: patience });
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

  /** Waits until a page to be read is shown, and gives its headings. */
  async headingsOfPage() {
    // To look into a frame before it is ready keeps it from ever being so.
    const page = this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await page.locator('h1').waitFor({ timeout: patience });
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

  /**
   * Waits until `look` gives true; what else it gives is what was seen.
   * @throws Error that says what did not come and what was there instead
   */
  async until(what, look) {
    const end = Date.now() + patience;
    for (;;) {
      const seen = await look();
      if (seen === true) return;
      if (Date.now() > end)
        throw new Error(`This did not come: ${what}.\nInstead: ${JSON.stringify(seen, undefined, 2)}`);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}
