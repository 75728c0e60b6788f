import type { DocumentSection } from '../context.ts';
import { arrangementsSection } from './arrangements.ts';
import { assessmentsSection } from './assessments.ts';
import { authorNotesSection } from './author-notes.ts';
import { changesSection } from './changes.ts';
import { coverSection } from './cover.ts';
import { deliverablesSection } from './deliverables.ts';
import { deliverySection } from './delivery.ts';
import { documentsSection } from './documents.ts';
import { evaluationSection } from './evaluation.ts';
import { gapsSection } from './gaps.ts';
import { glossarySection } from './glossary.ts';
import { governanceSection } from './governance.ts';
import { makingSection } from './making.ts';
import { measuresSection } from './measures.ts';
import { moneySection } from './money.ts';
import { needsSection } from './needs.ts';
import { objectivesSection } from './objectives.ts';
import { outcomesSection } from './outcomes.ts';
import { participationSection } from './participation.ts';
import { partnersSection } from './partners.ts';
import { prioritiesSection } from './priorities.ts';
import { risksSection } from './risks.ts';
import { scopeSection } from './scope.ts';
import { servicesSection } from './services.ts';
import { visionSection } from './vision.ts';
import { workforceSection } from './workforce.ts';

/** Every part of the document, in its order. */
export const documentSections: readonly DocumentSection[] = [
  coverSection,
  visionSection,
  scopeSection,
  makingSection,
  needsSection,
  servicesSection,
  gapsSection,
  prioritiesSection,
  outcomesSection,
  objectivesSection,
  deliverySection,
  moneySection,
  deliverablesSection,
  changesSection,
  governanceSection,
  arrangementsSection,
  partnersSection,
  workforceSection,
  participationSection,
  measuresSection,
  evaluationSection,
  assessmentsSection,
  risksSection,
  documentsSection,
  glossarySection,
  authorNotesSection,
];
