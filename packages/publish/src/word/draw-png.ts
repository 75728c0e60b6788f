import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { DrawPng } from './draft.ts';

let started: Promise<void> | undefined;

/** See `pngDrawer`. The program can be started once, however many drawers there are. */
export async function startedDrawer(
  program: Uint8Array,
  fonts: readonly Uint8Array[],
  family: string,
): Promise<DrawPng> {
  started ??= initWasm(program);
  await started;
  const font = { fontBuffers: [...fonts], loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family };
  return (svg, width) => {
    const resvg = new Resvg(svg, {
      font,
      background: 'white',
      fitTo: { mode: 'width', value: width },
      languages: ['en-GB'],
    });
    const image = resvg.render();
    const bytes = image.asPng();
    image.free();
    resvg.free();
    return bytes;
  };
}
