-- Starts the language server of Golden Thread for every plan. Copy the folders `lsp` and `plugin` into ~/.config/nvim.
local settings = vim.api.nvim_create_augroup('goldenthread', {})
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  group = settings,
  pattern = '*.cjoip',
  callback = function() vim.bo.filetype = 'cjoip' end,
})
vim.api.nvim_create_autocmd('FileType', {
  group = settings,
  pattern = 'cjoip',
  callback = function()
    vim.bo.commentstring = '# %s'
    vim.bo.shiftwidth = 2
    vim.bo.expandtab = true
  end,
})

if vim.lsp.enable then
  vim.lsp.enable('goldenthread')
  return
end

-- Before Neovim 0.11: one server for each folder that holds a repository or settings.
local files = vim.api.nvim_get_runtime_file('lsp/goldenthread.lua', false)
local config = dofile(files[1])
local clients = {}

local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  local at = folder
  while true do
    for _, marker in ipairs(config.root_markers) do
      if vim.loop.fs_stat(at .. '/' .. marker) then return at end
    end
    local above = vim.fn.fnamemodify(at, ':h')
    if above == at then return folder end
    at = above
  end
end

vim.api.nvim_create_autocmd('FileType', {
  group = settings,
  pattern = 'cjoip',
  callback = function(event)
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    clients[root] = clients[root]
      or vim.lsp.start_client({ name = 'goldenthread', cmd = config.cmd, root_dir = root })
    vim.lsp.buf_attach_client(event.buf, clients[root])
  end,
})
