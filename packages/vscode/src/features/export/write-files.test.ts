import { beforeEach, expect, it, vi } from 'vitest';
import { type NewFile, Refused, writeFiles } from './write-files.ts';

/** The files of a disk by their paths; writing or renaming to what `isFull` names fails. */
const disk = vi.hoisted(() => ({ files: new Map<string, string>(), isFull: (_: string): boolean => false }));

vi.mock('vscode', () => {
  const write = (path: string, content: string): void => {
    if (disk.isFull(path)) throw new Error('No room is left.');
    disk.files.set(path, content);
  };
  return {
    l10n: {
      t: (text: string, ...said: string[]) => text.replace(/\{(\d)\}/g, (_, at: string) => said[Number(at)] ?? ''),
    },
    workspace: {
      fs: {
        writeFile: async ({ path }: Place, content: Uint8Array) => write(path, new TextDecoder().decode(content)),
        rename: async (from: Place, to: Place) => {
          write(to.path, disk.files.get(from.path) ?? '');
          disk.files.delete(from.path);
        },
        delete: async ({ path }: Place) => void disk.files.delete(path),
      },
    },
  };
});

interface Place {
  readonly path: string;
}

function file(path: string, content: string): NewFile {
  const uri = { path, with: (change: Place) => change };
  return { uri: uri as unknown as NewFile['uri'], content: new TextEncoder().encode(content) };
}

beforeEach(() => {
  disk.files = new Map([
    ['/plans/north.cjoip', 'strategy north'],
    ['/plans/north.html', 'before'],
  ]);
  disk.isFull = () => false;
});

it('writes every file in its place, and leaves nothing beside it', async () => {
  await writeFiles([file('/plans/north.html', 'page'), file('/plans/a.svg', 'picture')]);
  expect(Object.fromEntries(disk.files)).toEqual({
    '/plans/north.cjoip': 'strategy north',
    '/plans/north.html': 'page',
    '/plans/a.svg': 'picture',
  });
});

it('writes nothing where a file of a plan would be lost', async () => {
  const before = Object.fromEntries(disk.files);
  const files = [file('/plans/a.svg', 'picture'), file('/plans/north.CJOIP', 'page')];
  await expect(writeFiles(files)).rejects.toThrow(
    new Refused('“north.CJOIP” is a file of a plan, which would be lost. Choose another name.'),
  );
  expect(Object.fromEntries(disk.files)).toEqual(before);
});

it.each([
  ['written', (path: string) => path.startsWith('/plans/b.svg')],
  ['put in its place', (path: string) => path === '/plans/a.svg'],
])('leaves nothing half-written behind where a file cannot be %s', async (_, isFull) => {
  const before = Object.fromEntries(disk.files);
  disk.isFull = isFull;
  const files = [file('/plans/a.svg', 'one'), file('/plans/b.svg', 'two')];
  await expect(writeFiles(files)).rejects.toThrow('The export could not be written: No room is left.');
  expect(Object.fromEntries(disk.files)).toEqual(before);
});
