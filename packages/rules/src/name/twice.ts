import { type DefinedName, fileName, withArticle } from '@goldenthread/language';
import type { Rule } from '../rule.ts';
import { capital } from '../wording.ts';

export const namesTwice: Rule = {
  code: 'name/twice',
  title: 'Every name is given once',
  severity: 'error',
  why: 'Where two items have one name, nobody can tell which of them is meant.',
  source: 'The language: a name is unique within its strategy; glossary entries are apart from all others',
  fix: 'Give one of the items another name, and change the lines that name it. If it is a copy, take it away.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: until one of the two has another name, nobody can say which is meant.',
  wrong: {
    text: `strategy northshire: Northshire plan

need housing: A settled home on the day of release

service housing: Housing First
  meets housing
`,
    marks: ['housing'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release

service housing: Housing First
  meets home-on-release

glossary housing: A place to live
`,
  check(plan, report) {
    const files = new Map(plan.files.map((file) => [file.uri, file]));
    const placeOf = ({ uri, span }: DefinedName) => files.get(uri)?.index.place(span.start, span.end);
    for (const definitions of plan.names.repeated()) {
      const [first, ...others] = definitions;
      if (first === undefined) continue;
      const firstPlace = placeOf(first);
      for (const other of others) {
        const place = placeOf(other);
        // Two headers of one strategy have a finding of their own.
        if (place === undefined || (isHeader(first) && isHeader(other))) continue;
        report({
          place,
          message: `${capital(withKind(first))} is called \`${first.name}\` too${where(first, other)}, so nobody can tell which of the two is meant. Give one of them another name.`,
          related:
            firstPlace === undefined
              ? []
              : [{ message: `\`${first.name}\` is first defined here.`, place: firstPlace }],
        });
      }
    }
  },
};

function isHeader({ kind }: DefinedName): boolean {
  return kind === 'strategy' || kind === 'framework';
}

function withKind({ kind }: DefinedName): string {
  return kind === undefined ? 'another item' : withArticle(kind);
}

function where(first: DefinedName, other: DefinedName): string {
  return first.uri === other.uri ? '' : ` (${fileName(first.uri)})`;
}
