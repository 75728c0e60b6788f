/**
 * A file system for an editor that has none, as that of a repository or a cloud drive: addresses `plans:/…` are files of
 * the end-to-end tests, which their server (`../plans-server.mjs`) reads, writes and watches.
 */
const { EventEmitter, FileSystemError, Uri, workspace } = require('vscode');

exports.activate = (context) => {
  // The extension comes from the server that has the files, too.
  const { scheme, authority } = context.extensionUri;
  const server = `${scheme}://${authority}`;
  const changes = new EventEmitter();
  const events = new EventSource(`${server}/changes`);
  events.onmessage = ({ data }) => {
    const { type, path } = JSON.parse(data);
    changes.fire([{ type, uri: Uri.from({ scheme: 'plans', path }) }]);
  };

  async function ask(what, uri, { to = '', body } = {}) {
    const address = new URL(`${server}/files/${what}`);
    address.search = new URLSearchParams({ path: uri.path, to });
    const response = await fetch(address, { method: 'POST', body });
    if (response.status === 404) throw FileSystemError.FileNotFound(uri);
    if (!response.ok) throw FileSystemError.Unavailable(`${uri}: ${await response.text()}`);
    return response;
  }

  const files = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose: () => {} }),
    stat: async (uri) => (await ask('stat', uri)).json(),
    readDirectory: async (uri) => (await ask('readDirectory', uri)).json(),
    readFile: async (uri) => new Uint8Array(await (await ask('readFile', uri)).arrayBuffer()),
    writeFile: async (uri, body) => void (await ask('writeFile', uri, { body })),
    createDirectory: async (uri) => void (await ask('createDirectory', uri)),
    delete: async (uri) => void (await ask('delete', uri)),
    rename: async (from, to) => void (await ask('rename', from, { to: to.path })),
  };
  const search = {
    // The editor itself keeps what fits the words that were typed.
    provideFileSearchResults: async (_query, { folder }) => {
      const paths = await (await ask('filesBelow', folder)).json();
      return paths.map((path) => Uri.joinPath(folder, path));
    },
  };
  context.subscriptions.push(
    changes,
    { dispose: () => events.close() },
    workspace.registerFileSystemProvider('plans', files, { isCaseSensitive: true }),
    workspace.registerFileSearchProvider('plans', search),
  );
};
