import {
  type FactWord,
  factDefinitions,
  factWordsOf,
  type ItemKind,
  itemKinds,
  kindDefinition,
} from '@goldenthread/language';

/** Texts that became scripts, requests or links in programs that were careless with them, as they are known. */
export const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=https://evil.example/x.png onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
  '</title></style></textarea></script><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)>">',
  '<style>@import url(https://evil.example/x.css);body{background:url(https://evil.example/b.png)}</style>',
  '<a href="javascript:alert(1)">click</a>',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt&colon;alert(1))',
  '[click](\u0001javascript:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[click](vbscript:msgbox(1))',
  '[click](file:///etc/passwd)',
  '[click](//evil.example/)',
  '<javascript:alert(1)>',
  '![picture](https://evil.example/pixel.png)',
  '![x](x"onerror="alert(1))',
  '[a]: https://evil.example/ "t" ![a][a]',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/y">',
  '<form action="https://evil.example/"><button formaction="javascript:alert(1)">x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<article id="title" data-part></article><section id="needs" data-part></section>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;',
  '{{constructor.constructor("alert(1)")()}}',
  '\u0000<\u0000script>alert(1)</script>',
  '\u202e<script>alert(1)</script>\ud800',
];

/** A plan in which a text stands wherever there is room for one: in the head and every fact of every kind of item. */
export function hostilePlan(attack: string): string {
  const kinds = itemKinds.filter((kind) => kind !== 'strategy' && kind !== 'framework' && kind !== 'part');
  return ['strategy', ...kinds].map((kind) => item(kind as ItemKind, attack)).join('\n');
}

function item(kind: ItemKind, attack: string): string {
  const { head, word } = kindDefinition(kind);
  const name = kind.replaceAll(' ', '-');
  const heads: Readonly<Record<typeof head, readonly string[]>> = {
    named: [`${word} ${name}: ${attack}`, `${word} ${attack}: ${attack}`],
    text: [`${word}: ${attack}`],
    alone: [word],
    part: [`${word} ${attack}`],
    about: [`${word} need: ${attack}`, `${word} ${attack}: ${attack}`],
    'about at': [`${word} action at 30 June 2027: ${attack}`, `${word} action at ${attack}: ${attack}`],
    stage: [`${word} analyse: ${attack}`],
  };
  // A second header would take the plan apart.
  const chosen = kind === 'strategy' ? heads.named.slice(0, 1) : heads[head];
  return chosen.flatMap((line) => [line, ...factWordsOf(kind).flatMap((fact) => lines(fact, attack))]).join('\n');
}

/** The fact as its example writes it, with the text where its own words stand, and once where its values stand. */
function lines(word: FactWord, attack: string): readonly string[] {
  const { colon, example } = factDefinitions[word];
  const values = example.split(':', 1)[0] ?? word;
  // These say which strategy the file is part of, and leave the rest of the plan out where they cannot be read.
  if (word === 'uses' || word === 'replaces') return [];
  return [
    ...(colon === 'none' ? [] : [`  ${values}: ${attack}`]),
    ...(colon === 'needed' ? [] : [`  ${word} ${attack}`]),
    // A block of text is read as Markdown.
    ...(colon === 'needed'
      ? [`  ${values}:\n    First words.\n\n    ${attack}\n\n    | a | b |\n    | --- | --- |\n    | ${attack} | x |`]
      : []),
  ];
}
