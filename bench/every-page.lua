-- Requests the pages of a site of 100 articles one after the other, and now and then one that does not exist.
local at = 0

function request()
  at = at + 1
  if at % 50 == 0 then return wrk.format("GET", "/nowhere-" .. at .. "/") end
  return wrk.format("GET", string.format("/blog/post-%06d/", at % 100))
end
