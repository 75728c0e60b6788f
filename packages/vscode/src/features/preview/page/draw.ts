import type { Drawing } from '../messages.ts';

/**
 * Turns drawings into files of PNG, as the browser draws them.
 * @throws Error where a drawing cannot be drawn
 */
export async function drawAll(drawings: readonly Drawing[]): Promise<Record<string, Uint8Array>> {
  const pngs: Record<string, Uint8Array> = {};
  for (const { id, svg, width } of drawings) pngs[id] = await draw(svg, width);
  return pngs;
}

async function draw(svg: string, width: number): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.max(1, Math.round((width * image.naturalHeight) / image.naturalWidth));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is nothing to draw on.');
    // Word shows what is see-through as it likes.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('The picture is too large to be drawn.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
