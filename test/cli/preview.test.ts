import type { ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildCommand, ended, folderWith, goldenthread, start } from './command.ts';
import { clean, part, unmet } from './plans.ts';

beforeAll(buildCommand, 60_000);

interface Preview {
  readonly child: ChildProcess;
  readonly port: number;
  readonly cwd: string;
  readonly end: ReturnType<typeof ended>;
}

/** Starts the preview and waits for its address. */
async function preview(files: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<Preview> {
  const cwd = folderWith(files);
  const child = start(['preview', ...args], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  const end = ended(child);
  const port = await new Promise<number>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (text) => {
      printed += text;
      const found = /^Preview: http:\/\/127\.0\.0\.1:(\d+)\/\n/.exec(printed)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    end.then(({ stderr }) => reject(new Error(`The preview ended: ${stderr}`)), reject);
  });
  return { child, port, cwd, end };
}

interface Answered {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
  readonly to?: string;
}

function ask(port: number, { path = '/', method = 'GET', host, to = '127.0.0.1' }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { Host: host ?? `127.0.0.1:${port}` };
    request({ host: to, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

it('judges by the settings beside the plan, as they are now', async () => {
  const { port, cwd } = await preview({ 'a.cjoip': unmet });
  expect((await ask(port)).body).toContain('thread/need-unmet');
  writeFileSync(join(cwd, 'goldenthread.json'), '{ "rules": { "thread/need-unmet": "off" } }');
  expect((await ask(port)).body).not.toContain('thread/need-unmet');
  writeFileSync(join(cwd, 'goldenthread.json'), new Uint8Array([0]));
  expect((await ask(port)).body).toContain('goldenthread.json is not a text file.');
});

it('shows what is wrong with the settings among the findings, as long as it is', async () => {
  const { port, cwd } = await preview({ 'plan/a.cjoip': unmet, 'plan/b.cjoip': part });
  const settings = join(cwd, 'goldenthread.json');
  const count = async (): Promise<number> => Number(/Findings \((\d+)\)/.exec((await ask(port)).body)?.[1]);
  const before = await count();
  writeFileSync(settings, '{\n  "rules": { "thread/need-unmeet": "off" }\n}\n');
  expect((await ask(port)).body).toMatch(
    /<h3>goldenthread\.json<\/h3><ul><li><strong>Warning<\/strong> <span class="place">line 2, column 14<\/span>: `thread\/need-unmeet` is not a rule, so it changes nothing\. Did you mean `thread\/need-unmet`\? <code>settings\/unknown<\/code>/,
  );
  expect(await count()).toBe(before + 1);
  writeFileSync(settings, '{ "rules": {} }');
  expect((await ask(port)).body).not.toContain('goldenthread.json');
  expect(await count()).toBe(before);
});

it('shows the strategy as it is now, at each look', async () => {
  const { port, cwd } = await preview({ 'a.cjoip': unmet });
  expect((await ask(port)).body).toContain('<h1>North plan</h1>');
  writeFileSync(join(cwd, 'a.cjoip'), unmet.replace('North plan', 'A better plan'));
  expect((await ask(port)).body).toContain('<h1>A better plan</h1>');
  writeFileSync(join(cwd, 'b.cjoip'), new Uint8Array([0]));
  expect((await ask(port)).body).toContain('b.cjoip is not a text file.');
  rmSync(join(cwd, 'a.cjoip'));
  const { status, body } = await ask(port);
  expect(status).toBe(200);
  expect(body).toContain('What could not be read');
});

it('lists several strategies and shows each', async () => {
  const { port } = await preview({ 'a/a.cjoip': unmet, 'b/b.cjoip': unmet.replace('North plan', 'South plan') });
  const { body } = await ask(port);
  expect(body).toContain('<a href="/1">');
  expect((await ask(port, { path: '/1' })).body).toContain('<h1>North plan</h1>');
  expect((await ask(port, { path: '/2?again' })).body).toContain('<h1>South plan</h1>');
  expect((await ask(port, { path: '/3' })).status).toBe(404);
});

describe('is safe', () => {
  it('allows the page nothing but its own style', async () => {
    const { port } = await preview({ 'a.cjoip': unmet.replace('North plan', '<script>alert(1)</script>') });
    const { headers, body } = await ask(port);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(body).not.toMatch(/<script/i);
  });

  it.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1', '127.0.0.1.evil.example'])(
    'does not answer to the name `%s`',
    async (host) => {
      const { port } = await preview({ 'a.cjoip': unmet });
      const { status, body } = await ask(port, { host });
      expect(status).toBe(403);
      expect(body).not.toContain('North plan');
    },
  );

  it('answers to localhost with its port', async () => {
    const { port } = await preview({ 'a.cjoip': unmet });
    expect((await ask(port, { host: `localhost:${port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('does not take %s', async (method) => {
    const { port } = await preview({ 'a.cjoip': unmet });
    const { status, headers } = await ask(port, { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it('answers HEAD without the page', async () => {
    const { port } = await preview({ 'a.cjoip': unmet });
    const { status, headers, body } = await ask(port, { method: 'HEAD' });
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
  });

  it.each([
    '/../a.cjoip',
    '/a.cjoip',
    '/%2e%2e/a.cjoip',
    '//evil.example/',
    '/0',
    '/-1',
    '/1/',
    '/1e0',
    '/favicon.ico',
  ])('has no page at %s', async (path) => {
    const { port } = await preview({ 'a.cjoip': unmet });
    expect((await ask(port, { path })).status).toBe(404);
  });

  it('cannot be reached from other machines', async () => {
    const { port } = await preview({ 'a.cjoip': unmet });
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of [...others, { address: '127.0.0.2' }]) {
      await expect(ask(port, { to: address })).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
    }
  });
});

describe('ends', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('cleanly on %s, with somebody still looking', async (signal) => {
    const { child, port, end } = await preview({ 'a.cjoip': unmet });
    await ask(port);
    child.kill(signal);
    expect(await end).toMatchObject({ code: 0, signal: null, stderr: '' });
  });
});

describe('does not begin', () => {
  it('without a strategy', async () => {
    const { code, stdout, stderr } = await goldenthread(['preview'], { cwd: folderWith() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no strategy in .');
  });

  it('on a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await goldenthread(['preview', '--port', String(port)], {
      cwd: folderWith({ 'mine.cjoip': clean }),
    });
    expect(stderr).toBe(
      `goldenthread: Port ${port} is in use. Choose another with \`--port\`, or leave \`--port\` out.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
