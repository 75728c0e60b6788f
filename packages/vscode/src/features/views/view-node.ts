import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Location } from 'vscode-languageclient/browser';
import { openCommand } from '../strategies/places.ts';

/** A line of a view, as plain data: two that are the same show the same. */
export interface ViewNode {
  /** The way from the root, so that it is the same line whatever changes around it. */
  readonly path: readonly string[];
  readonly label: string;
  readonly description?: string;
  readonly icon?: { readonly id: string; readonly colour?: string };
  /** Paragraphs of plain text. */
  readonly tooltip: readonly string[];
  /** What a screen reader says. */
  readonly spoken: string;
  readonly place?: Location;
  /** Whether it is open from the start; `undefined` for a line with nothing below it. */
  readonly isOpen?: boolean;
  /** What can be done with it, for the `when` of menus. */
  readonly can?: string;
  /** Something is wrong at it, in a few words: editors mark it as they mark files. */
  readonly gap?: string;
  /** `undefined` where it is still to be asked for. */
  readonly children?: readonly ViewNode[];
}

/** Addresses of lines with a gap, so that they can be marked. */
export const gapScheme = 'goldenthread-gap';

export function treeItem(node: ViewNode, openTitle: string): TreeItem {
  const { path, label, description, icon, tooltip, spoken, place, isOpen, can, gap } = node;
  const item = new TreeItem(label, stateOf(isOpen));
  item.id = JSON.stringify(path);
  item.description = description ?? '';
  item.tooltip = tooltipOf(tooltip);
  item.accessibilityInformation = { label: spoken };
  if (icon !== undefined)
    item.iconPath = new ThemeIcon(icon.id, icon.colour === undefined ? undefined : new ThemeColor(icon.colour));
  if (place !== undefined) item.command = openCommand(place, openTitle);
  if (can !== undefined) item.contextValue = can;
  if (gap !== undefined) item.resourceUri = Uri.from({ scheme: gapScheme, path: `/${gap}` });
  return item;
}

function stateOf(isOpen: boolean | undefined): TreeItemCollapsibleState {
  if (isOpen === undefined) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Words of a plan are text, and nothing more. */
function tooltipOf(paragraphs: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString();
  paragraphs.forEach((text, at) => {
    if (at > 0) tooltip.appendMarkdown('\n\n');
    tooltip.appendText(text);
  });
  return tooltip;
}
