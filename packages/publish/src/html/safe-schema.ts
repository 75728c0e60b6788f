import type { Schema } from 'hast-util-sanitize';

/** A colour, a keyword, a variable of our own, or something drawn in the same document: never an address. */
const paint = /^(?:[a-z]+|#[0-9a-f]{3,8}|var\(--[\w-]+\)|url\(#[\w.:/-]+\))$/i;

/** Within the page, or to where it is safe to go. */
const address = /^(?:#|\/\d{1,6}$|\/$|\?[a-z]+$|https?:\/\/|mailto:)/i;

const painted: NonNullable<Schema['attributes']>[string] = [
  ['fill', paint],
  ['stroke', paint],
  ['markerStart', paint],
  ['markerMid', paint],
  ['markerEnd', paint],
  ['clipPath', paint],
  ['mask', paint],
];

const placed = 'x y x1 y1 x2 y2 dx dy cx cy r rx ry d points width height transform viewBox preserveAspectRatio';
const drawn =
  'fillOpacity fillRule strokeWidth strokeDasharray strokeLinecap strokeLinejoin strokeOpacity opacity ' +
  'textAnchor dominantBaseline fontFamily fontSize fontWeight fontStyle textLength lengthAdjust ' +
  'patternUnits patternTransform patternContentUnits clipPathUnits gradientUnits offset stopColor orient ' +
  'markerWidth markerHeight markerUnits refX refY pathLength vectorEffect focusable version';

/**
 * All that a page of ours may consist of, the last guard: whatever went wrong before it, no script, style, handler, form,
 * frame, picture from elsewhere or link with a dangerous scheme comes through.
 */
export const safeSchema: Schema = {
  tagNames: [
    ...'a article aside blockquote br caption code dd del details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 ins'.split(
      ' ',
    ),
    ...'header hr li main nav ol p pre section span strong summary table tbody td th thead tr ul'.split(' '),
    ...'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern marker'.split(' '),
    ...'clipPath linearGradient stop use'.split(' '),
  ],
  attributes: {
    '*': [
      ...'id className role ariaLabel ariaLabelledBy ariaDescribedBy ariaHidden ariaLevel ariaCurrent'.split(' '),
      ...'ariaRoleDescription dataUri dataLine dataItem dataPart'.split(' '),
      ['tabIndex', 0, -1, '0', '-1'],
      ...`${placed} ${drawn}`.split(' '),
      ...painted,
    ],
    a: [['href', address], 'rel'],
    // What stands in the same page, shown again.
    use: [['href', /^#/]],
    ol: ['start'],
    li: ['value'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    details: ['open'],
    svg: [['xmlns', 'http://www.w3.org/2000/svg']],
  },
  // Every address is judged by its own pattern, and every id has a prefix or is one of ours.
  protocols: {},
  clobber: [],
  ancestors: {},
  required: {},
  strip: ['script', 'style', 'template', 'iframe', 'object', 'math', 'foreignObject', 'noscript'],
  allowComments: false,
  allowDoctypes: false,
};
