-- wrk -s requests.lua URL -- FILE [POST]: sends the lines of a file, each thread from a place of its own: paths, or with POST the bodies of a form for the URL's path.
local threads = 0

function setup(thread)
  thread:set("place", threads)
  threads = threads + 1
end

function init(args)
  requests = {}
  if args[2] == "POST" then
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
    wrk.headers["Sec-Fetch-Site"] = "same-origin"
  end
  for line in io.lines(args[1]) do
    requests[#requests + 1] = args[2] == "POST" and wrk.format("POST", nil, nil, line) or wrk.format("GET", line)
  end
  at = math.floor(#requests / 2) * place
end

function request()
  at = at % #requests + 1
  return requests[at]
end
