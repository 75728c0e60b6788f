/**
 * What an editor in the browser gets from elsewhere: its extensions, as from a marketplace, and the plans, as from a
 * repository. All of it comes from another origin than the editor itself.
 */
import { createReadStream, existsSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

/** Kinds of file and of change, as VS Code numbers them. */
const kinds = { file: 1, folder: 2 };
const changes = { changed: 1, created: 2, deleted: 3 };

const contentTypes = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves on this machine alone.
 * @param extensions the folder of each extension, by the name that its address ends with
 * @param plans the folder whose files are `plans:/…`
 */
export async function startPlansServer(extensions, plans) {
  const listeners = new Set();
  const watcher = watch(plans, { recursive: true }, (event, file) => {
    const type =
      event === 'change' ? changes.changed : existsSync(join(plans, file)) ? changes.created : changes.deleted;
    const message = `data: ${JSON.stringify({ type, path: `/${file}` })}\n\n`;
    for (const listener of listeners) listener.write(message);
  });

  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    void answer(request, response).catch((error) => {
      response.statusCode = error.code === 'ENOENT' ? 404 : 500;
      response.end(String(error));
    });
  });

  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const [, area, name, ...rest] = pathname.split('/').map(decodeURIComponent);
    if (request.method === 'OPTIONS') response.end();
    else if (area === 'changes') listen(request, response);
    else if (area === 'files') await doWithFile(name, searchParams, request, response);
    else if (area === 'extensions') await sendFile(join(extensions[name], ...rest), response);
    else throw new Error(`There is nothing at ${pathname}`);
  }

  function listen(request, response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
  }

  async function doWithFile(what, said, request, response) {
    const result = await actions[what](join(plans, said.get('path')), request, join(plans, said.get('to')));
    response.end(Buffer.isBuffer(result) ? result : JSON.stringify(result ?? null));
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    authority: `localhost:${server.address().port}`,
    stop: async () => {
      watcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const actions = {
  stat: async (path) => {
    const found = await stat(path);
    return { type: kindOf(found), mtime: found.mtimeMs, ctime: found.ctimeMs, size: found.size };
  },
  readDirectory: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => [entry.name, kindOf(entry)]),
  filesBelow: async (path) => {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'));
  },
  readFile,
  writeFile: async (path, request) => await writeFile(path, Buffer.concat(await Array.fromAsync(request))),
  createDirectory: async (path) => void (await mkdir(path)),
  delete: async (path) => await rm(path, { recursive: true }),
  rename: async (path, _request, to) => await rename(path, to),
};

function kindOf(entry) {
  return entry.isDirectory() ? kinds.folder : kinds.file;
}

async function sendFile(path, response) {
  await stat(path);
  response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
  createReadStream(path).pipe(response);
}
