/**
 * Characters that steer a terminal or hide what a text says: controls, the marks that turn the direction of text, and
 * the separators that break lines behind the reader's back.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text from a file, a file's name or a message, safe to write to a terminal. Tabs and line ends are kept. */
export function sanitise(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** As `sanitise`, for text that has to stay in one line. */
export function inOneLine(text: string): string {
  return sanitise(text.replace(/\r\n|[\r\n\t]/g, ' '));
}

/** JSON that a terminal shows without obeying it: the same data, with such characters escaped. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
