import type { PageUpdate } from '@goldenthread/editor/protocol';
import {
  type ExtensionContext,
  env,
  l10n,
  Uri,
  type Webview,
  type WebviewOptions,
  type WebviewPanel,
  window,
} from 'vscode';

/** Opens a panel that takes a page of ours: see `fillPanel`. */
export function openPanel(
  { extensionUri }: ExtensionContext,
  viewType: string,
  title: string,
  showOptions: Parameters<typeof window.createWebviewPanel>[2],
): WebviewPanel {
  const options = { enableFindWidget: true, ...pageOptions(extensionUri) };
  return window.createWebviewPanel(viewType, title, showOptions, options);
}

/** Gives a panel, new or of before, its icon and the page that waits for its parts. */
export function fillPanel(panel: WebviewPanel, { extensionUri }: ExtensionContext): void {
  panel.iconPath = {
    light: Uri.joinPath(extensionUri, 'icons', 'file-light.svg'),
    dark: Uri.joinPath(extensionUri, 'icons', 'file-dark.svg'),
  };
  panel.webview.options = pageOptions(extensionUri);
  panel.webview.html = panelPage(panel.webview, extensionUri);
}

/** The page may run our script, and read nothing but what is packed with it. */
function pageOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

/** Follows a link of a page to elsewhere; one that leads anywhere but to the web or to mail leads nowhere. */
export function openLink(address: string): void {
  if (/^(?:https?|mailto):/i.test(address)) void env.openExternal(Uri.parse(address));
}

/** The page of a panel before it has its parts: it runs the one script of ours, and asks for nothing from elsewhere. */
function panelPage(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'preview.js'));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // Drawings are turned into pictures of points in the page.
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
</head>
<body id="page">
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** The whole page where there is no plan to show. */
export function gonePage(): PageUpdate {
  const title = l10n.t('The plan is not there');
  const help = l10n.t(
    'Its file was deleted, moved or renamed, or is in no folder that is open. Open a file of the plan to see it here again.',
  );
  const words = `<h1>${escaped(title)}</h1><p>${escaped(help)}</p>`;
  return { title, version: '', parts: [{ id: 'page', html: `<body id="page"><main>${words}</main></body>` }] };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
