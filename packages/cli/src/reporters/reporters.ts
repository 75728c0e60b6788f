import { compactReporter } from './compact.ts';
import { jsonReporter } from './json.ts';
import type { Reporter } from './reporter.ts';
import { textReporter } from './text.ts';

/** Every way to print findings, by the name of its format. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text: textReporter,
  compact: compactReporter,
  json: jsonReporter,
};
