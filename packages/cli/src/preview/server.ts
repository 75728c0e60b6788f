import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainPageStyle } from '@goldenthread/publish';
import { Failure } from '../host.ts';
import type { Answer } from './pages.ts';

export interface PreviewServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Nobody outside this machine can reach it. */
const localAddress = '127.0.0.1';

const styleHash = createHash('sha256').update(plainPageStyle).digest('base64');

/** The page may show its own style and nothing else: no scripts, no pictures, no requests, no frames. */
const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
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

/**
 * Serves pages on this machine.
 * @param port 0 for any that is free
 * @throws Failure where the port cannot be had
 */
export async function serve(port: number, answer: (path: string) => Promise<Answer>): Promise<PreviewServer> {
  // Node's HTTP takes longer to load than all the rest of a short command, and a bundle loads its imports first.
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    respond(request, response, (server.address() as AddressInfo).port, answer).catch(() => {
      send(response, 500, 'The page could not be made. Run `goldenthread lint` to see why.');
    });
  });
  await listen(server, port);
  return {
    address: `http://${localAddress}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
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

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  answer: (path: string) => Promise<Answer>,
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
  const page = await answer((request.url ?? '/').split('?', 1)[0] ?? '/');
  if (page === undefined) send(response, 404, 'There is no such page. Begin at /.');
  else send(response, 200, page, 'text/html; charset=utf-8', request.method === 'HEAD');
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
