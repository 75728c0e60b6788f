import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type StartedPreview, startPreview } from '../publish/preview.ts';
import { buildCommand, folderWith, goldenthread } from './command.ts';
import { clean, part, unmet } from './plans.ts';

beforeAll(buildCommand, 60_000);

/** Starts the preview and waits for its address. */
async function preview(files: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<StartedPreview> {
  return await startPreview({ files, args });
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

/** What the page says beside the document. */
function noticesOf(body: string): string {
  return /<aside id="preview-notices".*?<\/aside>/s.exec(body)?.[0] ?? '';
}

it('judges by the settings beside the plan, as they are now', async () => {
  const { port, cwd } = await preview({ 'a.cjoip': unmet });
  const finding = 'Every need is met by a service, covered by a gap, or explained';
  expect((await ask(port)).body).toContain(finding);
  writeFileSync(join(cwd, 'goldenthread.json'), '{ "rules": { "thread/need-unmet": "off" } }');
  expect((await ask(port)).body).not.toContain(finding);
  writeFileSync(join(cwd, 'goldenthread.json'), new Uint8Array([0]));
  expect(noticesOf((await ask(port)).body)).toContain('goldenthread.json is not a text file.');
});

it('shows what is wrong with the settings, as long as it is', async () => {
  const { port, cwd } = await preview({ 'plan/a.cjoip': unmet, 'plan/b.cjoip': part });
  const settings = join(cwd, 'goldenthread.json');
  writeFileSync(settings, '{\n  "rules": { "thread/need-unmeet": "off" }\n}\n');
  expect(noticesOf((await ask(port)).body)).toContain(
    '<span class="place">goldenthread.json, line 2, column 14</span>: `thread/need-unmeet` is not a rule, so it changes nothing. Did you mean `thread/need-unmet`?',
  );
  writeFileSync(settings, '{ "rules": {} }');
  expect((await ask(port)).body).not.toContain('goldenthread.json');
});

it('shows the strategy as it is now, at each look', async () => {
  const { port, cwd } = await preview({ 'a.cjoip': unmet });
  expect((await ask(port)).body).toContain('<h1>North plan</h1>');
  writeFileSync(join(cwd, 'a.cjoip'), unmet.replace('North plan', 'A better plan'));
  expect((await ask(port)).body).toContain('<h1>A better plan</h1>');
});

describe('keeps the last good version, and says what is wrong and where', () => {
  const good = '<h1>North plan</h1>';
  const broken: readonly (readonly [
    what: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    said: string,
  ])[] = [
    [
      'a line',
      { 'a.cjoip': unmet.replace('need home', 'nede home') },
      'a.cjoip, line 3, column 1</span>: `nede` is not',
    ],
    ['the header', { 'a.cjoip': unmet.replace('strategy north:', 'stratgy north:') }, 'a.cjoip, line 1, column 1'],
    ['a file', { 'b.cjoip': new Uint8Array([0]) }, 'b.cjoip is not a text file.'],
  ];

  it.each(broken)('while %s cannot be read', async (_, files, said) => {
    const { port, cwd } = await preview({ 'a.cjoip': unmet });
    const { body: before } = await ask(port);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
    const { status, body } = await ask(port);
    expect(status).toBe(200);
    expect(body).toContain(good);
    expect(body).toContain('home-on-release');
    expect(noticesOf(body)).toContain('the last version from before');
    expect(noticesOf(body)).toContain(said);
    writeFileSync(join(cwd, 'a.cjoip'), unmet);
    rmSync(join(cwd, 'b.cjoip'), { force: true });
    expect((await ask(port)).body).toBe(before);
  });

  it('when all files are gone', async () => {
    const { port, cwd } = await preview({ 'a.cjoip': unmet });
    await ask(port);
    rmSync(join(cwd, 'a.cjoip'));
    const { status, body } = await ask(port);
    expect(status).toBe(200);
    expect(body).toContain(good);
    expect(noticesOf(body)).toContain('There is no strategy in .');
  });

  it('and shows what can be read of it now to those who ask', async () => {
    const { port, cwd } = await preview({ 'a.cjoip': unmet });
    await ask(port);
    writeFileSync(join(cwd, 'a.cjoip'), `${unmet.replace('North plan', 'South plan')}nede health: Health\n`);
    expect((await ask(port)).body).toContain('href="?now"');
    const { body } = await ask(port, { path: '/?now' });
    expect(body).toContain('<h1>South plan</h1>');
    expect(noticesOf(body)).toContain('a.cjoip, line 4, column 1');
  });
});

describe('follows the files', () => {
  interface Update {
    readonly title: string;
    readonly parts: readonly { readonly id: string; readonly html: string }[];
  }

  /** The next changes that the page at an address is told of. */
  async function changes(port: number, path = '/'): Promise<() => Promise<Update>> {
    const { body } = await ask(port, { path });
    const version = /name="goldenthread-version" content="([^"]+)"/.exec(body)?.[1] ?? '';
    const waiting: Update[] = [];
    let told = (): void => {};
    const sent = request({ port, path: `${path}?changes=${version}`, headers: { Host: `127.0.0.1:${port}` } });
    onTestFinished(() => void sent.destroy());
    sent.on('error', () => {});
    await new Promise<void>((resolve) => {
      sent.on('response', (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
        let text = '';
        response.setEncoding('utf8').on('data', (more) => {
          text += more;
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) {
            const data = /^data: (.*)$/m.exec(event)?.[1];
            if (data !== undefined) waiting.push(JSON.parse(data) as Update);
          }
          resolve();
          told();
        });
      });
      sent.end();
    });
    return async () => {
      while (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
      return waiting.shift() as Update;
    };
  }

  it('and sends the parts alone that differ', async () => {
    const { port, cwd } = await preview({ 'a.cjoip': unmet, 'n/b.cjoip': part });
    const next = await changes(port);
    writeFileSync(join(cwd, 'n/b.cjoip'), part.replace('Health care', 'A doctor near home'));
    const { parts } = await next();
    expect(parts.map(({ html }) => html).join()).toContain('A doctor near home');
    const ids = parts.map(({ id }) => id);
    expect(ids).toContain('needs-of-people');
    expect(ids).not.toContain('cover');
    expect(ids).not.toContain('page');
  });

  it('a file in a new folder too, and the title', async () => {
    const { port, cwd } = await preview({ 'a.cjoip': unmet });
    const next = await changes(port);
    mkdirSync(join(cwd, 'more'));
    writeFileSync(join(cwd, 'more', 'b.cjoip'), part);
    expect(JSON.stringify(await next())).toContain('Health care');
    writeFileSync(join(cwd, 'a.cjoip'), unmet.replace('North plan', 'A better plan'));
    expect((await next()).title).toBe('A better plan');
  });
});

it.each([
  ['published', 'public'],
  ['draft', 'draft'],
])('shows it as %s', async (status, audience) => {
  const { port } = await preview({ 'a.cjoip': `${unmet}  note: Ask the board\n` }, ['--status', status]);
  expect((await ask(port)).body.includes('Ask the board')).toBe(audience === 'draft');
});

it('shows the sections alone that are asked for', async () => {
  const text = `${unmet}vision: A home for everyone\nsection why-now: Why now\n  text: Because.\n`;
  const { port } = await preview({ 'a.cjoip': text }, ['--only', 'vision, why-now']);
  const { body } = await ask(port);
  expect([...body.matchAll(/<h2>([^<]*)/g)].map(([, title]) => title)).toEqual(['Vision', 'Why now']);
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
  it('allows the page nothing but its own style and script', async () => {
    const { port } = await preview({ 'a.cjoip': unmet.replace('North plan', '<script>alert(1)</script>') });
    const { headers, body } = await ask(port);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(body.match(/<script[^>]*>/gi)).toEqual(['<script src="/follow.js" defer>']);
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
  it.each([
    ['--only wibble', 'The document has no section `wibble`. Choose from: cover, vision'],
    ['--only vision,neds', 'The document has no section `neds`. Did you mean `needs`?'],
    ['--status final', '`--status` does not know `final`. Choose one of: draft, published.'],
  ])('with %s', async (args, message) => {
    const { code, stderr } = await goldenthread(['preview', ...args.split(' ')], {
      cwd: folderWith({ 'a.cjoip': unmet }),
    });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

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
