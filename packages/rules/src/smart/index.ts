export { judgeItem, type SmartItem } from './judge-item.ts';
export { judgeStatement, type StatementInput } from './judge-statement.ts';
export {
  type Judged,
  type Letter,
  letterNames,
  letters,
  type Overall,
  type SmartJudgement,
  type Verdict,
} from './judgement.ts';
