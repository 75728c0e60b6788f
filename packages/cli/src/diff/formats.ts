import {
  type Comparison,
  type ComparisonChoices,
  comparisonComment,
  comparisonDocument,
  comparisonJson,
  pageToSend,
} from '@goldenthread/publish';
import type { Surface } from '../reporters/reporter.ts';
import { safeJson } from '../text/sanitise.ts';
import { minutesText } from './minutes-text.ts';

export interface Compared {
  readonly comparisons: readonly Comparison[];
  readonly choices: Pick<ComparisonChoices, 'asOf' | 'from' | 'to'>;
  /** How addresses of files are shown. */
  readonly fileOf: (uri: string) => string;
}

export type DiffFormat = (compared: Compared, surface: Surface) => string | Promise<string>;

/** Every form in which changes are told, by the name of its format. */
export const diffFormats: Readonly<Record<string, DiffFormat>> = {
  text: ({ comparisons, choices }, surface) => minutesText(comparisonDocument(comparisons, choices), surface),
  markdown: ({ comparisons, choices }) => comparisonComment(comparisons, choices),
  json: ({ comparisons, choices, fileOf }) => `${safeJson(comparisonJson(comparisons, { ...choices, fileOf }))}\n`,
  html: async ({ comparisons, choices }) => {
    const { title, document } = comparisonDocument(comparisons, choices);
    return `${await pageToSend(document, { title })}\n`;
  },
};
