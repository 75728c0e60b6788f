import { type ColourName, colourNames, hues, palette, type Scheme } from './palette.ts';

/** How a shape or a text of a class looks. Colours go by their names, so that each way of reading has its own. */
export interface Look {
  readonly fill?: ColourName | 'none';
  readonly stroke?: ColourName | 'none';
  readonly other?: Readonly<Record<string, string | number>>;
}

const words = 'system-ui, "Segoe UI", Arial, sans-serif';

/** Every class of a drawing. Where an element has several, the later of this list wins. */
export const looks = {
  drawing: { fill: 'ink', other: { 'font-family': words, 'font-size': 12 } },
  paper: { fill: 'paper' },
  heading: { other: { 'font-size': 13, 'font-weight': 600 } },
  strong: { other: { 'font-weight': 600 } },
  small: { other: { 'font-size': 11 } },
  quiet: { fill: 'quiet' },
  middle: { other: { 'text-anchor': 'middle' } },
  end: { other: { 'text-anchor': 'end' } },
  grid: { fill: 'none', stroke: 'grid', other: { 'stroke-width': 1 } },
  line: { fill: 'none', stroke: 'line', other: { 'stroke-width': 1.25 } },
  'line-end': { fill: 'line' },
  band: { fill: 'grey-tint' },
  panel: { fill: 'paper', stroke: 'line' },
  box: { other: { 'stroke-width': 1.25 } },
  bar: { other: { 'stroke-width': 1.25 } },
  path: { fill: 'none', other: { 'stroke-width': 2 } },
  ...Object.fromEntries(
    hues.flatMap((hue) => [
      [`${hue}-box`, { fill: `${hue}-tint`, stroke: hue }],
      [`${hue}-fill`, { fill: hue, stroke: hue }],
      [`${hue}-stroke`, { stroke: hue }],
    ]),
  ),
  'ink-stroke': { stroke: 'ink' },
  hollow: { fill: 'paper' },
  unfilled: { fill: 'none' },
  chosen: { other: { 'stroke-width': 3 } },
  dashed: { other: { 'stroke-dasharray': '5 4' } },
  today: { fill: 'none', stroke: 'ink', other: { 'stroke-width': 1.5, 'stroke-dasharray': '2 3' } },
} as const satisfies Readonly<Record<string, Look>> as Readonly<Record<string, Look>>;

export function className(look: string): string {
  return `picture-${look}`;
}

/** The attributes of a look with the colours of one scheme: for readers that know no style sheets. */
export function attributesOf(look: Look, scheme: Scheme): Record<string, string | number> {
  const { fill, stroke, other = {} } = look;
  return {
    ...(fill === undefined ? {} : { fill: colour(fill, scheme) }),
    ...(stroke === undefined ? {} : { stroke: colour(stroke, scheme) }),
    ...other,
  };
}

function colour(name: ColourName | 'none', scheme: Scheme | 'forced'): string {
  return name === 'none' ? 'none' : palette[name][scheme];
}

const focus = `.picture-link{cursor:pointer}
.picture-link:hover .picture-box,.picture-link:hover .picture-bar{stroke-width:3}
.picture-link:focus{outline:none}
.picture-link:focus-visible{outline:3px solid;outline-offset:2px}
.picture-link:hover use{opacity:.7}
.picture-link:hover text,.picture-link:focus-visible text{text-decoration:underline}
`;

/** The style of all pictures within a page: one sheet, whose colours change with the reader's scheme. */
export function pictureStyle(): string {
  const rules = Object.entries(looks).map(
    ([name, { fill, stroke, other = {} }]) =>
      `.${className(name)}{${[
        ...(fill === undefined ? [] : [`fill:${fill === 'none' ? fill : `var(--picture-${fill})`}`]),
        ...(stroke === undefined ? [] : [`stroke:${stroke === 'none' ? stroke : `var(--picture-${stroke})`}`]),
        ...Object.entries(other).map(([property, value]) => `${property}:${withUnit(property, value)}`),
      ].join(';')}}`,
  );
  return `${pictureColours('light')}
@media (prefers-color-scheme:dark){${pictureColours('dark')}}
@media (forced-colors:active){${pictureColours('forced')}.picture-drawing{forced-color-adjust:none}}
@media print{${pictureColours('light')}}
${rules.join('\n')}
@media (forced-colors:active){.picture-grid{stroke-width:.4}.picture-link text{fill:LinkText}}
${focus}`;
}

/** The colours of one scheme, for whatever chooses the scheme: by itself for drawings anywhere, or below a selector. */
export function pictureColours(scheme: Scheme | 'forced', below = ''): string {
  const values = colourNames.map((name) => `--picture-${name}:${palette[name][scheme]}`);
  return `${below === '' ? '' : `${below} `}.picture-drawing{${values.join(';')}}`;
}

/** The style inside a drawing that stands alone: its light colours are attributes, and these take their place. */
export function standaloneStyle(): string {
  const rules = (scheme: 'dark' | 'forced'): string =>
    Object.entries(looks)
      .filter(([, { fill, stroke }]) => fill !== undefined || stroke !== undefined)
      .map(
        ([name, { fill, stroke }]) =>
          `.${className(name)}{${[
            ...(fill === undefined ? [] : [`fill:${colour(fill, scheme)}`]),
            ...(stroke === undefined ? [] : [`stroke:${colour(stroke, scheme)}`]),
          ].join(';')}}`,
      )
      .join('');
  return `@media (prefers-color-scheme:dark){${rules('dark')}}
@media (forced-colors:active){.picture-drawing{forced-color-adjust:none}${rules('forced')}.picture-grid{stroke-width:.4}}`;
}

function withUnit(property: string, value: string | number): string {
  return property === 'font-size' ? `${value}px` : String(value);
}
