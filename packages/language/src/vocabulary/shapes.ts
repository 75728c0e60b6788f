/**
 * The shapes a fact can have. A fact has one shape wherever it stands, and each shape is one rule of the grammar
 * (`grammar/facts.langium`) and one type of node in the syntax tree.
 */
export type FactShape =
  /** `because: the author's own words` */
  | 'text'
  /** `meets home-on-release, health-on-release` */
  | 'names'
  /** `approach quantitative, engagement`: words of a closed list */
  | 'words'
  /** `number 9.1`: a label that readers see */
  | 'label'
  /** `specialist`, `leads the plan: with the co-ordinator` */
  | 'flag'
  /** `lead council: Head of Housing`, `lead all partners` */
  | 'people'
  /** `by 31 March 2029`, `milestone by 30 June 2026: Draft agreed` */
  | 'date'
  /** `period 1 April 2026 to 31 March 2036` */
  | 'period'
  /** `every 6 months`, `sits 5 times a year` */
  | 'recurrence'
  /** `cost £12,000 a year`, `rank 1` */
  | 'quantity'
  /** `value 62% in 2024/25` */
  | 'figures'
  /** `target settled-on-release from 62% in 2024/25 to 85% by March 2031` */
  | 'target'
  /** `score 4 on impact` */
  | 'score'
  /** `funded by section-27 £12,000` */
  | 'funding'
  /** `approved by board on 3 March 2026: Chair` */
  | 'approval'
  /** `reviewed on 3 March 2026 by council: Head of Housing` */
  | 'reviewed'
  /** `reports to board every 6 months: progress` */
  | 'reports to'
  /** `reported every quarter to board` */
  | 'reported'
  /** `leaves out cjpf.throughcare-indicator because: numbers are too small` */
  | 'leaves out'
  /** `terms short to 5 years, medium to 10 years` */
  | 'terms'
  /** `calls outcome: Aim` */
  | 'calls'
  /** `now by 30 June 2027 because: the protocol was late` */
  | 'now by'
  /** `question needs no: the housing data is old` */
  | 'question'
  /** `after outcomes`: where a section stands */
  | 'position'
  /** `every action lead council: Co-ordinator`: a fact for all items of a kind that lack it */
  | 'default';

/** Whether free text may follow a fact's values after a colon. */
export type ColonUse = 'needed' | 'allowed' | 'none';
