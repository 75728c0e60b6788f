import { styleText } from 'node:util';

/** How parts of the output are told apart. Without colours they are the words alone. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly information: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly file: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
  /** Words that were taken out and put in: with marks around them where there are no colours. */
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

export function styleFor(hasColours: boolean): Style {
  const as = (format: Format) => (text: string) =>
    // Whether there are colours is decided by the caller: Node would look at the terminal again.
    hasColours ? styleText(format, text, { validateStream: false }) : text;
  return {
    error: as(['red', 'bold']),
    warning: as(['yellow', 'bold']),
    information: as('blue'),
    hint: as('cyan'),
    file: as('underline'),
    faint: as('dim'),
    strong: as('bold'),
    removed: hasColours ? as(['red', 'strikethrough']) : (text) => `[-${text}-]`,
    added: hasColours ? as(['green', 'underline']) : (text) => `{+${text}+}`,
  };
}
