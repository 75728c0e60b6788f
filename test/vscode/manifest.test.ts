import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'packages/vscode');

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface Manifest {
  readonly activationEvents?: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly keybindings?: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
  readonly icon: string;
  readonly l10n: string;
}

const written = readFileSync(join(folder, 'package.json'), 'utf8');
const manifest = JSON.parse(written) as Manifest;
const words = JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
const { commands, menus, keybindings = [], walkthroughs } = manifest.contributes;
const known = new Set(commands.map(({ command }) => command));
const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(folder, 'src', name), 'utf8'))
  .join('\n');

/** Commands that nobody chooses from a list: the server, a view or a page asks for them, with what they need. */
const internal = new Set(['goldenthread.showPlaces', 'goldenthread.goToPlace']);

describe('words', () => {
  const keys = [...written.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

  it('every key of the manifest is in package.nls.json, and every one there is used', () => {
    expect([...new Set(keys)].sort()).toEqual(Object.keys(words).sort());
  });

  it('what a person reads in the manifest can be translated', () => {
    const fixed = [...written.matchAll(/"(?:title|description|markdownDescription|altText|label)": "([^%"][^"]*)"/g)];
    // A name is the same in every language.
    expect(fixed.map(([line]) => line).filter((line) => !line.endsWith('"Golden Thread"'))).toEqual([]);
  });

  it('speaks to planners: no words of programmers', () => {
    for (const [key, text] of Object.entries(words)) {
      expect(text, key).not.toMatch(/\b(?:server|LSP|pars(?:e|ing|er)|syntax|token|JSON-RPC|diagnostics?)\b/i);
    }
  });
});

describe('commands', () => {
  it('have a title in title case and the category', () => {
    for (const { command, title, category } of commands) {
      expect(category, command).toBe('Golden Thread');
      expect(words[title.replaceAll('%', '')], command).toMatch(/^\p{Lu}/u);
    }
  });

  it('in menus and on keys are those of the manifest', () => {
    const used = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) => command ?? []);
    expect(used.filter((command) => command.startsWith('goldenthread.') && !known.has(command))).toEqual([]);
  });

  it('that the code registers are in the manifest, and those in the manifest are registered', () => {
    const named = new Set([...sources.matchAll(/'(goldenthread\.[A-Za-z]+)'/g)].map(([, name = '']) => name));
    for (const command of known) expect([...named], `nothing registers ${command}`).toContain(command);
    const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, name = '']) => name);
    expect(registered.filter((command) => !known.has(command) && !internal.has(command))).toEqual([]);
  });

  it('in words of the walkthrough are there', () => {
    const asked = Object.values(words).flatMap((text) => [...text.matchAll(/\(command:(goldenthread\.\w+)\)/g)]);
    expect(asked.map(([, command = '']) => command).filter((command) => !known.has(command))).toEqual([]);
  });
});

describe('the walkthrough', () => {
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has a picture of its own for each step and look, with words for those who cannot see it', () => {
    const pictures = steps.map(({ media }) => readFileSync(join(folder, media.image.light ?? '')).toString('base64'));
    expect(new Set(pictures).size).toBe(steps.length);
    for (const { id, media } of steps) {
      expect(Object.keys(media.image).sort(), id).toEqual(['dark', 'hc', 'hcLight', 'light']);
      for (const file of Object.values(media.image)) expect(sizeOf(file).width, file).toBeGreaterThanOrEqual(600);
      expect(words[media.altText.replaceAll('%', '')], id).toMatch(/\.$/);
    }
  });

  it('ticks a step off by what really happens: a command that is there, or a context that the extension sets', () => {
    for (const { id, completionEvents } of steps) {
      expect(completionEvents, id).toHaveLength(1);
      for (const event of completionEvents) {
        const [, command] = /^onCommand:(.*)$/.exec(event) ?? [];
        const [, happening] = /^onContext:goldenthread\.(.*)$/.exec(event) ?? [];
        expect(
          command === undefined ? sources.includes(`hasHappened('${happening}')`) : known.has(command),
          event,
        ).toBe(true);
      }
    }
  });
});

it('is started by nothing but plans, its own commands and views, and pages that were open before', () => {
  expect(manifest.activationEvents).toEqual(['onWebviewPanel:goldenthread.preview']);
});

it('works in folders that are not trusted and on no disk', () => {
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
  expect(manifest.capabilities.virtualWorkspaces).toBe(true);
});

it('settings have a usual value', () => {
  for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
    expect(name).toMatch(/^goldenthread\./);
    expect(setting, name).toHaveProperty('default');
  }
});

it('has an icon that is sharp enough for the Marketplace', () => {
  const { width, height } = sizeOf(manifest.icon);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(128);
});

/** The size of a PNG or of a WebP, from its head. */
function sizeOf(file: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(join(folder, file));
  if (bytes.subarray(12, 16).toString('latin1') === 'VP8X') {
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  }
  expect(bytes.subarray(1, 4).toString('latin1'), `${file} is neither`).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
