/**
 * How a generated strategy opens: the header, the partners of the Act, who decides and who takes part. `{name}` and
 * `{area}` are filled in.
 */
export const opening = `strategy {name}: {area} Community Justice Outcomes Improvement Plan 2026 to 2036
  partnership: {area} Community Justice Partnership
  area: {area}
  period 1 April 2026 to 31 March 2036
  commissioning joint
  status draft
  uses cjpf
  terms short to 3 years, medium to 6 years, long to 10 years
  reviewed every 12 months

vision:
  Everyone in {area} who has been involved in the justice system has the home, the health and the work
  that they need. People who have been harmed are heard, and our communities are safer because of it.

scope
  includes: Everyone over 16 from the point of arrest
  includes: Families of people in the justice system, and people who have been harmed
  excludes: Civil justice

principle assets-based: Use the strengths of people and communities

principle rights-based: Respect rights, be fair, and let people take part

principle preventative: Prefer services that prevent harm

principle ethical: Be ethical, open, objective and fair

principle proportionate: Be practical, in proportion to the decision

criterion impact: How much it changes people's lives
  weight 60

criterion reach: How many people it reaches
  weight 40

governance
  text: The partnership decides. What costs more than £500,000 goes to the community planning board.
  set out in terms-of-reference

group partnership-board: {area} Community Justice Partnership
  chair council: Chief Social Work Officer
  member police: Partnerships Superintendent
  member voices: Convener and one elected member
  members council, health-board, integration-board, fire-service, skills-scotland, courts-service, prison-service,
    fiscal-service, mentors
  accountable to planning-board
  reports to planning-board every 6 months: Progress against the plan, and decisions that are asked of the board
  sits 6 times a year
  leads the plan: With the co-ordinator as its author
  agrees priorities: By the published criteria
  aligns resources
  leads change
  secures commitment
  oversees delivery
  reviews impact

group planning-board: {area} Community Planning Partnership Board
  chair council: Leader of the council
  known as: CPP Board

group delivery-group: Community Justice Delivery Group
  chair police: Partnerships Superintendent
  members council, health-board, prison-service
  accountable to partnership-board
  reports to partnership-board every quarter: Measures, the action log and risks
  sits 8 times a year

partner council: {area} Council
  statutory as local-authority
  strategic lead: Chief Social Work Officer
  operational lead: Justice Social Work Manager
  brings: Justice social work, housing, welfare rights and adult learning

partner police: Police Scotland
  statutory as police
  strategic lead: Divisional Commander
  brings: Custody staff, school link officers and data on arrests

partner health-board: NHS {area}
  statutory as health-board
  strategic lead: Director of Public Health
  brings: Healthcare in custody, and public health analysis

partner integration-board: {area} Integration Joint Board
  statutory as integration-joint-board
  strategic lead: Chief Officer
  known as: IJB

partner fire-service: Scottish Fire and Rescue Service
  statutory as fire
  strategic lead: Local Senior Officer

partner skills-scotland: Skills Development Scotland
  statutory as skills
  strategic lead: Regional Manager

partner courts-service: Scottish Courts and Tribunals Service
  statutory as courts
  strategic lead: Sheriffdom Business Manager

partner prison-service: Scottish Prison Service
  statutory as prisons
  strategic lead: Governor

partner fiscal-service: Crown Office and Procurator Fiscal Service
  statutory as fiscal
  strategic lead: Procurator Fiscal

partner voices: Voices of {area}
  sector community
  strategic lead: Convener

partner mentors: Waypoint Mentors
  sector third
  strategic lead: Chief Executive

delivery
  period 1 April 2026 to 31 March 2029
  text:
    **Year 1** puts agreements and people in place: protocols, posts, grants and contracts. **Year 2** opens what was
    prepared. **Year 3** makes what works permanent, and measures it.

role coordinator: Community Justice Co-ordinator
  with council
  kind partnership
  skills project-management, report-writing, workshops
  handover: A deputy shadows the post for three months

workforce project-skills: Few staff have been trained to manage a project
  kind training
  skills project-management, data-analysis
  lead council: Community Justice Co-ordinator
  by 31 March 2027
  answered by A1.1

participation voices-panel: People with lived experience, families and staff of services shape the plan together
  involves lived-experience, families, victims, providers, practitioners, communities
  during analyse, plan, deliver, review
  level collaborate
  every 3 months
  lead voices: Convener
  influence: Two votes of twelve, and the right to put an item on any agenda
  feedback: Each question is answered in writing within a month
  learning: Each panel ends with what to do better next time
  access: Travel and child care are paid, and a meeting can be joined by phone
  targeting: Half of the places are for people who left a service early
  transparency: What can and cannot be changed is said at the start
  bias: A third of the members change each year

document participation-statement: Participation statement
  kind participation-statement
  link: https://plan.example/participation-statement
  date 30 January 2026

document impact-assessment: Equality and human rights impact assessment
  kind impact-assessment
  link: https://plan.example/impact-assessment
  date 30 January 2026

document needs-assessment: Needs assessment, with figures for 2025/26 added
  kind needs-assessment
  link: https://plan.example/needs-assessment
  date 15 January 2026

document terms-of-reference: Terms of reference of the partnership
  kind terms-of-reference
  link: https://plan.example/terms-of-reference
  date 1 June 2025

evaluation
  monitors outcomes: Each measure against its target, twice a year
  monitors process: A yearly look at how many actions ended on time, and why
  monitors impact: Interviews with people, six months after the service
  improves by: Each finding gets an owner and a date at the next meeting of the partnership
  carried out by delivery-group
  every 12 months

assessment of cjpf.accommodation: Two people in five leave custody without a settled home
  achieved partly
  is a priority yes
  using cjpf.accommodation-indicator
  answered by O1

review yearly-review: Annual review of outcomes, actions and the commissioning of services
  kind annual
  every year
  covers O1
  hears from people, families, communities, providers
  carried out by partnership-board
  shared with: The community planning board and neighbouring partnerships
`;
