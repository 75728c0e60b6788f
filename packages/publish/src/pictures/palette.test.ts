import { expect, it } from 'vitest';
import { type ColourName, hues, palette, type Scheme } from './palette.ts';

/** WCAG 2.2, definition of contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const texts: readonly (readonly [ColourName, ColourName])[] = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ...hues.map((hue) => ['ink', `${hue}-tint`] as const),
];
const shapes: readonly (readonly [ColourName, ColourName])[] = [
  ['line', 'paper'],
  ...hues.flatMap((hue) => [[hue, 'paper'] as const, [hue, `${hue}-tint`] as const]),
];

const cases = (['light', 'dark'] as const).flatMap((scheme) => [
  ...texts.map(([on, under]): readonly [Scheme, ColourName, ColourName, number] => [scheme, on, under, 4.5]),
  ...shapes.map(([on, under]): readonly [Scheme, ColourName, ColourName, number] => [scheme, on, under, 3]),
]);

it('measures black on white as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it.each(cases)('%s: %s on %s can be told apart', (scheme, on, under, least) => {
  expect(contrast(palette[on][scheme], palette[under][scheme])).toBeGreaterThanOrEqual(least);
});

it.each(['ink', 'paper', ...hues] as const)('%s gives way to the colours that the system forces', (name) => {
  expect(palette[name].forced).toMatch(/^(Canvas|CanvasText)$/);
});
