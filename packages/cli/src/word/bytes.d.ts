/** Files that the build puts into the bundle as they are. */
declare module '*.wasm' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: the build gives a file's bytes as its default export
  export default bytes;
}

declare module '*.ttf' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: the build gives a file's bytes as its default export
  export default bytes;
}
