/** A folder whose authors are not trusted: VS Code's restricted mode. A plan is only read, so everything works. */
import { mistakes } from './first-look.mjs';

const only = 'machine: a folder in the browser is never restricted';

export const tests = [
  { name: 'in a folder that is not trusted, a plan is judged all the same', run: planIsJudged, only },
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
