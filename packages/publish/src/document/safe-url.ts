/** Where a link of the author's may lead; `undefined` for any other address. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url) ? url : undefined;
}
