/** Fonts that the build puts into the bundle as addresses that hold them. */
declare module '*.woff2?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the build gives a file's address as its default export
  export default address;
}
