import { expect, it } from 'vitest';
import { reasonOf } from './write-whole.ts';

it.each([
  ['ENOSPC', ': the disk is full'],
  ['EDQUOT', ': your share of the disk is full'],
  ['EROFS', ': its folder can only be read'],
  ['EACCES', ': you do not have permission to write in its folder'],
  ['EIO', ' (EIO)'],
])('says in plain words why a file could not be written: %s', (code, reason) => {
  expect(reasonOf(Object.assign(new Error('no'), { code }))).toBe(reason);
});
