-- What Neovim does in a test: it opens every plan of a folder with the language server, does one task, and writes what it
-- saw to a file as JSON. `neovim.process.test.ts` starts it, with the order in $ORDER.
local order = vim.fn.json_decode(vim.env.ORDER)
local seen = {}

local function finish(result)
  vim.fn.writefile({ vim.fn.json_encode(result) }, order.result)
  for _, client in ipairs(vim.lsp.get_active_clients()) do client.stop() end
  vim.wait(5000, function() return #vim.lsp.get_active_clients() == 0 end, 10)
  vim.cmd('qall!')
end

-- A slip in this file must end Neovim as well, or the test would wait for it.
local function guarded(work)
  return function()
    local fine, problem = xpcall(work, debug.traceback)
    if not fine then finish({ problem = problem }) end
  end
end

local function wait(what, is_so)
  if not vim.wait(20000, is_so, 10) then error('Neovim waited 20 s in vain for ' .. what) end
end

local function relative(path)
  return path:sub(#order.folder + 2)
end

local client = vim.lsp.start_client({
  name = 'goldenthread',
  cmd = order.command,
  root_dir = order.folder,
  handlers = {
    ['textDocument/publishDiagnostics'] = function(problem, result, context, config)
      seen[result.uri] = true
      vim.lsp.handlers['textDocument/publishDiagnostics'](problem, result, context, config)
    end,
  },
})

local function open(file)
  vim.cmd('edit ' .. vim.fn.fnameescape(order.folder .. '/' .. file))
  vim.lsp.buf_attach_client(0, client)
end

local function go_to(file, line, column)
  open(file)
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

local severities = { 'error', 'warning', 'information', 'hint' }

local function findings()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(nil)) do
    table.insert(found, {
      file = relative(vim.api.nvim_buf_get_name(one.bufnr)),
      line = one.lnum + 1,
      severity = severities[one.severity],
      code = one.code or one.user_data.lsp.code,
      message = one.message,
    })
  end
  return found
end

local function is_told_of_all()
  for _, file in ipairs(order.files) do
    if not seen[vim.uri_from_fname(order.folder .. '/' .. file)] then return false end
  end
  return true
end

local tasks = {}

-- The findings of the plans as they are; with `slip`, also those while a name is wrong, and after it is right again.
function tasks.findings()
  local result = { before = findings() }
  if order.slip then
    go_to(order.slip.file, order.slip.line, order.slip.column)
    vim.cmd('normal! ix')
    wait('a finding about a name that stands for nothing', function() return #findings() > #result.before end)
    vim.wait(1000, function() return false end)
    result.wrong = findings()
    vim.cmd('undo')
    wait('the findings to go', function() return #findings() == #result.before end)
  end
  finish(result)
end

-- Types into a new line below another one, and takes what the server offers under a name.
function tasks.complete()
  go_to(order.file, order.line, 1)
  vim.api.nvim_buf_set_lines(0, order.line, order.line, false, { order.typed })
  vim.api.nvim_win_set_cursor(0, { order.line + 1, #order.typed })
  local params = vim.lsp.util.make_position_params()
  params.position.character = #order.typed
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, 20000)
  local answer = answers and answers[client] and answers[client].result or error('There was no answer: ' .. vim.inspect(answers))
  for _, item in ipairs(vim.lsp.util.extract_completion_items(answer)) do
    if item.label == order.label then
      vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16')
      return finish({ item = item, text = vim.api.nvim_get_current_line() })
    end
  end
  finish({ offered = vim.tbl_map(function(item) return item.label end, vim.lsp.util.extract_completion_items(answer)) })
end

-- The same as a person does it: with the keys of Neovim's own completion.
function tasks.complete_by_keys()
  go_to(order.file, order.line, 1)
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.o.completeopt = 'menuone,noinsert'
  local keys = vim.api.nvim_replace_termcodes('o<C-u>' .. order.typed .. '<C-x><C-o>', true, false, true)
  vim.api.nvim_feedkeys(keys, 'n', false)
  local tries = 0
  local function look()
    tries = tries + 1
    local words = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
    if #words == 0 and tries < 200 then return vim.defer_fn(guarded(look), 100) end
    finish({ words = words })
  end
  vim.defer_fn(guarded(look), 100)
end

function tasks.definition()
  go_to(order.file, order.line, order.column)
  local before = vim.api.nvim_get_current_buf()
  vim.lsp.buf.definition()
  wait('another file to come up', function() return vim.api.nvim_get_current_buf() ~= before end)
  local cursor = vim.api.nvim_win_get_cursor(0)
  finish({
    file = relative(vim.api.nvim_buf_get_name(0)),
    text = vim.api.nvim_get_current_line():sub(cursor[2] + 1),
  })
end

function tasks.rename()
  go_to(order.file, order.line, order.column)
  local before = vim.api.nvim_get_current_line()
  vim.lsp.buf.rename(order.newName)
  wait('the name to change', function() return vim.api.nvim_get_current_line() ~= before end)
  -- The server is told of the change of each file by now, and must find nothing in it.
  vim.wait(1000, function() return false end)
  vim.cmd('silent wall')
  finish({ findings = findings() })
end

vim.schedule(guarded(function()
  for _, file in ipairs(order.files) do open(file) end
  wait('findings of all files', is_told_of_all)
  -- What the server says once it has read the last file may follow what it said of the first.
  local last, count = vim.loop.hrtime(), #findings()
  wait('the findings to settle', function()
    if #findings() ~= count then last, count = vim.loop.hrtime(), #findings() end
    return vim.loop.hrtime() - last > 500e6
  end)
  tasks[order.task]()
end))
