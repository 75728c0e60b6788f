/**
 * One theme of a generated strategy, from the people to the actions: the kinds, the facts, the share of names and the
 * length of the lines are those of `examples/northshire`. `{n}` is the theme's number and `{m}` that of an earlier
 * theme; the other places are filled from `words.ts`, the same throughout one theme.
 */
export const theme = `# Theme {n}: {help}, {place}

population people-{n}: People in {place} {people}
  size {size} people in 2023/24
  size {size} people in 2025/26
  projected {more} people in 2030/31
  source: {source}

evidence records-{n}: {few} of {size} people {people} had no {want}
  rated promising
  source: {source}, 1 April 2025 to 31 March 2026

need need-{n}: {Want} for people {people}
  category {category}
  for people-{n}, people-{m}
  size {size} people in 2025/26
  projected {more} people in 2030/31
  approach quantitative, comparative, engagement
  compared with: The share was higher than in similar areas in each of the last three years, and rose by a tenth
  complexity: One person in three also needs help with health, with money or with a home, and has no single plan
  based on records-{n}, finding-{n}
  barrier: {barrier}
  strategic lead {partner}: Head of Service
  operational lead {other}: Team Leader, {place}

finding finding-{n}: {Want} is offered in office hours in {place}, and most crises come in the evening
  approach quantitative, engagement
  based on records-{n}, records-{m}

gap gap-{n}: Two in five people {people} in {place} do not have {want}
  concerns need-{n}
  despite service-{n}
  size {few} people in 2025/26
  kind too-little
  based on finding-{n}

priority priority-{n}: {Want} comes first in {place}
  addresses gap-{n}, need-{n}
  score 5 on impact
  score 4 on reach
  guided by preventative, rights-based, proportionate
  because: More people told us about this than about any other matter, and three of our gaps meet here
  based on records-{n}

service service-{n}: {Help} in {place}
  provider {other}, mentors
  meets need-{n}
  towards early-{n}, later-{n}
  for people-{n}
  where: {place} and the villages near it, and by request in other parts of the area
  prevention {prevention}
  capacity {few} people a year
  cost £{cost} a year
  funded by fund-{n} £{cost} a year
  funded until 31 March 2029
  governed by: Commissioning group of the partnership, with a yearly report to the health board
  quality good: Joint inspection in 2024, and feedback from {few} people that was better than the year before
  route {route}
  staff skills: Trauma-informed practice, motivational interviewing, and a qualification in social care
  sustainability: Secure to 2029, when the grant ends; two of the workers retire before then
  based on records-{n}
  text:
    People come by way of the custody suite, the court or a friend. One worker stays with each of them for as long as
    it takes, and goes along to the first meetings. *Nobody is asked to tell their story twice.*

resource fund-{n}: Fund for {help}
  kind finance
  held by {partner}
  amount £{budget} a year
  until 31 March 2029

measure share-{n}: Share of people {people} who have {want}
  kind impact
  unit percent
  better when higher
  reports cjpf.accommodation-indicator
  value {low}% in 2024/25
  value {base}% in 2025/26
  source: {source}
  lead {partner}: Analyst
  reported every quarter to delivery-group

measure count-{n}: People who were offered {help} in the year
  kind activity
  unit people
  better when higher
  value {few} people in 2025/26
  source: {source}
  lead {other}: Manager
  reported every 6 months to delivery-group

outcome early-{n}: People {people} are offered {help}
  short term
  contributes to cjpf.{national}
  leads to later-{n}
  meets need-{n}
  for people-{n}
  measured by count-{n}
  target count-{n} from {few} people in 2025/26 to {size} people by 31 March 2029
  lead {partner}: Head of Service

outcome later-{n}: People {people} have {want}
  medium term
  contributes to cjpf.{national}
  leads to last-{n}, last-{m}
  meets need-{n}
  measured by share-{n}
  target share-{n} from {base}% in 2025/26 to {goal}% by March 2032
  lead {partner}: Head of Service
  assumes assumption-{n}

outcome last-{n}: People in {place} who have been in the justice system live free of offending
  long term
  contributes to cjpf.{national}
  measured by share-{n}
  target share-{n} from {base}% in 2025/26 to {last}% by March 2036
  lead {partner}: Head of Service

objective O{n}: Raise {help} from {few} people in 2025/26 to {size} people in 2028/29
  towards early-{n}, later-{n}, last-{n}
  answers priority-{n}
  for people-{n}
  measured by count-{n}
  target count-{n} from {few} people in 2025/26 to {size} people by 31 March 2029
  by 31 March 2029
  lead {partner}: Head of Service
  supported by {other}, voices: A room in the suite, and staff for two evenings in each week
  through service-{n}, service-{m}
  drawing on fund-{n}
  achievable because: Two further posts are paid for to March 2029, and partners have agreed one referral route
  realistic because: Numbers rose by a third in two years with no more staff, and waits are at half of what they were
  based on records-{n}, finding-{n}

action A{n}.1: Sign a protocol on {help} that opens each case in {place} twelve weeks early
  towards O{n}
  from 1 April 2026
  by 30 September 2026
  milestone by 10 July 2026: Draft protocol tested on 20 past cases from {place}
  lead {partner}: Head of Service
  supported by {other}
  produces protocol-{n}
  measured by count-{n}
  cost £4,000
  funded by fund-{n} £4,000
  decided by partnership-board

action A{n}.2: Appoint {posts} workers for {place}
  towards O{n}
  from 1 October 2026
  by 31 January 2027
  milestone by 13 November 2026: Posts advertised with the rural allowance
  lead {other}: Manager
  through service-{n}
  depends on A{n}.1
  measured by count-{n}
  cost £{cost} a year
  funded by fund-{n} £{cost} a year
  decided by partnership-board

action A{n}.3: Open {help} on two evenings a week
  towards O{n}, O{m}
  from February 2027
  by 31 March 2028
  lead {other}: Manager
  supported by mentors, police: Volunteers who have been there themselves, and a safe room
  through service-{n}
  depends on A{n}.2, A{m}.1
  target count-{n} from {few} people in 2025/26 to {size} people by 31 March 2028
  cost £{small}
  funded by fund-{n} £{small}
  based on finding-{n}

change change-{n}: {Help} in {place} grows by half and moves to evenings and weekends
  affects service-{n}
  kind expand
  addresses gap-{n}
  because: Demand has been higher than what there is in each of the last three years
  by 31 March 2028
  lead {partner}: Head of Service
  sustained by: Core funding from 2029, out of what is no longer spent on crises and on empty places
  retained until 31 March 2036
  based on records-{n}
  assessed in impact-assessment

deliverable protocol-{n}: Signed protocol on {help} for {place}
  by 30 September 2026
  lead {partner}: Head of Service

progress on A{n}.1 at 30 October 2026: Text agreed by eight of nine partners; the ninth asked for one more change to how long records are kept
  status at-risk
  now by 18 December 2026 because: The change needs the consent of each partner's data protection officer

assumption assumption-{n}: The fund for {help} goes on after 2029
  likelihood medium
  impact high
  lead {partner}: Finance Manager
  response: Ask the government for a decision a year before the fund ends, and plan for less
  watch until 31 March 2028

risk risk-{n}: Posts in {place} stay empty
  likelihood medium
  impact medium
  lead {other}: Manager
  response: Train people who already work here, and advertise together with the next area
  watch until 31 March 2027

glossary term-{n}: {Help}, as people who use services in {place} call it
`;
