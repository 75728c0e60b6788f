/** What the editor's window is told about itself when it opens: see `IWorkbenchConstructionOptions` of VS Code. */

/**
 * Tells the windows of a browser's context something else than the editor's server does.
 * @param configuration what is told in place of the server's own
 * @param authority another server that the window may use
 */
export async function tellWindow(context, configuration, authority = '') {
  await context.route(isWindow, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const text = await response.text();
    const told = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
    const usual = JSON.parse(told.exec(text)[2].replaceAll('&quot;', '"'));
    const changed = { ...usual, ...configuration(usual) };
    await route.fulfill({
      response,
      headers: { ...headers, 'content-security-policy': allowing(authority, headers['content-security-policy']) },
      body: text.replace(told, (_, start) => `${start}${JSON.stringify(changed).replaceAll('"', '&quot;')}"`),
    });
  });
}

function isWindow({ pathname, searchParams }) {
  return pathname === '/' && ['folder', 'workspace', 'ew'].some((what) => searchParams.has(what));
}

/** A marketplace is asked over https, which is allowed already. */
function allowing(authority, policy) {
  return authority === ''
    ? policy
    : policy.replaceAll(/(?:connect|img)-src/g, (source) => `${source} http://${authority}`);
}
