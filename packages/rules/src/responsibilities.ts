/** The seven responsibilities that a group or a partner can hold (Framework, Good Governance, p. 38). */
export const responsibilities = [
  'leads the plan',
  'agrees priorities',
  'aligns resources',
  'leads change',
  'secures commitment',
  'oversees delivery',
  'reviews impact',
] as const;
