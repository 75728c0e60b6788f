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
  document: `act, agreement, amendment, article, bid, bill, blueprint, booklet, brochure, bulletin, byelaw, charter,
    checklist, circular, constitution, contract, covenant, criteria, curriculum, dashboard, database, digest, directive,
    directory, factsheet, figures, film, findings, flowchart, framework, guidance, guide, guideline, handbook,
    infographic, inventory, invoice, leaflet, legislation, manual, memo, memorandum, minute, motion, newsletter,
    paper, petition, plan, podcast, policy, poster, procedure, proposal, proposals, prospectus, protocol, publication,
    questionnaire, recommendation, register, regulation, report, resolution, results, roadmap, scorecard, snapshot,
    specification, strategy, syllabus, template, toolkit, website`,
  product: `account, accreditation, advert, advertisement, alarm, algorithm, allotment, allowance, analysis, annex,
    app, application, appointment, archive, authority, award, badge, baseline, bed, bench, blog, board, branch, brand,
    bridge, budget, building, bursary, bus, cafe, café, calendar, camera, car, card, case, centre, certificate,
    chapter, charity, city, cjoip, clinic, club, code, college, committee, compact, company, copy, council, course,
    court, dataset, definition, deliverable, desk, device, document, door, entitlement, facility, fence, file, flat,
    fleet, form, forum, fund, garden, gate, glossary, grant, group, hall, helpline, home, hospital, hostel, hotline,
    house, hub, identification, index, isp, item, kit, kitchen, kitemark, laptop, lease, letter, library, licence,
    line, list, loan, locality, log, logo, loip, machine, map, mark, matrix, membership, methodology, module, mou,
    museum, network, office, outlet, pack, page, panel, pantry, park, pass, path, payment, phone, place, platform,
    playground, pledge, portal, premises, prison, profile, qualification, question, record, reference, refuge, remit,
    response, return, road, room, rota, schedule, scholarship, school, section, shelter, shop, sign, sla, society,
    software, sop, stall, standard, statement, station, story, studio, sub-group, subgroup, submission, subsidy,
    suite, tag, target, taskforce, team, telephone, theatre, ticket, timetable, tool, uniform, unit, university, van,
    vehicle, video, views, voucher, ward, wing`,
  occasion: `agm, appraisal, assembly, assessment, audit, ballot, briefing, campaign, celebration, census, ceremony,
    check, competition, conference, consultation, count, debate, demonstration, display, drill, drop-in, evaluation,
    event, exercise, exhibition, fair, festival, gathering, hackathon, hearing, induction, inquiry, inspection,
    interview, jury, launch, lecture, mapping, meeting, pilot, placement, poll, presentation, referendum, research,
    retreat, review, roadshow, roundtable, screening, self-evaluation, seminar, session, speech, study, summit,
    survey, talk, taster, test, tour, trial, visit, vote, walkabout, webinar, workshop`,
  post: `administrator, adviser, advisor, advocate, ambassador, analyst, apprentice, caseworker, chair, champion, co-
    ordinator, commissioner, constable, contact, coordinator, counsellor, director, doctor, evaluator, facilitator,
    intern, job, keyworker, lead, liaison, link, manager, member, mentor, navigator, nurse, officer, person,
    pharmacist, position, post, practitioner, psychiatrist, psychologist, ranger, representative, researcher, role,
    secretary, specialist, sponsor, teacher, trainer, trustee, vacancy, volunteer, warden, worker`,
  loose: `action, activity, area, channel, class, education, indicator, initiative, intervention, material, measure,
    mechanism, method, model, offer, option, outcome, package, partnership, pathway, process, program, programme,
    project, provision, resource, route, scheme, service, site, structure, system, technology, training, work`,
  indicator: `absence, abuse, accident, admission, amount, arrears, arrest, assault, attendance, average, backlog,
    behaviour, birth, breach, burglary, call-out, callout, caseload, casualty, complaint, completion, consumption,
    conviction, cost, crime, custody, death, debt, delay, diversion, drinking, duration, emission, employment,
    enrolment, error, eviction, exclusion, expectancy, expenditure, fall, fatality, fire, flytipping, gambling,
    graffiti, homicide, hospitalisation, hour, incidence, incident, income, infection, length, level, liberation,
    litter, mile, mortality, murder, non-attendance, number, obesity, occupancy, offence, offending, order,
    overcrowding, overdose, percentage, population, poverty, pregnancy, prevalence, proportion, rate, ratio,
    re-offending, readmission, recall, recidivism, reconviction, referral, registration, remand, reoffending, request,
    robbery, sale, saving, score, self-harm, sentence, share, shoplifting, sickness, size, sleeping, smoking,
    speeding, spend, start, stay, stop, suicide, take-up, tenancy, theft, time, truancy, turnover, unemployment,
    uptake, usage, use, vandalism, violence, volume, wait, waiting, weight`,
  people: `adult, applicant, attendee, beneficiary, carer, child, children, citizen, client, driver, employee, family,
    father, household, individual, learner, leaver, man, men, mother, neighbour, parent, participant, patient, people,
    prisoner, professional, pupil, recipient, refugee, resident, sentencer, sheriff, sibling, staff, student,
    survivor, tenant, user, veteran, victim, woman, women, youth`,
  abstract: `ability, access, accountability, advantage, advice, agenda, aim, alignment, ambition, approach,
    arrangement, aspect, aspiration, atmosphere, attention, attitude, awareness, barrier, belief, benefit, bond,
    buy-in, capability, capacity, care, cause, challenge, chance, change, choice, clarity, climate, co-operation,
    cohesion, collaboration, colleague, commitment, communication, community, competence, competency, concept,
    concern, condition, confidence, connection, consideration, consistency, contribution, control, conversation,
    cooperation, credibility, culture, delivery, development, dialogue, difference, dignity, discrimination,
    discussion, ear, effectiveness, efficiency, effort, element, emotion, emphasis, engagement, environment, equality,
    ethos, evidence, excellence, expectation, experience, expertise, fairness, feedback, feeling, focus, foundation,
    gap, governance, growth, happiness, harm, health, help, hope, horizon, idea, identity, impact, improvement,
    inclusion, independence, inequality, influence, information, innovation, insight, integration, integrity,
    interest, involvement, issue, justice, knowledge, landscape, language, leadership, learning, lens, lesson, life,
    literacy, lives, message, mindset, momentum, mood, morale, motivation, narrative, need, opportunity, ownership,
    participation, partner, perception, performance, perspective, picture, potential, practice, presence, prevention,
    pride, priority, problem, productivity, progress, promise, prospect, prosperity, quality, rapport, recovery,
    regard, rehabilitation, reintegration, relationship, reputation, resilience, respect, root, safety, satisfaction,
    sector, sense, sharing, skill, space, spirit, stakeholder, standing, status, step, stigma, strategies, strength,
    success, support, synergy, talent, things, thinking, thought, transparency, trust, understanding, value, view,
    visibility, vision, voice, way, wealth, welfare, well-being, wellbeing, working`,
};

const kinds: ReadonlyMap<string, NounKind> = index();

/** Ends of nouns that name no thing: `visibility`, `openness`, `resilience`. */
const abstractEnds = /(?:ness|ity|ism|ance|ence|ency|ancy|cracy|hood|tude)$/;

/** What the noun lets a reader check; `undefined` for one that is not known, and so may be a thing. */
export function nounKind(lower: string): NounKind | undefined {
  const one = singular(lower.replace(/^re-/, ''));
  const known = kinds.get(lower) ?? kinds.get(one);
  if (known !== undefined) return known;
  if (abstractEnds.test(one)) return 'abstract';
  // "self-evaluation", "sub-plan", "e-newsletter": the last part says what it is.
  const last = one.lastIndexOf('-') + 1;
  return last === 0 ? undefined : kinds.get(one.slice(last));
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
  `phase stage part point range set series suite variety number copy copies package programme delivery development publication introduction implementation
   completion production launch collection combination pair roll-out rollout provision creation establishment first last final second third
   draft version edition terms types type kinds kind forms form network group update list review evaluation audit analysis
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
