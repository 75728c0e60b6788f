import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { joined, pageStyle, previewPage, type ShownPage } from '@goldenthread/publish';
import { Failure } from '../host.ts';
import { Changes } from './changes.ts';
import type { PreviewPages } from './pages.ts';

export interface PreviewServer {
  readonly address: string;
  /** Tells the pages that are open of what has changed. */
  readonly tell: () => void;
  /** Whether any page is open. */
  readonly hasReaders: () => boolean;
  readonly close: () => Promise<void>;
}

/** Nobody outside this machine can reach it. */
const localAddress = '127.0.0.1';

/** The address of the script that every page names. */
const scriptAddress = '/follow.js';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** The page may show its own style, run the script of this server and ask it for changes: nothing else. */
const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "script-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export interface ServeChoices {
  /** 0 for any that is free. */
  readonly port: number;
  readonly pages: PreviewPages;
  /** The text of the script that the pages name. */
  readonly script: string;
}

/**
 * Serves pages on this machine.
 * @throws Failure where the port cannot be had
 */
export async function serve({ port, pages, script }: ServeChoices): Promise<PreviewServer> {
  // Node's HTTP takes longer to load than all the rest of a short command, and a bundle loads its imports first.
  const { createServer } = await import('node:http');
  const changes = new Changes((address, isNow) => pages.page(address, isNow));
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    respond(request, response, own, { pages, changes, script }).catch(() => {
      send(response, 500, 'The page could not be made. Run `goldenthread lint` to see why.');
    });
  });
  await listen(server, port);
  return {
    address: `http://${localAddress}:${(server.address() as AddressInfo).port}/`,
    tell: () => changes.tell(),
    hasReaders: () => changes.hasReaders,
    close: () =>
      new Promise((resolve) => {
        changes.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Failure(listenMessage(port, error))));
    server.listen(port, localAddress, resolve);
  });
}

function listenMessage(port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another with \`--port\`, or leave \`--port\` out.`;
  if (code === 'EACCES') return `Port ${port} may not be used. Choose one above 1023, or leave \`--port\` out.`;
  return `The preview could not be started (${code ?? message}).`;
}

interface Served {
  readonly pages: PreviewPages;
  readonly changes: Changes;
  readonly script: string;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { pages, changes, script }: Served,
): Promise<void> {
  // A page from elsewhere can have its own name point here; what it asks for then carries that name.
  if (![`${localAddress}:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) {
    send(response, 403, `This preview answers at http://${localAddress}:${port}/ alone.`);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    send(response, 405, 'This preview can only be looked at.');
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const isHead = request.method === 'HEAD';
  if (path === scriptAddress) {
    send(response, 200, script, 'text/javascript; charset=utf-8', isHead);
    return;
  }
  const asked = new URLSearchParams(query);
  const isNow = asked.has('now');
  const since = asked.get('changes');
  await pages.refresh();
  const page = pages.page(path, isNow);
  if (page === undefined) {
    send(response, 404, 'There is no such page. Begin at /.');
  } else if (since !== null && !isHead) {
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
    changes.follow(response, path, isNow, since);
  } else {
    changes.remember(page);
    send(response, 200, htmlOf(page), 'text/html; charset=utf-8', isHead);
  }
}

function htmlOf({ title, version, parts }: ShownPage): string {
  return previewPage(title, joined(parts), { script: scriptAddress, version });
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
  isHead = false,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(isHead ? undefined : text);
}
