import { appendFile, stat } from 'node:fs/promises';
import { reasonOf } from '../files/write-whole.ts';
import type { Host } from '../host.ts';
import type { LintResult } from '../reporters/reporter.ts';

/**
 * Adds to the summary of the GitHub job that the command runs in, where it runs in one. A summary that cannot be written
 * is told and changes nothing else: the findings are elsewhere too.
 */
export async function addToJobSummary(result: LintResult, host: Host): Promise<void> {
  const path = host.jobSummary;
  if (path === undefined) return;
  const { jobSummary, longestSummary } = await import('../reporters/job-summary.ts');
  try {
    const there = await stat(path).catch(() => undefined);
    const summary = jobSummary(result, longestSummary - (there?.size ?? 0));
    if (summary !== '') await appendFile(path, summary);
    else host.writeError('goldenthread: The summary of the job is full, so nothing was added to it.\n');
  } catch (error) {
    host.writeError(`goldenthread: The summary of the job could not be written${reasonOf(error)}.\n`);
  }
}
