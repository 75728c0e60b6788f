import type { PageUpdate } from '@goldenthread/editor/protocol';
import { l10n, type Uri, Uri as Uris, type Webview } from 'vscode';

/** The page of a panel before it has its parts: it runs the one script of ours, and asks for nothing from elsewhere. */
export function panelPage(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uris.joinPath(extensionUri, 'dist', 'preview.js'));
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
