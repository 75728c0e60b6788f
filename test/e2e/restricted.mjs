/** A folder whose authors are not trusted: VS Code's restricted mode. A plan is only read, so everything works. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerForWestray, filesOfStrategy } from './first-five-minutes.mjs';
import { mistakes } from './first-look.mjs';

const only = 'machine: a folder in the browser is never restricted';

export const tests = [
  { name: 'in a folder that is not trusted, a plan is judged all the same', run: planIsJudged, only },
  { name: 'a strategy can be begun there too', run: strategyIsBegun, only },
];

async function planIsJudged(workbench) {
  await workbench.page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
  await workbench.openFile(mistakes.file);
  await workbench.showProblems();
  await workbench.until('both findings', async () => {
    const found = (await workbench.problems()).map(({ file, code }) => `${file} ${code}`);
    return found.length === 2 || found;
  });
  await workbench.openFile('outcomes.cjoip');
  await workbench.until('lines above items', async () => (await workbench.linesAbove()).length > 0);
}

async function strategyIsBegun(workbench, places) {
  const folder = join(places.folder, 'westray');
  await workbench.choose('Golden Thread: New Strategy…');
  await answerForWestray(workbench);
  const rows = workbench.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'westraya new folder' }).click();
  await workbench.until('the first file in front, with what comes first in a new strategy', async () => {
    const lines = await workbench.linesInSight();
    return lines.some((line) => line.startsWith('vision: [insert ')) || lines;
  });
  assert.deepEqual(readdirSync(folder).sort(), filesOfStrategy);
  await workbench.page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
  await workbench.run('View: Close All Editors');
  rmSync(folder, { recursive: true });
}
