/**
 * Shows places in the editor's own list: an address, a position and a list of locations. A client that has the command
 * names it in `initializationOptions.commands`, because a server cannot open a list.
 */
export const showPlacesCommand = 'goldenthread.showPlaces';
