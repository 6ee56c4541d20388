-- What lighttpd asks of every request for the charter site, see lighttpd.conf, which names it.
-- Nothing in here is to be changed.

local request = lighty.r.req_attr
local headers = lighty.r.resp_header
local root = request["physical.doc-root"]:gsub("/$", "")
local path = request["uri.path"]
local accepted = (lighty.r.req_header["Accept-Encoding"] or ""):lower()

-- What the site has; all else has the type that lighttpd knows.
local TYPES = {
    css = "text/css; charset=utf-8",
    csv = "text/csv; charset=utf-8",
    html = "text/html; charset=utf-8",
    ics = "text/calendar; charset=utf-8",
    js = "text/javascript; charset=utf-8",
    json = "application/json",
    jsonl = "application/jsonl; charset=utf-8",
    sqlite = "application/vnd.sqlite3",
    svg = "image/svg+xml",
    txt = "text/plain; charset=utf-8",
    vcf = "text/vcard; charset=utf-8",
    webmanifest = "application/manifest+json",
    xml = "application/xml; charset=utf-8",
}

local function is_file(name)
    local found = lighty.c.stat(name)
    return found and found.is_file
end

local function is_folder(name)
    local found = lighty.c.stat(name)
    return found and found.is_dir
end

-- Nothing hidden, nothing unfinished, nothing of a deployment's own; .well-known/ is for certificates.
local function is_hidden()
    local shown = path:gsub("/%.well%-known/", "/") .. "/"
    return shown:find("/%.") or shown:find("/[^/]+%.building%-")
        or shown:find("/_deployed/") or shown:find("/_deploying/")
end

local function is_accepted(encoding)
    for name, weight in accepted:gmatch("([%w*-]+)([^,]*)") do
        if name == encoding then
            return not weight:find("^%s*;%s*q%s*=%s*0%.?0*%s*$")
        end
    end
    return false
end

-- The build has put .br and .gz beside every text, so nothing is compressed here.
local function form_of(file)
    headers["Vary"] = "Accept-Encoding"
    headers["Content-Type"] = TYPES[file:match("%.(%w+)$")]
    for _, form in ipairs({ { "br", ".br" }, { "gzip", ".gz" } }) do
        if is_accepted(form[1]) and is_file(file .. form[2]) then
            headers["Content-Encoding"] = form[1]
            return file .. form[2]
        end
    end
    return file
end

-- The page of the site, or of the part of one, that was asked.
local function missing()
    local folder = path
    repeat
        folder = folder:match("^(.*)/") or ""
        local page = root .. folder .. "/404.html"
        if is_file(page) then
            lighty.r.resp_body.set({ { filename = form_of(page) } })
            return 404
        end
    until folder == ""
    return 404
end

-- What has moved, see docs/operators.md; the list may be none, and holds as soon as it is deployed.
local function moved()
    local base, old, rest = path:match("^([%w/_.-]-)/(offices/[a-z0-9-]+/[a-z0-9-]+)(.*)$")
    if not base then
        base, old, rest = path:match("^([%w/_.-]-)/(services/[a-z0-9-]+)(.*)$")
    end
    if not base or not rest:find("^/?[%w_./-]*$") or (rest ~= "" and rest:sub(1, 1) ~= "/") then
        return nil
    end
    local list = io.open(root .. base .. "/redirects/apache.txt")
    if not list then
        return nil
    end
    local text = "\n" .. list:read("a")
    list:close()
    local _, stop = text:find("\n" .. old .. " ", 1, true)
    local new = stop and text:match("^[a-z0-9/-]+", stop + 1)
    return new and base .. "/" .. new .. (rest == "" and "/" or rest)
end

-- Files named by their content never change, and scripts for dates are kept for an hour; everything
-- else is kept, and asked about again (an unchanged page answers with 304 and a few bytes).
local function lifetime()
    local name, kind = path:match("([^/]*)%.(%a+)$")
    if (kind == "js" or kind == "json" or kind == "css") and name:find("%-" .. ("[0-9a-f]"):rep(10) .. "$") then
        return "public, max-age=31536000, immutable"
    end
    local dates = path:match("/days/([^/]*)$") or ""
    if dates == "start.js" or dates == "days.css" or dates:find("^[a-z]+%-bn%.js$") or dates:find("^[a-z]+%-en%.js$") then
        return "public, max-age=3600"
    end
    return "no-cache"
end

headers["Cache-Control"] = "no-cache"

-- The site is for reading.
if request["request.method"] ~= "GET" and request["request.method"] ~= "HEAD" then
    headers["Allow"] = "GET, HEAD"
    lighty.r.resp_body.set({ "405\n" })  -- without which no header of ours would be sent
    return 405
end
if is_hidden() then
    return missing()
end
local new = moved()
if not new and is_folder(root .. path) and path:sub(-1) ~= "/" then
    new = lighty.c.urlenc_normalize(path) .. "/"
end
if new then
    local query = request["uri.query"]
    headers["Location"] = new .. (query and "?" .. query or "")
    return 301
end
local file = root .. path .. (path:sub(-1) == "/" and "index.html" or "")
if not is_file(file) then
    return missing()
end
headers["Cache-Control"] = lifetime()
request["physical.path"] = form_of(file)
