/*
 * Words of a plan, of a file's name or of a repository stand in places where VS Code reads more than words. There they
 * are text, and nothing more.
 */

/** In lists and in the status bar `$(name)` is an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}

/** In messages `[words](command:name)` is a link that runs a command. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
