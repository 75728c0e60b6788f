import regular from '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf';
import semiBold from '@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf';
import { type DrawPng, pngDrawer } from '@goldenthread/publish';
import program from '@resvg/resvg-wasm/index_bg.wasm';

/**
 * Draws the pictures of a file of Word. Program and fonts are some megabytes, in a file of their own beside the command:
 * import this where a picture is drawn and nowhere else.
 */
export function drawing(): Promise<DrawPng> {
  return pngDrawer(program, [regular, semiBold], 'Open Sans');
}
