import { expect, it } from 'vitest';
import { fileSystemProblem } from './problem.ts';

// Who runs the tests as root can read everything, so the errors are made here.
it.each([
  ['ENOENT', 'There is no file or folder called a.cjoip. Check the name and the folder you are in.'],
  ['ENOTDIR', 'There is no file or folder called a.cjoip: a part of its path is a file.'],
  ['EACCES', 'a.cjoip could not be opened: you do not have permission to read it.'],
  ['EPERM', 'a.cjoip could not be opened: you do not have permission to read it.'],
  ['EISDIR', 'a.cjoip is a folder, not a file.'],
  ['ELOOP', 'a.cjoip is a link that leads back to itself.'],
  ['EMFILE', 'a.cjoip could not be opened: too many files are open.'],
  ['EIO', 'a.cjoip could not be read (EIO).'],
])('%s', (code, message) => {
  const error = Object.assign(new Error('as Node says it'), { code });
  expect(fileSystemProblem('/plans/a.cjoip', error, 'a.cjoip')).toEqual({ path: '/plans/a.cjoip', message });
});
