import { pageColours, pageStyle, pictureColours } from '@goldenthread/publish/page';

/*
 * The page in the colours and the letters of the editor, which says its theme by classes of the body. The page's own
 * style goes by the browser's scheme, which may be another.
 */

const scheme = (name: 'light' | 'dark', body: string): string => `
:root:has(> ${body}) {
  color-scheme: ${name};${pageColours(name)}
  --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground);
  --quiet: color-mix(in srgb, var(--ink) 80%, var(--paper)); --tint: color-mix(in srgb, var(--ink) 6%, var(--paper));
  --line: color-mix(in srgb, var(--ink) 20%, var(--paper)); --edge: color-mix(in srgb, var(--ink) 60%, var(--paper));
}
${pictureColours(name, body)}
${body} .picture-drawing { --picture-paper: var(--paper); }`;

const contrast = 'body.vscode-high-contrast';
/** Of the system's two colours for those who need contrast, the editor has its own. */
const contrastPictures = pictureColours('forced', contrast)
  .replaceAll(':CanvasText', ':var(--vscode-editor-foreground)')
  .replaceAll(':Canvas', ':var(--vscode-editor-background)');

const highContrast = `
:root:has(> ${contrast}) {
  color-scheme: dark;
  --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --quiet: var(--ink);
  --line: var(--vscode-contrastBorder, var(--ink)); --edge: var(--line); --tint: var(--paper); --shade: transparent;
  --link: var(--vscode-textLink-foreground, var(--ink)); --accent: var(--ink); --thread: var(--vscode-focusBorder, var(--ink));
  --note: var(--paper); --alarm: var(--vscode-editorError-border, var(--ink)); --alarm-tint: var(--paper);
}
:root:has(> body.vscode-high-contrast-light) { color-scheme: light; }
${contrastPictures}
${contrast} .picture-grid { stroke-width: 0.4; }`;

const editor = `
html { font-size: calc(var(--vscode-font-size, 13px) * 1.12); scrollbar-color: auto; }
body { padding: 0; font-family: var(--vscode-font-family, system-ui, sans-serif); }
/* A bar at the left, with a little room between it and the words. */
.here { box-shadow: -0.5rem 0 0 var(--paper), -0.75rem 0 0 var(--thread); }
tr.here { box-shadow: none; }
tr.here > :first-child { box-shadow: inset 0.25rem 0 0 var(--thread); }
article:target, tr:target, section:target > h2, section:target > h3 { outline: none; }
code { background: none; color: inherit; }
/* VS Code's own style for pages leaves links without a line, which nobody could tell from other words without colours. */
a:not(.picture-link) { text-decoration: underline; }
:root :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#document:focus { outline: none; }`;

export const previewStyle = [
  pageStyle,
  scheme('light', 'body.vscode-light'),
  scheme('dark', 'body.vscode-dark'),
  highContrast,
  editor,
].join('\n');
