import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClient, usualCapabilities } from '../editor/client.ts';
import { overStdio } from '../editor/transports.ts';
import { buildCommand, program } from './command.ts';

beforeAll(buildCommand);

describe('goldenthread lsp', () => {
  it('serves an editor over standard input and output, and ends when the editor asks it to', async () => {
    const client = new TestClient(usualCapabilities, () =>
      overStdio([program, 'lsp', '--stdio', '--clientProcessId=1']),
    );
    const { serverInfo, capabilities } = await client.start([]);
    expect(serverInfo?.name).toBe('Golden Thread');
    expect(capabilities).toMatchObject({ definitionProvider: true, renameProvider: expect.anything() });
    const { plan } = await client.plan({ plan: 'strategy northshire: Northshire plan\n' });
    await client.until(() => client.findings(plan).length > 0);
    expect(client.findings(plan)).toContain('checklist/vision 1');
    await client.stop();
    await expect.poll(() => client.exitCode).toBe(0);
    expect(client.errors).toBe('');
  });

  it('ends when the editor has gone without a word', async () => {
    // Process 1 never ends, so that only the closed pipe tells.
    const transport = overStdio([program, 'lsp', '--stdio', '--clientProcessId=1']);
    const client = new TestClient(usualCapabilities, () => transport);
    await client.start([]);
    transport.hangUp();
    await expect.poll(() => client.exitCode, { timeout: 10_000 }).toBe(1);
  });

  it('says how it is used to somebody who starts it by hand', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'lsp'], { encoding: 'utf8', timeout: 10_000 });
    expect(status).toBe(2);
    expect(stderr).toContain('goldenthread lsp --stdio');
  });
});
