import type { Place } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import type { Location, LocationLink, Range } from 'vscode-languageserver';

/** Links where the client can show them, else plain places, as the protocol asks. */
export function links(found: readonly LocationLink[], canLink: boolean | undefined): LocationLink[] | Location[] {
  if (canLink) return [...found];
  return found.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

/** A link from a name to an item. */
export function linkTo(item: Item, from: Range): LocationLink {
  return {
    originSelectionRange: from,
    targetUri: item.place.uri,
    targetRange: item.place.range,
    targetSelectionRange: item.namePlace.range,
  };
}

export function location(place: Place): Location {
  return { uri: place.uri, range: place.range };
}
