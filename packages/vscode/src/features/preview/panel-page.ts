import { type Uri, Uri as Uris, type Webview } from 'vscode';

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
