/** A small plan of 17 items in 15 kinds. It reads without a finding; each damage is done to a copy of it. */
export const smallPlan = `strategy northshire: Northshire Community Justice Outcomes Improvement Plan
  partnership: Northshire Community Justice Partnership
  period 1 April 2026 to 31 March 2036
  status draft
  uses cjpf

vision:
  By 2036 everyone in Northshire has the home,
  the health and the work they need.

# People and needs

population people-leaving-custody: People leaving custody
  size 312 people in 2024/25

need home-on-release: A settled home on the day of release
  category housing
  for people-leaving-custody
  approach quantitative, engagement
  size 312 people in 2024/25
  based on exit-survey
  strategic lead council: Head of Housing

evidence exit-survey: One in three people leaves without a home
  rated promising
  source: Exit survey 2025

service housing-first: Housing First
  provider council, shelter-north
  meets home-on-release
  cost £120,000 a year
  where: The whole county

outcome settled-homes: People leaving custody have a settled home
  medium term
  contributes to cjpf.accommodation
  meets home-on-release
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  towards settled-homes
  by 31 March 2029
  lead council: Head of Housing
  supported by shelter-north, police
  through housing-first
  realistic because: The 2023 pilot reached 74%

action A1.1: Sign a housing protocol with HMP Northshire
  towards O1
  from April 2026
  by 30 September 2026
  milestone by 30 June 2026: Draft protocol agreed
  lead council: Housing Options Manager
  cost £12,000
  funded by section-27 £12,000
  route in-house

resource section-27: Section 27 award
  kind finance
  amount £410,000 a year
  held by council

measure settled-on-release: People with a settled home on the day of release
  kind impact
  unit percent
  value 62% in 2024/25
  reported every 6 months to partnership-board

partner council: Northshire Council
  sector statutory
  statutory as local-authority

partner police: Police Scotland
  sector statutory

partner shelter-north: Shelter North
  sector third

group partnership-board: Northshire Community Justice Partnership
  chair council: Chief Social Work Officer
  members council, police
  sits 5 times a year
  leads the plan
  oversees delivery: With the co-ordinator's quarterly report

risk funding-ends: The award may end in 2029
  likelihood medium
  response: Ask for an extension in time

progress on O1 at 30 June 2026: 14 of 40 tenancies
  value 14 people
  status on-track
`;
