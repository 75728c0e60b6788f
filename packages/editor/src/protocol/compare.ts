import type { PageUpdate } from '@goldenthread/publish';
import type { Request } from './request.ts';
import type { StrategyParams } from './strategies.ts';

/** A strategy that can be compared with another version of itself, and which files of that version are needed. */
export interface ComparableStrategy {
  readonly title: string;
  /** A short name that no other strategy at hand has: "Northshire". */
  readonly label: string;
  /** The folder of its header, ending in `/`. */
  readonly folder: string;
  /** The strategy's files, that of its header first. */
  readonly files: readonly string[];
  /** The files of frameworks and strategies of one's own that it uses. */
  readonly used: readonly string[];
  /** The settings files in its folder and above it, as they are now. */
  readonly settings: readonly string[];
}

/** `null` where the server does not have the file. */
export const ComparableRequest: Request<StrategyParams, ComparableStrategy | null> = {
  method: 'goldenthread/comparable',
};

export interface VersionFile {
  readonly uri: string;
  readonly text: string;
}

export interface CompareParams extends StrategyParams {
  /**
   * The files of the other version: plans and settings files, at whatever addresses. They may hold other strategies, too.
   */
  readonly old: readonly VersionFile[];
  /** What the other version is called, within a sentence: "the version of 12 March 2026". */
  readonly from: string;
}

/** What is another now than in an older version, as a page that reads like minutes. */
export interface ComparisonPage {
  /** All its parts. `null` where the other version does not hold the strategy. */
  readonly page: PageUpdate | null;
}

/**
 * Compares a strategy as it stands, unsaved changes too, with another version. The elements of the page carry the items
 * that they tell of as those of `DocumentRequest` do, with their places in the newer version. `null` where the server does
 * not have the file.
 */
export const CompareRequest: Request<CompareParams, ComparisonPage | null> = { method: 'goldenthread/compare' };
