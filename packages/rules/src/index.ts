export * from './all-findings.ts';
export * from './ignores/apply-ignores.ts';
export * from './judge.ts';
export * from './rule.ts';
export { rules } from './rules.ts';
export * from './settings/read-settings.ts';
export * from './settings/settings.ts';
export * from './settings/settings-files.ts';
