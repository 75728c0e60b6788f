import type { VersionFile } from '@goldenthread/editor/protocol';

/** A version that a strategy can be compared with. */
export interface Version {
  /** For the title: "changes since 12 March 2026". */
  readonly since: string;
  /** Within a sentence: "From the version of 12 March 2026 to …". */
  readonly from: string;
  /** Its files, as far as they may matter; those that can change are read anew at each call. */
  readonly read: () => Promise<readonly VersionFile[]>;
}
