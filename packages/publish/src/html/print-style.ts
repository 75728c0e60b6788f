/** The document on paper: a cover, a page of contents, no breaks within what belongs together, numbered pages. */
export const printStyle = `
@page {
  size: A4; margin: 20mm 18mm 22mm;
  @bottom-right { content: counter(page) " of " counter(pages); font: 9pt system-ui, sans-serif; }
}
@page sideways { size: A4 landscape; }
@page :first { @bottom-right { content: none; } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; line-height: 1.4; background: none; }
  main { max-width: none; padding: 0; }
  .skip, #preview-notices, summary { display: none; }
  h1 { font-size: 26pt; margin-top: 20mm; break-inside: avoid; }
  #title article { break-inside: auto; }
  h2 { font-size: 17pt; }
  h3 { font-size: 13pt; }
  h4, h5, h6 { font-size: 11pt; }
  h1, h2, h3, h4, h5, h6, caption, figcaption, .notice-title { break-after: avoid; break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  #title, nav { break-after: page; }
  nav { border: 0; font-size: inherit; }
  nav h2 { font-size: 17pt; padding: 0; color: var(--accent); }
  nav > ol { columns: 2; column-gap: 10mm; }
  nav > ol > li { margin-bottom: 1.5mm; }
  nav a { padding: 0.4mm 0; min-height: 0; border: 0; }
  nav > ol > li > a { font-weight: 600; }
  nav ol ol a { padding-left: 6mm; }
  #document > section { margin-bottom: 10mm; padding-top: 5mm; }
  article, figure, tr, .notice, dl > div { break-inside: avoid; }
  /* A long table goes on on the next page, below its headings. */
  article:has(table), article:has(article) { break-inside: auto; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; line-height: 1.35; }
  th, td { min-width: 17mm; padding: 1mm 1.5mm; }
  /* Points, one below the other, would be given the room of their longest word. */
  td:has(br) { min-width: 27mm; }
  table:not(:has(tr > :nth-child(5))) td:has(br) { min-width: 40mm; }
  /* Headings of columns do not end a page, and a last row does not begin one. */
  tbody tr:first-child, tbody tr:last-child { break-before: avoid; }
  td ul, td ol { padding-left: 3mm; }
  article { margin-bottom: 5mm; }
  h3 { margin-top: 6mm; }
  dl > div { padding: 0.6mm 0; grid-template-columns: 40mm minmax(0, 1fr); }
  li { margin: 0; }
  p, ul, ol, dl { margin-bottom: 2.5mm; }
  .table, .drawing { overflow: visible; }
  .drawing > svg, .on-paper > svg { max-width: 100%; max-height: 215mm; height: auto; break-inside: avoid; }
  /* A page on its side for what would be too small to read, together with the heading that it stands below. */
  .sideways, h2:has(+ .sideways), h3:has(+ .sideways), .table:has(tr > :nth-child(7)) { page: sideways; }
  .sideways .drawing > svg, .sideways .on-paper > svg { max-height: 130mm; }
  figure:has(.on-paper) { break-inside: auto; }
  .on-paper { display: block; }
  .drawing:has(+ .on-paper), .choices:not(:has(details details[open])), .choices > p, .choices details:not([open]) { display: none; }
  article:target, tr:target, section:target > h2, section:target > h3 { outline: none; }
  a { color: inherit; text-decoration: none; }
  #title a[href^="http"]::after, #document a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; font-size: 0.9em; }
}`;
