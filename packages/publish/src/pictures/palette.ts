/** What a colour is for in a picture. Each hue has a tint, on which text in `ink` stands. */
export type ColourName = 'paper' | 'ink' | 'quiet' | 'line' | 'grid' | Hue | `${Hue}-tint`;
export type Hue = (typeof hues)[number];
export type Scheme = 'light' | 'dark';

/**
 * Okabe and Ito's colours, which people with any colour blindness can tell apart, darkened on light paper and lightened on
 * dark paper until shapes have a contrast of 3 to 1 and text of 4.5 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const hues = ['blue', 'orange', 'green', 'purple', 'gold', 'grey'] as const;

interface Colour {
  readonly light: string;
  readonly dark: string;
  /** The reader's own colour, where the system forces a few. */
  readonly forced: string;
}

export const palette: Readonly<Record<ColourName, Colour>> = {
  paper: { light: '#ffffff', dark: '#1b1b1b', forced: 'Canvas' },
  ink: { light: '#1a1a1a', dark: '#f2f2f2', forced: 'CanvasText' },
  quiet: { light: '#545454', dark: '#b9b9b9', forced: 'CanvasText' },
  line: { light: '#767676', dark: '#9a9a9a', forced: 'CanvasText' },
  grid: { light: '#dcdcdc', dark: '#3d3d3d', forced: 'CanvasText' },
  blue: { light: '#0072b2', dark: '#5ab4e6', forced: 'CanvasText' },
  orange: { light: '#c24f00', dark: '#ff9650', forced: 'CanvasText' },
  green: { light: '#007a5a', dark: '#2fc79a', forced: 'CanvasText' },
  purple: { light: '#9c4d86', dark: '#e29cc6', forced: 'CanvasText' },
  gold: { light: '#8a6300', dark: '#e8bb3f', forced: 'CanvasText' },
  grey: { light: '#5c5c5c', dark: '#b4b4b4', forced: 'CanvasText' },
  'blue-tint': { light: '#e4f1f9', dark: '#12303f', forced: 'Canvas' },
  'orange-tint': { light: '#fdeee3', dark: '#43260f', forced: 'Canvas' },
  'green-tint': { light: '#e2f4ee', dark: '#0f3529', forced: 'Canvas' },
  'purple-tint': { light: '#f7eaf3', dark: '#3b2434', forced: 'Canvas' },
  'gold-tint': { light: '#fbf2da', dark: '#372c0c', forced: 'Canvas' },
  'grey-tint': { light: '#f0f0f0', dark: '#2e2e2e', forced: 'Canvas' },
};

export const colourNames = Object.keys(palette) as readonly ColourName[];
