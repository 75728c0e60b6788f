-- The language server of Golden Thread, as Neovim 0.11 and nvim-lspconfig take it.
return {
  cmd = { 'goldenthread', 'lsp', '--stdio' },
  filetypes = { 'cjoip' },
  root_markers = { 'goldenthread.json', '.git' },
}
