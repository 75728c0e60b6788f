/**
 * Lets Node load the sources as they are: files that the build puts into the bundles as addresses that hold them, such as
 * fonts, are read from their place here.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.woff2?inline')) return next(url, context);
    const address = `data:font/woff2;base64,${readFileSync(fileURLToPath(url)).toString('base64')}`;
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(address)};` };
  },
});
