import { closedLists, type ItemKind, type ItemName } from '@goldenthread/language';
import { onOneLine, plainly } from '../clean.ts';
import { entriesOf, type Referents } from './referents.ts';

/** Who is named in a cell, as far as the language can name them. */
export interface People {
  readonly names: readonly ItemName[];
  readonly isEverybody?: boolean;
  /** The post, or what they give. */
  readonly role?: string;
  /** Who cannot be named: posts without an organisation, "to be confirmed". */
  readonly rest: readonly string[];
}

const organisation =
  /\b(?:council|police|nhs|health board|health|service|services|trust|board|association|university|college|hscp|ijb|sps|copfs|scts|sds|sfrs|cjs|cjp|chcp|adp|partnership|scotland|authority|agency|network|forum|centre|aid|foundation|society|ltd|limited|charity|sector|group|committee|court|courts|prison|hmp|church|fund|tsi|cvs)\b/i;
const post =
  /\b(?:manager|head of|officer|director|co-?ordinator|chief|chair|leader|lead|convener|worker|analyst|inspector|superintendent|sergeant|secretary|governor|sheriff|advis[eo]r|clerk|consultant|planner|administrator|practitioner|nurse|psychologist|commissioner|executive|team lead)s?\b/i;
const endsAsPost = new RegExp(`${post.source}$`, 'i');
const nobody =
  /^(?:tb[ac]d?|to be (?:confirmed|agreed|decided|appointed|identified)|n\/?a|none|unknown|vacant|various|as above|[-?–—.]+)$/i;
const everybody =
  /^(?:all(?: (?:cjp |community justice |cj )?(?:partners|agencies|partner agencies|organisations))?|all partners of the partnership)$/i;
const isGroup = /\b(?:board|group|sub-?group|committee|forum|network)$/i;

/** What stands between an organisation and a post: "Council (Head of Housing)", "Head of Housing, Council". */
const pairs: readonly RegExp[] = [
  /^(?<a>[^()]+?)\s*\((?<b>.+)\)$/u,
  /^(?<a>[^:]+?)\s*:\s*(?<b>.+)$/u,
  /^(?<a>.+?)\s+[-\u2013\u2014]\s+(?<b>.+)$/u,
  /^(?<a>[^,]+),\s*(?<b>.+)$/u,
  /^(?<a>.+),\s*(?<b>[^,]+)$/u,
];

/** Reads who leads or helps. Organisations that nobody knows are offered as items. */
export function readPeople(cell: string, kinds: readonly ItemKind[], row: number, referents: Referents): People {
  if (everybody.test(onOneLine(cell))) return { names: [], isEverybody: true, rest: [] };
  const bodies: Bodies = {
    known: (words) => referents.resolve(words, kinds),
    offer: (title) => {
      const kind = kinds.includes('group') && isGroup.test(title) ? 'group' : 'partner';
      return kinds.includes(kind) ? referents.offer(kind, title, row) : undefined;
    },
  };
  const whole = cell.length > 2_000 ? undefined : readOne(onOneLine(cell), bodies, false);
  if (whole?.name !== undefined) return told([whole], cell);
  const read: Person[] = [];
  for (const entry of entriesOf(cell.length > 2_000 ? '' : cell)) {
    const known = readOne(entry, bodies, false);
    if (known.name !== undefined) read.push(known);
    else read.push(...readSeveral(entry, bodies));
  }
  return cell.length > 2_000 ? { names: [], rest: [cell] } : told(read, cell);
}

/** The bodies of the plan and of the table, of the kinds that are asked for. */
interface Bodies {
  readonly known: (words: string) => ItemName | undefined;
  /** One that nobody has becomes an item of its own. */
  readonly offer: (title: string) => ItemName | undefined;
}

interface Person {
  readonly name?: ItemName;
  readonly role?: string;
  readonly written: string;
}

function told(people: readonly Person[], cell: string): People {
  const names = [...new Set(people.flatMap(({ name }) => name ?? []))];
  const rest = people.filter(({ name }) => name === undefined).map(({ written }) => written);
  const roles = people.flatMap(({ role }) => role ?? []);
  if (roles.length === 0) return { names, rest };
  return { names, role: names.length === 1 ? roles.join(', ') : onOneLine(cell), rest };
}

/** What stands between several: commas and strokes, then "and" as well. */
const marks = [/\s*[,/+]\s*/, /\s*[,/+]\s*|\s+(?:and|&)\s+/] as const;

/** "Council, Police Scotland and NHS": pieces between commas, the longest that is known first; else as new organisations. */
function readSeveral(written: string, bodies: Bodies): readonly Person[] {
  const entry = withGlue(written);
  for (const mark of marks) {
    const pieces = piecesOf(entry, mark);
    const people: Person[] = [];
    for (let at = 0; at < pieces.length; ) {
      const { person, taken } = longestKnown(pieces, at, bodies);
      people.push(person);
      at += taken;
    }
    if (people.length > 0 && people.every(({ name }) => name !== undefined)) return people;
  }
  for (const mark of marks.toReversed()) {
    const pieces = piecesOf(entry, mark);
    const isEach = pieces.every((piece) => isWhole(piece) || bodies.known(piece) !== undefined);
    if (pieces.length > 0 && isEach && !post.test(entry)) {
      return pieces.map((piece) => readOne(piece, bodies, true));
    }
  }
  return [readOne(written, bodies, true)];
}

/** Two pieces or more; none where there are too many to be people. */
function piecesOf(entry: string, mark: RegExp): readonly string[] {
  const pieces = entry
    .split(mark)
    .filter((piece) => piece !== '')
    .map((piece) => piece.replaceAll(glued, 'and'));
  return pieces.length < 2 || pieces.length > 30 ? [] : pieces;
}

function longestKnown(
  pieces: readonly string[],
  at: number,
  bodies: Bodies,
): { readonly person: Person; readonly taken: number } {
  for (let taken = Math.min(pieces.length - at, 6); taken > 1; taken--) {
    for (const glue of [', ', ' and ']) {
      const written = pieces.slice(at, at + taken).join(glue);
      const name = bodies.known(written);
      if (name !== undefined) return { person: { name, written }, taken };
    }
  }
  return { person: readOne(pieces[at] ?? '', bodies, false), taken: 1 };
}

function readOne(written: string, bodies: Bodies, mayOffer: boolean): Person {
  const known = bodies.known(written);
  if (known !== undefined) return { name: known, written };
  for (const pair of pairs) {
    const { a = '', b = '' } = pair.exec(written)?.groups ?? {};
    if (a === '' || b === '') continue;
    const [first, second] = [bodies.known(a), bodies.known(b)];
    // Two organisations are two, and neither is the post of the other.
    if (first !== undefined && second !== undefined) return { written };
    const isList = (words: string): boolean =>
      (pair.source.includes(',') && isBody(words)) || beginsKnown(words, bodies);
    if (first !== undefined && !isList(b)) return { name: first, role: b, written };
    if (second !== undefined && !isList(a)) return { name: second, role: a, written };
  }
  if (!mayOffer || nobody.test(written)) return { written };
  for (const pair of pairs) {
    const { a = '', b = '' } = pair.exec(written)?.groups ?? {};
    // "Shelter North (Outreach Manager)" looks like an organisation and a post; between commas it may be a person.
    const isFirst = isBody(a) || (pair === pairs[0] && isWhole(a));
    const [body, role] = isFirst && post.test(b) ? [a, b] : isBody(b) && post.test(a) ? [b, a] : [];
    const name = body === undefined ? undefined : bodies.offer(body);
    if (name !== undefined && role !== undefined) return { name, role, written };
  }
  const words = plainly(written).split(' ').length;
  const isName = /^\p{Lu}/u.test(written) && words <= 6 && !/[.!?]\s/.test(written);
  if (endsAsPost.test(written) || (post.test(written) && !organisation.test(written))) return { written };
  if (words > 12 || !(isBody(written) || isName)) return { written };
  const name = bodies.offer(written);
  return name === undefined ? { written } : { name, written };
}

/** "Police Scotland, NHS Northshire": a list goes on, and is no post. */
function beginsKnown(words: string, bodies: Bodies): boolean {
  const first = words.split(/[,/;]| and | & /, 1)[0] ?? '';
  return first !== words && bodies.known(first) !== undefined;
}

function isBody(words: string): boolean {
  return (organisation.test(words) || isShort(words)) && !endsAsPost.test(words);
}

/** Organisations of the Act with "and" in their names, which parts no two of them. */
const withAnd = Object.values(closedLists.statutoryPartner.words)
  .map((title) => title.replace(/^.*: /, ''))
  .filter((title) => title.includes(' and '));
const glued = '\u0001';

function withGlue(written: string): string {
  return withAnd.reduce((text, title) => text.replaceAll(title, title.replaceAll(' and ', ` ${glued} `)), written);
}

/** What people call a body of which there is one: "Council, Police and NHS". No half of a longer name is among them. */
const bareBody = /^(?:the )?(?:council|police|courts?|prisons?)$/i;

/** A piece that can stand by itself: no half of "Health and Social Care Partnership". */
function isWhole(piece: string): boolean {
  const words = piece.split(' ');
  if (isShort(piece) || bareBody.test(piece)) return true;
  return (
    words.length > 1 && words.length < 7 && words.every((word) => /^(?:\p{Lu}|\d|of$|for$|and$|the$|&$)/u.test(word))
  );
}

/** `HSCP`, `SPS`. */
function isShort(words: string): boolean {
  return /^[A-Z][A-Z&]{1,6}$/.test(words.trim()) && !nobody.test(words.trim());
}
