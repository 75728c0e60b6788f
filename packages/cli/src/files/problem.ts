/** Something that kept the command from its work, in plain English. Not a finding: the plan is not at fault. */
export interface Problem {
  /** Absolute. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a file or a folder, for an error of the file system. */
export function fileSystemProblem(path: string, error: unknown, shown: string): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const message = messages[code]?.(shown) ?? `${shown} could not be read (${code || String(error)}).`;
  return { path, message };
}

const messages: Readonly<Record<string, (shown: string) => string>> = {
  ENOENT: (shown) => `There is no file or folder called ${shown}. Check the name and the folder you are in.`,
  ENOTDIR: (shown) => `There is no file or folder called ${shown}: a part of its path is a file.`,
  EACCES: (shown) => `${shown} could not be opened: you do not have permission to read it.`,
  EPERM: (shown) => `${shown} could not be opened: you do not have permission to read it.`,
  EISDIR: (shown) => `${shown} is a folder, not a file.`,
  ELOOP: (shown) => `${shown} is a link that leads back to itself.`,
  ENAMETOOLONG: (shown) => `The name ${shown.slice(0, 60)}… is too long for a file.`,
  EMFILE: (shown) => `${shown} could not be opened: too many files are open.`,
};
