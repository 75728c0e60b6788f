import { type FactWord, factUse, type ItemName, nounOf } from '@goldenthread/language';
import { onOneLine } from '../clean.ts';
import type { Headings } from '../mapping/headings.ts';
import type { MappedColumn, Mapping } from '../mapping/mapping.ts';
import { cellAt, type Grid, type GridCell, ownWords } from '../table/grid.ts';
import { readDay, readDeadline } from '../values/deadlines.ts';
import { isSameDeadline, milestonesIn as milestones, readFact } from '../values/read-fact.ts';
import { isStatusWord, statusWord } from '../values/statuses.ts';
import { addFact, type Draft, type FactLine } from './draft.ts';
import type { ImportChoices, ImportedSoFar } from './import-table.ts';
import { type ProgressCells, progressDraft } from './progress.ts';
import type { CellTold, TableReport } from './report.ts';
import { type RowKind, rowKind } from './rows.ts';

const numberBefore = /^(\p{L}{1,3}\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)+|\d+(?=[.)]))[.):]?\s+(?=\S)/u;

/** Reads the rows below the headings, one after the other. */
export class RowReader {
  readonly drafts: Draft[] = [];
  readonly progress: Draft[] = [];
  readonly items: TableReport['items'][number][] = [];
  readonly cells: CellTold[] = [];
  readonly rowsLeft: { row: number; kind: Exclude<RowKind, 'item' | 'more' | 'empty'>; words: readonly string[] }[] =
    [];
  readonly remarks: string[] = [];
  /** Rows that say the same as an item of the plan. */
  readonly repeats: { readonly row: number; readonly name: ItemName }[] = [];
  /** What rows say of items that are offered: the outcomes of an objective. */
  readonly factsOfOffered = new Map<ItemName, FactLine[]>();
  emptyRows = 0;
  /** Words in a column of statuses that say nothing known of how work stands, with their rows. */
  readonly unknownStatuses = new Map<string, number[]>();
  readonly #grid: Grid;
  readonly #headings: Headings;
  readonly #mapping: Mapping;
  readonly #choices: ImportChoices;
  readonly #soFar: ImportedSoFar;
  readonly #isNumbered: boolean;
  /** Headings across the table that stand above the next item. */
  #above: string[] = [];
  /** By column, what stood last in it: tables of people leave out what is the same as above. */
  readonly #last = new Map<number, string>();
  readonly #carriesDown: ReadonlySet<number>;
  /** Columns of money: where one cell has a £, so is every number. */
  readonly #inPounds: ReadonlySet<string>;

  constructor(grid: Grid, headings: Headings, mapping: Mapping, choices: ImportChoices, soFar: ImportedSoFar) {
    this.#grid = grid;
    this.#headings = headings;
    this.#mapping = mapping;
    this.#choices = choices;
    this.#soFar = soFar;
    this.#isNumbered = isNumbered(grid, headings, mapping);
    this.#carriesDown = carriedColumns(grid, headings, mapping);
    this.#inPounds = new Set(
      mapping.columns
        .filter(({ meaning }) => meaning === 'cost' || meaning === 'amount')
        .filter(({ column }) => grid.rows.some((row) => cellAt(row, column).text.includes('£')))
        .map(({ heading }) => heading),
    );
    for (const column of this.#carriesDown) {
      this.remarks.push(`Where "${mapping.columns[column]?.heading}" is empty, it is taken from the row above.`);
    }
  }

  /** What the rows became, each with its first row. */
  statedItems(): readonly { readonly draft: Draft; readonly row: number }[] {
    const rows = new Map(this.items.toReversed().map(({ name, row }) => [name, row]));
    return this.drafts.map((draft) => ({ draft, row: rows.get(draft.name) ?? 0 }));
  }

  read(at: number): void {
    const row = this.#grid.rows[at] ?? [];
    const number = this.#grid.firstRow + at;
    const kind = rowKind(row, this.#headings, this.#mapping);
    switch (kind) {
      case 'empty':
        this.emptyRows++;
        return;
      case 'item':
        if (this.#isSameAsAbove(at)) this.#more(row, number);
        else this.#item(row, number);
        return;
      case 'more': {
        if (this.drafts.length > 0) this.#more(row, number);
        else this.rowsLeft.push({ row: number, kind: 'nothing said', words: ownWords(row) });
        return;
      }
      case 'heading':
        this.#above.push(onOneLine(ownWords(row)[0] ?? ''));
        this.#last.clear();
        break;
      default:
    }
    this.rowsLeft.push({ row: number, kind, words: ownWords(row) });
  }

  /** The same words and number as in the row right above: more about the same item. */
  #isSameAsAbove(at: number): boolean {
    const columns = this.#mapping.columns.filter(({ meaning }) => meaning === 'statement' || meaning === 'number');
    const [row, above] = [this.#grid.rows[at] ?? [], this.#grid.rows[at - 1] ?? []];
    if (at <= this.#headings.to || this.drafts.length === 0 || this.#above.length > 0) return false;
    return columns.every(({ column }) => cellAt(row, column).text === cellAt(above, column).text);
  }

  #more(row: readonly GridCell[], number: number): void {
    const draft = this.drafts.at(-1);
    if (draft === undefined) return;
    this.items.push({ row: number, kind: draft.kind, name: draft.name });
    this.#facts(draft, row, number, true);
  }

  #item(row: readonly GridCell[], number: number): void {
    const { kind, statement: column } = this.#mapping;
    const { names, referents } = this.#soFar;
    const [first = '', ...more] = cellAt(row, column).text.split('\n');
    const label = this.#isNumbered ? numberBefore.exec(first) : null;
    const statement = label === null ? first : first.slice(label[0].length);
    const numberColumn = this.#mapping.columns.find(({ meaning }) => meaning === 'number');
    const written = label?.[1] ?? onOneLine(numberColumn === undefined ? '' : cellAt(row, numberColumn.column).text);
    const asName = written === '' ? undefined : names.asWritten(written.replace(/[.):]$/, ''));
    const name = asName ?? names.fromWords(statement, kind);
    const draft: Draft = {
      kind,
      name,
      statement,
      facts: [],
      remarks: this.#above.map((words) => `In the table, above: ${words}`),
    };
    this.#above = [];
    this.drafts.push(draft);
    this.items.push({ row: number, kind, name });
    const before = this.#choices.plan === undefined ? undefined : referents.resolve(statement, [kind]);
    if (before !== undefined && before !== name) {
      this.repeats.push({ row: number, name: before });
    }
    if (more.length > 0) addFact(draft, { word: 'text', value: '', text: more.join('\n') });
    if (label !== null && asName === undefined)
      this.#fact(draft, 'number', label[1] ?? '', number, 'the number before the words');
    this.#facts(draft, row, number, false, asName !== undefined && label === null ? numberColumn?.column : undefined);
    referents.add(kind, name, statement, first);
  }

  /** @param named the column whose words became the name of the item */
  #facts(draft: Draft, row: readonly GridCell[], number: number, isMore: boolean, named?: number): void {
    const paired = this.#milestone(draft, row, number, isMore);
    const progress: { -readonly [K in keyof ProgressCells]: ProgressCells[K] } = {};
    for (const column of this.#mapping.columns) {
      const text = this.#textOf(row, column.column, isMore);
      if (text === '' || column.column === this.#mapping.statement || column.column === named) continue;
      if (paired && (column.meaning === 'milestone by' || column.meaning === 'by')) continue;
      const { meaning, heading } = column;
      if (meaning === 'leave out') this.#tell(number, column, text, 'left', 'you said so');
      else if (meaning === undefined || meaning === 'statement') this.#note(draft, heading, text, number, undefined);
      else if (meaning === 'period') this.#period(row, column, text, number, draft);
      else if (
        (meaning === 'status' || meaning === 'update' || meaning === 'share') &&
        progress[meaning] === undefined
      ) {
        progress[meaning] = text;
      } else if (meaning === 'status' || meaning === 'update' || meaning === 'share') {
        progress.update = `${progress.update === undefined ? '' : `${progress.update}\n`}${heading}: ${text}`;
      } else this.#fact(draft, meaning, text, number, heading, this.#periodBeside(row, column.column));
    }
    this.#tellStatus(progress.status, number);
    const report = progressDraft(draft, progress, this.#choices.asOf);
    // Where a row says the same as the one above, its report is said once.
    if (report !== undefined && JSON.stringify(report) !== JSON.stringify(this.progress.at(-1))) {
      this.progress.push(report);
    }
  }

  /** In a table of milestones the day beside is that of the milestone, and not of its action. */
  #milestone(draft: Draft, row: readonly GridCell[], number: number, isMore: boolean): boolean {
    const { columns } = this.#mapping;
    const milestone = columns.find(({ meaning }) => meaning === 'milestone by');
    const days = columns.filter(({ meaning }) => meaning === 'by');
    if (milestone === undefined || days.length === 0) return false;
    const text = this.#textOf(row, milestone.column, isMore);
    if (text === '' || readDeadline(text).by !== undefined || milestones(text).length > 0) return false;
    const read = days
      .map((column) => ({ column, text: this.#textOf(row, column.column, isMore) }))
      .filter((each) => each.text !== '');
    const day = read.map((each) => readDay(onOneLine(each.text))).find((each) => each !== undefined);
    if (day === undefined) return false;
    addFact(draft, { word: 'milestone by', value: day, text: onOneLine(text) });
    for (const { column, text: written } of read) {
      const own = readDay(onOneLine(written));
      if (own === undefined) this.#note(draft, column.heading, written, number, 'it is no day or period');
      else if (own !== day && isSameDeadline(own, day)) {
        this.#tell(number, column, written, 'left', `it is the same day as \`milestone by ${day}\``);
      } else if (own !== day) this.#note(draft, column.heading, written, number, 'the milestone has a day already');
    }
    return true;
  }

  /** A colour stands for a word of the language: told once. So is a word that is not known to stand for one. */
  #tellStatus(status: string | undefined, row: number): void {
    if (status === undefined) return;
    const word = statusWord(status);
    if (word === undefined) {
      const words = onOneLine(status);
      const rows = this.unknownStatuses.get(words);
      if (rows === undefined) this.unknownStatuses.set(words, [row]);
      else rows.push(row);
    }
    if (word === undefined || !isStatusWord(status)) return;
    const remark = `"${status}" is read as \`status ${word}\`.`;
    if (!this.remarks.includes(remark)) this.remarks.push(remark);
  }

  /** Words of a merged cell hold for each of its rows; more about an item is only what is new. */
  #textOf(row: readonly GridCell[], column: number, isMore: boolean): string {
    const { text, from } = cellAt(row, column);
    if (from === 'left' || (isMore && from === 'above')) return '';
    if (!this.#carriesDown.has(column) || isMore) return text;
    if (text !== '') this.#last.set(column, text);
    return text === '' ? (this.#last.get(column) ?? '') : text;
  }

  #fact(draft: Draft, word: FactWord, text: string, row: number, heading: string, period?: string): void {
    const counts = this.#inPounds.has(heading) ? `${heading} £` : heading;
    const cell = { kind: draft.kind, word, heading: counts, text, row, ...(period === undefined ? {} : { period }) };
    const { facts, rest, why } = readFact(cell, this.#soFar.referents);
    for (const fact of facts.flatMap((each) => this.#asTowards(draft, each, heading, row))) {
      const added = addFact(draft, fact);
      if (added !== 'taken') continue;
      const first = draft.facts.find((each) => each.word === fact.word);
      if (fact.word === 'by' && first !== undefined && isSameDeadline(first.value, fact.value)) {
        this.#tell(row, { heading }, text, 'left', `it is the same day as \`by ${first.value}\``);
      } else this.#note(draft, heading, text, row, `${nounOf(draft.kind)} has one \`${fact.word}\` already`);
    }
    for (const words of rest) this.#note(draft, heading, words, row, why);
  }

  /** An action is towards its objective, and the objective towards the outcome: what is known of the one is not said twice. */
  #asTowards(draft: Draft, fact: FactLine, heading: string, row: number): readonly FactLine[] {
    if (draft.kind !== 'action' || fact.word !== 'towards') return [fact];
    const { referents } = this.#soFar;
    const all = [
      ...new Set(
        [...draft.facts.filter(({ word }) => word === 'towards'), fact].flatMap(({ value }) => value.split(', ')),
      ),
    ];
    const objectives = all.filter((name) => referents.kindOf(name) === 'objective');
    const kept: string[] = [];
    for (const name of all) {
      if (objectives.length === 0 || objectives.includes(name)) kept.push(name);
      else if (objectives.some((objective) => referents.isTowards(objective, name))) {
        this.#tell(row, { heading }, name, 'left', `its objective is towards \`${name}\``);
      } else if (objectives.length === 1 && referents.offeredItem(objectives[0] ?? '') !== undefined) {
        this.#towardsOfOffered(objectives[0] ?? '', name);
      } else kept.push(name);
    }
    const at = draft.facts.findIndex(({ word }) => word === 'towards');
    if (at !== -1) draft.facts.splice(at, 1);
    return kept.length === 0 ? [] : [{ word: 'towards', value: kept.join(', ') }];
  }

  #towardsOfOffered(objective: ItemName, outcome: ItemName): void {
    const facts = this.factsOfOffered.get(objective) ?? [];
    this.factsOfOffered.set(objective, facts);
    const [first] = facts;
    const names = new Set([...(first?.value.split(', ') ?? []), outcome]);
    facts[0] = { word: 'towards', value: [...names].join(', ') };
  }

  #periodBeside(row: readonly GridCell[], column: number): string | undefined {
    const next = this.#mapping.columns[column + 1];
    return next?.meaning === 'period' ? cellAt(row, next.column).text || undefined : undefined;
  }

  /** The period of the figure before it; without a figure, or where it was not read, a remark. */
  #period(
    row: readonly GridCell[],
    { column, heading }: MappedColumn,
    text: string,
    number: number,
    draft: Draft,
  ): void {
    const before = this.#mapping.columns[column - 1];
    const words = before?.meaning;
    const hasFigure = words !== undefined && cellAt(row, column - 1).text !== '';
    const isRead = hasFigure && draft.facts.some(({ word, value }) => word === words && value.includes(' in '));
    if (!isRead) this.#note(draft, heading, text, number, undefined);
  }

  #note(draft: Draft, heading: string, text: string, row: number, why: string | undefined): void {
    const label = onOneLine(heading);
    const lines = text.split('\n');
    const words = label === '' ? text : lines.length === 1 ? `${label}: ${text}` : [`${label}:`, ...lines].join('\n');
    if (factUse(draft.kind, 'note') !== undefined) addFact(draft, { word: 'note', value: '', text: words });
    if (why !== undefined) this.#tell(row, { heading }, text, 'note', why);
  }

  #tell(
    row: number,
    { heading }: Pick<MappedColumn, 'heading'>,
    words: string,
    where: CellTold['where'],
    why: string,
  ): void {
    this.cells.push({ row, column: heading, words, where, why });
  }
}

/** Whether most statements begin with a number of their own: "1.1 Sign a protocol". */
function isNumbered(grid: Grid, { to }: Headings, { statement }: Mapping): boolean {
  const cells = grid.rows
    .slice(to)
    .map((row) => cellAt(row, statement).text)
    .filter((text) => text !== '');
  return cells.length > 1 && cells.filter((text) => numberBefore.test(text.slice(0, 40))).length > cells.length / 2;
}

/** Columns left of the statement that name what rows are towards, and are filled only where that changes. */
function carriedColumns(grid: Grid, { to }: Headings, { columns, statement }: Mapping): ReadonlySet<number> {
  const carried = new Set<number>();
  for (const { column, meaning } of columns) {
    if (meaning !== 'towards' || column >= statement) continue;
    const rows = grid.rows.slice(to).filter((row) => cellAt(row, statement).text !== '');
    const empty = rows.filter((row) => cellAt(row, column).text === '').length;
    if (rows.length > 1 && cellAt(rows[0] ?? [], column).text !== '' && empty > 0) carried.add(column);
  }
  return carried;
}
