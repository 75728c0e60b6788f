import { singular } from './inflect.ts';

/**
 * What a noun at the head of an object lets a reader check.
 * - `document`: somebody can read it: report, protocol, plan
 * - `product`: another thing that is there or is not: hub, team, fund
 * - `occasion`: it took place or it did not: conference, survey
 * - `post`: a person in a role: co-ordinator, champion
 * - `loose`: a product only where it is told which: "a peer mentoring scheme" is, "schemes" is not
 * - `indicator`: something counted or timed: rate, referrals, waits
 * - `people`: they can be counted, and cannot be ticked off: families, users
 * - `abstract`: nothing that can be pointed at: culture, approach, resilience
 */
export type NounKind = 'document' | 'product' | 'occasion' | 'post' | 'loose' | 'indicator' | 'people' | 'abstract';

const nouns: Readonly<Record<NounKind, string>> = {
  document: `report, protocol, plan, strategy, charter, framework, guidance, guide, guideline, directory, policy, procedure,
    agreement, memorandum, contract, specification, toolkit, website, leaflet, booklet, newsletter, template,
    checklist, register, database, dashboard, proposal, paper, bid, legislation, bill, regulation, manual, handbook,
    curriculum, syllabus, film, podcast, poster, questionnaire, prospectus, brochure, factsheet, bulletin, covenant,
    constitution, roadmap, minute, figures, findings, results, proposals, recommendation, publication, article`,
  product: `question, phone, ticket, section, annex, chapter, badge, uniform, car, fleet, bench, gate, fence, door, bridge, path,
    road, station, hall, school, hospital, hostel, library, museum, park, theatre, prison, wing, ward, page, app, application, form, card, dataset, portal, case, statement, code, standard, target, module, video,
    map, letter, budget, schedule, timetable, calendar, list, log, return, submission, response, analysis,
    methodology, profile, pledge, compact, remit, reference, account, record, archive, library, file, kit, pack,
    machine, vehicle, van, phone, telephone, helpline, hotline, line, clinic, hub, centre, cafe, café, unit, room,
    facility, office, building, house, home, flat, place, bed, garden, playground, shelter, refuge, court, suite,
    branch, outlet, pantry, group, subgroup, sub-group, panel, forum, board, committee, team, taskforce, council,
    network, club, society, company, charity, fund, grant, loan, bursary, scholarship, payment, accreditation,
    award, certificate, qualification, licence, membership, kitemark, mark, deliverable, document, blog, story,
    advert, advertisement, logo, brand, sign, definition, glossary, index, baseline, matrix, algorithm, tool,
    identification, bus, shop, camera, alarm, tag, laptop, device, software, platform, appointment, sop, mou, sla,
    isp, loip, cjoip, course, entitlement, allowance, copy, views`,
  occasion: `presentation, talk, speech, lecture, ballot, vote, demonstration, display, screening, fair, festival, celebration, debate, conference, event, workshop, session, meeting, seminar, webinar, roundtable, hearing, summit, campaign, survey,
    audit, assessment, evaluation, review, consultation, inspection, visit, inquiry, interview, exercise,
    exhibition, launch, drop-in, briefing, appraisal, trial, pilot, study, research, poll, count, test, census,
    mapping, referendum, walkabout, induction, screening, check, drill, roadshow, hackathon, ceremony, competition,
    placement, agm, gathering, retreat, tour`,
  post: `position, vacancy, job, coordinator, co-ordinator, officer, analyst, champion, lead, navigator, worker, mentor, volunteer, manager,
    chair, member, director, adviser, advisor, advocate, nurse, practitioner, specialist, apprentice, intern,
    trainer, post, role, teacher, counsellor, psychologist, psychiatrist, doctor, pharmacist, warden, ranger,
    constable, ambassador, link, contact, representative, secretary, commissioner, trustee, sponsor, facilitator,
    liaison, keyworker, caseworker, administrator, evaluator, researcher, person`,
  loose: `option, service, programme, program, scheme, system, process, model, pathway, package, resource, training, project,
    initiative, mechanism, intervention, partnership, structure, material, provision, offer, method, measure,
    activity, action, work, site, area, class, education, outcome, indicator, channel, route, technology`,
  indicator: `number, rate, percentage, proportion, share, level, time, wait, waiting, length, cost, score, death, offending,
    reoffending, re-offending, reconviction, recidivism, offence, crime, arrest, referral, admission, readmission,
    incident, accident, fire, conviction, sentence, custody, remand, use, usage, uptake, take-up, attendance,
    absence, sickness, breach, complaint, fatality, casualty, fall, infection, unemployment, employment, sale,
    request, vacancy, turnover, incidence, prevalence, behaviour, violence, abuse, assault, theft, burglary,
    robbery, stop, delay, error, backlog, population, income, debt, arrears, eviction, emission, consumption,
    smoking, obesity, weight, birth, pregnancy, suicide, overdose, homicide, murder, hospitalisation, stay, volume,
    size, amount, hour, mile, enrolment, registration, completion, diversion, order, tenancy, start, job, exclusion,
    truancy, poverty, litter, flytipping, vandalism, graffiti, drinking, gambling, expectancy, average, ratio,
    sleeping, shoplifting, speeding`,
  people: `user, client, victim, people, woman, man, child, pupil, student, learner, family, prisoner, participant,
    resident, carer, patient, staff, employee, household, leaver, youth, parent, tenant, driver`,
  abstract: `strategies, understanding, awareness, culture, approach, capacity, resilience, relationship, leadership, governance,
    arrangement, support, engagement, involvement, opportunity, access, quality, knowledge, skill, trust,
    confidence, wellbeing, well-being, health, inequality, equality, stigma, discrimination, collaboration,
    cooperation, co-operation, communication, integration, innovation, learning, practice, way, effort, focus,
    impact, potential, value, vision, ethos, mindset, progress, step, issue, need, gap, expertise, information,
    feedback, change, improvement, consistency, clarity, transparency, accountability, participation, inclusion,
    cohesion, safety, justice, recovery, prevention, reintegration, rehabilitation, experience, perspective, voice,
    sense, attitude, perception, agenda, environment, condition, ownership, buy-in, commitment, alignment, synergy,
    dialogue, conversation, discussion, thinking, working, sharing, lesson, evidence, insight, momentum, visibility,
    effectiveness, efficiency, performance, productivity, delivery, development, cause, problem, challenge, barrier,
    root, life, lives, things, difference, contribution, presence, space, connection, choice, control, independence,
    dignity, respect, hope, satisfaction, morale, reputation, partner, community, sector, colleague, stakeholder,
    capability, view, influence, attention, priority, aim, interest, strength, element, aspect`,
};

const kinds: ReadonlyMap<string, NounKind> = index();

/** Ends of nouns that name no thing: `visibility`, `openness`, `resilience`. */
const abstractEnds = /(?:ness|ity|ism|ance|ence|ency|ancy|hood|tude)$/;

/** What the noun lets a reader check; `undefined` for one that is not known, and so may be a thing. */
export function nounKind(lower: string): NounKind | undefined {
  const one = singular(lower.replace(/^re-/, ''));
  const known = kinds.get(lower) ?? kinds.get(one);
  if (known !== undefined) return known;
  return abstractEnds.test(one) ? 'abstract' : undefined;
}

/** Words that tell nothing about which thing is meant, however often they stand before it. */
const emptyAdjectives = new Set(
  `effective appropriate suitable adequate relevant robust meaningful high quality high-quality better best good new other
   further additional more wider range strong stronger clear clearer key improved enhanced timely regular ongoing various
   different innovative sustainable accessible responsive flexible tailored joined-up joined up agreed existing current
   modern efficient great greater strategic important necessary whole coherent consistent comprehensive holistic inclusive
   person-centred person centred sufficient proportionate tough strict simple fair open honest healthy safe safer secure
   decent positive proactive creative ambitious realistic visible vibrant cohesive resilient welcoming supportive excellent
   outstanding good-quality reliable credible transparent accountable collaborative integrated seamless streamlined
   targeted focused smart intelligent dynamic thriving active healthier happier fairer greener purposeful practical useful
   helpful valuable diverse varied wide broad broader deep deeper close closer real true right early fast quick swift
   prompt evidence-based trauma-informed people-centred long-term short-term medium-term ready full fuller equal equitable
   respectful compassionate caring kind confident skilled competent capable qualified trained engaged empowered informed
   aware possible potential future emerging local national regional such certain particular specific own several many few
   some any frequent constant continuous continued continuing up-to-date latest recent attractive affordable lasting
   significant measurable big bigger large larger small smaller major minor main core basic essential crucial vital
   critical`.split(/\s+/),
);

export function isEmptyAdjective(lower: string): boolean {
  return emptyAdjectives.has(lower);
}

/** Whether a word that is no known noun ends as adjectives do, so that a noun is still to come: "cohesive, active communities". */
export function isLikelyAdjective(lower: string): boolean {
  if (emptyAdjectives.has(lower)) return true;
  return nounKind(lower) === undefined && /(?:ive|able|ible|ous|ful|less|ic|ant|ent|ary|ed|ual|nal|ial)$/.test(lower);
}

/** Nouns that hold the thing that follows `of`: "a series of events", "delivery of the programme", "a copy of the plan". */
const containers = new Set(
  `phase stage part range set series suite variety number copy copies package programme delivery development publication introduction implementation
   completion production launch collection combination pair roll-out rollout provision creation establishment first last final second third
   draft version edition terms use types type kinds kind forms form network group update list review evaluation audit analysis
   survey`.split(/\s+/),
);

export function isContainer(lower: string): boolean {
  return containers.has(lower);
}

function index(): ReadonlyMap<string, NounKind> {
  const found = new Map<string, NounKind>();
  for (const [kind, list] of Object.entries(nouns) as [NounKind, string][]) {
    for (const entry of list.split(',')) {
      const noun = entry.trim();
      if (!found.has(noun)) found.set(noun, kind);
    }
  }
  return found;
}
