import { quoted } from '@goldenthread/language';
import { everyFact } from '../every-fact.ts';
import type { Rule } from '../rule.ts';

export const documentsFile: Rule = {
  code: 'documents/file',
  title: "A document's file lies in the folder of the plan",
  severity: 'warning',
  why: 'A plan is sent and published with its folder. A file elsewhere on one computer is there for its owner alone.',
  source: 'Framework, Partnership checklist, p. 32: point 12',
  fix: 'Copy the file into the folder of the plan, and write where it lies from there: `file: documents/needs-assessment.pdf`.',
  ruleSets: ['framework'],
  ignoreWhen: 'Everybody who reads the plan has the same folders, and it is not published from there.',
  wrong: {
    text: `strategy northshire: Northshire plan

document needs-assessment: Needs assessment
  file: C:\\Users\\planner\\needs.docx

document impact-assessment: Impact assessment
  file: ../shared/impact.pdf

document service-map: Service map
  file: https://northshire.example/map.pdf
`,
    marks: [
      'file: C:\\Users\\planner\\needs.docx',
      'file: ../shared/impact.pdf',
      'file: https://northshire.example/map.pdf',
    ],
  },
  right: `strategy northshire: Northshire plan

document needs-assessment: Needs assessment
  file: documents/needs assessment 2026.pdf

document impact-assessment: Impact assessment
  file: documents/../impact.pdf

document service-map: Service map
  link: https://northshire.example/map.pdf
`,
  check(plan, report) {
    for (const { fact } of everyFact(plan, 'file')) {
      const path = fact.text.trim();
      const { uri } = fact.place;
      const below = uri.startsWith(plan.folder) ? uri.slice(plan.folder.length).split('/').length - 1 : 0;
      const problem = problemOf(path, below);
      if (problem !== undefined) report({ place: fact.place, message: problem });
    }
  },
};

/** What is wrong with a path; `below` says how many folders the file that gives it lies below that of the plan. */
function problemOf(path: string, below: number): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) {
    return `${quoted(path)} is an address and no file, so it cannot be kept with the plan. Write \`link:\` in place of \`file:\`.`;
  }
  if (/^(?:[a-z]:|[\\/~])/i.test(path)) {
    return `${quoted(path)} lies on one computer, so other readers will not find it. Copy the file into the folder of the plan, and write where it lies from there.`;
  }
  let depth = below;
  for (const part of decoded(path).split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) {
      return `${quoted(path)} leads out of the folder of the plan, so the file is lost when the plan is sent or published. Copy it into the folder, and write where it lies from there.`;
    }
  }
  return undefined;
}

/** `%2e%2e` means `..` to whoever opens the path as an address. */
function decoded(path: string): string {
  return path.replace(/%(2e|2f|5c)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
