/** The worker that judges the plans breaks down: it is started again, and when that does not help, people are told. */
import assert from 'node:assert/strict';

/** Extensions run in a worker of the page there, and a test can reach into that. */
const only = 'browser: on a machine, no test gets hold of the thread';

/** The second leaves nothing that would work: it is the last in its window. */
export const tests = [
  { name: 'after a breakdown, findings go on', run: findingsGoOn, only },
  { name: 'when starting again does not help, people are told what to do', run: peopleAreTold, only },
];

async function findingsGoOn(workbench, places) {
  await workbench.openFile('outcomes.cjoip', places.inPlan('outcomes.cjoip', 'meets home-on-release', '-release'));
  const host = await extensionHost(workbench.page);
  await host.evaluate(watchServers);
  await typesAndFinds('x');
  await breakDown(host, workbench);
  await workbench.page.keyboard.press('Control+Z');
  await hasWaves(0);
  await typesAndFinds('y');
  assert.equal(await host.evaluate(() => self.servers.size), 2, 'the findings are not of another worker');
  await workbench.revert();

  async function typesAndFinds(letter) {
    await workbench.page.keyboard.type(letter);
    await hasWaves(1);
  }

  async function hasWaves(wanted) {
    await workbench.until(`waves below ${wanted} names`, async () => {
      const waves = await workbench.page.locator('.editor-group-container.active .squiggly-error').count();
      return waves === wanted || waves;
    });
  }
}

async function peopleAreTold(workbench) {
  const host = await extensionHost(workbench.page);
  for (let time = 2; time <= 5; time++) await breakDown(host, workbench);
  await host.evaluate(breakNewest);
  const message = workbench.page.locator('.notification-toast', { hasText: 'Golden Thread has stopped working' });
  await message.waitFor();
  assert.match(await message.innerText(), /Your text is safe\. Save it, then reload the window/);
  assert.doesNotMatch(await message.innerText(), /server|client|connection/i);
  assert.deepEqual(await message.locator('.monaco-button').allInnerTexts(), ['Reload Window']);
}

/** Breaks the worker that is at work, and waits for another. */
async function breakDown(host, workbench) {
  const before = await host.evaluate(breakNewest);
  await workbench.until('another worker', async () => {
    const servers = await host.evaluate(() => self.servers.size);
    return servers === before + 1 || servers;
  });
}

async function extensionHost(page) {
  const names = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name)));
  const host = page.workers()[names.indexOf('ExtensionHostWorker')];
  assert.ok(host, `there is no worker of extensions, only ${names.join(', ')}`);
  return host;
}

/** In the worker of extensions: notes to which workers messages of the Language Server Protocol go. */
function watchServers() {
  const probe = new Worker(URL.createObjectURL(new Blob([''])));
  const native = Object.getPrototypeOf(probe);
  probe.terminate();
  const { postMessage } = native;
  self.servers = new Set();
  native.postMessage = function post(...sent) {
    // One that is asked for anything has started.
    const isStarting = sent[0]?.method === 'initialize';
    if (sent[0]?.jsonrpc !== undefined && !isStarting) self.servers.add(this);
    return postMessage.apply(this, sent);
  };
}

/** In the worker of extensions: what happens when a worker has an error that it does not catch. */
function breakNewest() {
  const before = self.servers.size;
  [...self.servers].at(-1).dispatchEvent(new ErrorEvent('error', { message: 'Broken by a test' }));
  return before;
}
