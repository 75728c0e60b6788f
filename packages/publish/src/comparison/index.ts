export { comparisonComment, longestComment } from './comment.ts';
export { type Comparison, compareReports, isNothingChanged, isSubstanceSame, oneSided } from './compare.ts';
export { comparisonJson } from './comparison-json.ts';
export { comparisonSchema } from './comparison-schema.ts';
export { type ComparisonChoices, type ComparisonDocument, comparisonDocument } from './document.ts';
export { sameStrategies } from './same-strategies.ts';
