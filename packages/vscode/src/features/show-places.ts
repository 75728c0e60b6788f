import { showPlacesCommand } from '@goldenthread/editor/protocol';
import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';
import type { Location as ProtocolLocation, Position as ProtocolPosition } from 'vscode-languageclient/browser';

/** What the server asks VS Code to do when a line above an item is clicked. */
export function showPlaces(): Disposable {
  return commands.registerCommand(showPlacesCommand, listPlaces);
}

/** Lists places in VS Code's own view of references. */
async function listPlaces(uri: string, position: ProtocolPosition, places: readonly ProtocolLocation[]): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    toPosition(position),
    places.map((place) => {
      const { start, end } = place.range;
      return new Location(Uri.parse(place.uri), new Range(toPosition(start), toPosition(end)));
    }),
  );
}

function toPosition({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}
