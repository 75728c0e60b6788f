import { type Uri, window } from 'vscode';
import { language } from './client.ts';

/** The file of a plan whose text is in front. */
export function activePlan(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === language ? document.uri : undefined;
}
