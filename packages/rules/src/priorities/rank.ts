import type { Fact, Item } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const prioritiesRank: Rule = {
  code: 'priorities/rank',
  title: 'Where priorities are ranked, each has a rank of its own',
  severity: 'information',
  why: 'Ranks say what comes first when money runs short. Two firsts, or one without a place, leave that decision open.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Give each priority a `rank` of its own, from 1 on without a gap; or take all ranks away.',
  scaffold: { facts: ['rank'] },
  ruleSets: ['framework'],
  ignoreWhen: 'Two priorities were found to be of equal weight, and share a place on purpose.',
  wrong: {
    text: `strategy northshire: Northshire plan

priority homes-first: Supported tenancies for people leaving custody
  rank 1

priority early-help: Help at arrest
  rank 1

priority women-first: A service for women that women have designed

priority work: Work and learning
  rank 4
`,
    marks: ['rank 1', 'women-first', 'rank 4'],
  },
  right: `strategy northshire: Northshire plan

priority homes-first: Supported tenancies for people leaving custody
  rank 1

priority early-help: Help at arrest
  rank 2
`,
  check(plan, report) {
    const byRank = new Map<number, Item>();
    const ranked: { readonly fact: Fact<'rank'>; readonly item: Item; readonly rank: number }[] = [];
    const without: Item[] = [];
    for (const priority of finished(plan, 'priority')) {
      const fact = plan.fact(priority, 'rank');
      if (fact === undefined) {
        without.push(priority);
        continue;
      }
      const rank = fact.quantity.amount.number;
      const before = byRank.get(rank);
      ranked.push({ fact, item: priority, rank });
      if (before === undefined) byRank.set(rank, priority);
      else {
        report({
          place: fact.place,
          message: `${capital(called(before))} has rank ${rank} too, so nobody can tell which of the two comes first. Give one of them another rank.`,
          related: [{ message: `${capital(called(before))} is defined here.`, place: before.place }],
        });
      }
    }
    if (ranked.length === 0) return;
    tellTogether(
      report,
      without,
      (priority) =>
        `${capital(called(priority))} has no rank, while other priorities have one, so nobody can tell where it comes. Add \`rank\`.`,
      (all) =>
        `${calledAll(all, 3)} have no rank, while other priorities have one, so nobody can tell where they come. Add \`rank\` to each.`,
    );
    // Two that share a place leave the next one free: 1, 1, 3.
    let next = 1;
    let jump: (typeof ranked)[number] | undefined;
    for (const each of ranked.toSorted((a, b) => a.rank - b.rank)) {
      if (each.rank > next) {
        jump = each;
        break;
      }
      next++;
    }
    if (jump === undefined) return;
    report({
      place: jump.fact.place,
      message: `No priority has rank ${jump.rank - 1}, so readers may think that one is missing. Number the priorities without a gap.`,
    });
  },
};
