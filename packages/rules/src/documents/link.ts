import { quoted } from '@goldenthread/language';
import { everyFact } from '../every-fact.ts';
import type { Rule } from '../rule.ts';

export const documentsLink: Rule = {
  code: 'documents/link',
  title: 'The address of a document is one that a browser can open',
  severity: 'warning',
  why: 'A reader who follows a link and finds nothing cannot check what the plan rests on.',
  source: 'Framework, Partnership checklist, p. 32: point 12',
  fix: 'Write the whole address and nothing else, from `https://` on. A file beside the plan is given with `file:`.',
  ruleSets: ['framework'],
  ignoreWhen:
    'The address is one of a network of the partners which needs no full name, and no reader outside has to open it.',
  wrong: {
    text: `strategy northshire: Northshire plan

document needs-assessment: Needs assessment
  link: www.northshire.example/needs

document impact-assessment: Impact assessment
  link: See the website of the council
`,
    marks: ['link: www.northshire.example/needs', 'link: See the website of the council'],
  },
  right: `strategy northshire: Northshire plan

document needs-assessment: Needs assessment
  link: https://northshire.example/needs?year=2026#housing

document impact-assessment: Impact assessment
  link: https://northshire.example/impact
  text: It stands on the website of the council.
`,
  check(plan, report) {
    for (const { fact } of everyFact(plan, 'link')) {
      const address = fact.text.trim();
      const problem = problemOf(address);
      if (problem === undefined) continue;
      const change = { place: fact.place, newText: `link: https://${address}` };
      const fix = { title: 'Write `https://` before the address', changes: [change], isSafe: false };
      report({ place: fact.place, message: problem, ...(isBare(address) ? { fix } : {}) });
    }
  },
};

/** What is wrong with an address, and what to do. An empty one has a finding of its own. */
function problemOf(address: string): string | undefined {
  if (address === '') return undefined;
  if (/\s/.test(address)) {
    return `${quoted(address)} is more than an address, so no link can be made of it. Write the address alone, from \`https://\` on, and the rest in \`text:\`.`;
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    return isBare(address)
      ? `${quoted(address)} has no beginning, so a browser looks for it beside the plan. Write \`https://\` before it.`
      : `${quoted(address)} is no web address, so nobody can open it. Write the whole address, from \`https://\` on; a file beside the plan is given with \`file:\`.`;
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && isHost(url.hostname)) return undefined;
  return `${quoted(address)} is no web address that every reader can open. Write one that begins with \`https://\`; a file beside the plan is given with \`file:\`.`;
}

/** An address without its beginning: `www.northshire.example/needs`. */
function isBare(address: string): boolean {
  if (/\s|^[a-z][a-z0-9+.-]*:|^[^/]+\.(?:pdf|docx?|xlsx?|odt|html?|md|txt)$/i.test(address)) return false;
  return isHost(address.split(/[/?#]/, 1)[0] ?? '');
}

/** `northshire.example`: two or more words with dots between them. */
function isHost(name: string): boolean {
  return name.length < 254 && name.includes('.') && name.split('.').every((part) => /^[\p{L}\p{N}_-]+$/u.test(part));
}
