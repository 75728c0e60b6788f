/** Previews out of the ordinary: of a plan that is deleted, and in a window that is too low for an item. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const tests = [
  { name: 'the preview of a plan that was deleted says so, and shows it when it is back', run: isTold },
  { name: 'what is higher than the preview is shown from its heading on', run: headingComesFirst },
];

async function headingComesFirst(workbench, places) {
  const { page } = workbench;
  const size = page.viewportSize();
  await page.setViewportSize({ width: size.width, height: 420 });
  await workbench.openFile('objectives.cjoip', places.inPlan('objectives.cjoip', 'objective O1', 'O1'));
  await workbench.run('Golden Thread: Open Preview to the Side');
  const objective = workbench.webview.locator('article.here[data-item="objective/O1"]');
  await workbench.until('the heading of the objective in sight', async () => {
    if ((await objective.count()) !== 1) return 'no objective that is marked';
    const {
      top,
      height,
      page: seen,
    } = await objective.evaluate((element) => {
      const { top, height } = element.getBoundingClientRect();
      return { top, height, page: innerHeight };
    });
    return (height > seen && top >= 0 && top < seen / 2) || { top, height, seen };
  });
  await workbench.picture('from its heading on');
  await workbench.run('View: Close All Editors');
  await page.setViewportSize(size);
}

async function isTold(workbench, places) {
  const folder = join(places.folder, 'papa');
  const file = join(folder, 'papa.cjoip');
  const write = () => writeFileSync(file, 'strategy papa: Papa plan\n');
  mkdirSync(folder);
  write();
  await workbench.openFile('papa.cjoip');
  await workbench.run('Golden Thread: Open Preview to the Side');
  await isHeaded('Papa plan');
  // As long as its text is open, the plan is what stands there.
  await workbench.run('View: Focus First Editor Group');
  await workbench.run('View: Close Editor');
  await workbench.page.locator('.tab[data-resource-name="papa.cjoip"]').waitFor({ state: 'detached' });
  await isHeaded('Papa plan');

  rmSync(file);
  await isHeaded('The plan is not there');
  await workbench.picture('gone');
  write();
  await isHeaded('Papa plan');
  await workbench.run('View: Close All Editors');
  rmSync(folder, { recursive: true });

  async function isHeaded(wanted) {
    await workbench.until(`the preview with the heading "${wanted}"`, async () => {
      const headings = await workbench.webview.locator('h1').allInnerTexts();
      return headings[0] === wanted || headings;
    });
  }
}
