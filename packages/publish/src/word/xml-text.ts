/**
 * Text that a file of XML may hold (XML 1.0, 2.2), on one line. What it may not hold becomes a mark that says that
 * something stood there.
 */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\t\r\n]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
  );
}
