/** The style of the plain page. It loads nothing, so that the page can be shown with everything else forbidden. */
export const plainPageStyle = `
:root { color-scheme: light dark; }
body { max-width: 48rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: 0.25rem; }
h3 { margin-top: 1.75rem; }
p, dd { white-space: pre-line; }
dl { display: grid; grid-template-columns: minmax(6rem, 10rem) 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
code { font: 0.875em ui-monospace, monospace; }
.place { white-space: nowrap; }
.problem { border: 2px solid; padding: 0.5rem 1rem; }
@media (max-width: 32rem) { dl { display: block; } dd { margin: 0 0 0.5rem; } }
@media print { body { max-width: none; } a { color: inherit; } }
`;
