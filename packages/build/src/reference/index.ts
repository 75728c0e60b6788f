import { baselineSchema, settingsSchema } from '@goldenthread/rules';
import { type ExampleFile, kindExamples } from './kind-examples.ts';
import { languagePage } from './language-page.ts';
import { rulesPage } from './rules-page.ts';

/** What the pages are made from, besides the vocabulary and the rules. */
export interface ReferenceSources {
  /** What a person wrote, the beginning of each page. */
  readonly languageIntroduction: string;
  readonly rulesIntroduction: string;
  /** Files that the examples of the kinds are taken from, the best first. */
  readonly examples: readonly ExampleFile[];
}

/** The pages of the reference, and the schemas of settings and of baselines, by their path in the repository. */
export function referencePages(sources: ReferenceSources): ReadonlyMap<string, string> {
  return new Map([
    ['docs/language.md', languagePage(sources.languageIntroduction, kindExamples(sources.examples))],
    ['docs/rules.md', rulesPage(sources.rulesIntroduction)],
    ['docs/schemas/goldenthread-baseline.schema.json', `${JSON.stringify(baselineSchema(), undefined, 2)}\n`],
    ['docs/schemas/goldenthread-settings.schema.json', `${JSON.stringify(settingsSchema(), undefined, 2)}\n`],
  ]);
}
