// Fetches the files of the search folder; keeps good ones for a time without network.

const CACHE = "charter-search";
const PATIENCE = 20_000; // ms before a silent network counts as failed

// `folder` is the address of the search folder. Names carry a hash of the content, so a kept file is never stale.
export function createFiles(folder) {
  const pending = new Map();

  function load(name) {
    if (!pending.has(name)) {
      const file = fetchFile(name, new URL(name, folder));
      pending.set(name, file);
      file.catch(() => pending.delete(name)); // the next try asks again
    }
    return pending.get(name);
  }

  return load;
}

async function fetchFile(name, url) {
  const cache = await openCache().catch(() => undefined);
  const kept = await cache?.match(url);
  if (kept) return kept.json();
  const [response, content] = await withPatience((signal) => fetchContent(name, url, signal));
  await cache?.put(url, response).catch(() => {});
  if (content.rules) await forgetOlder(cache, url, JSON.stringify(content));
  return content;
}

async function fetchContent(name, url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return [response, await read(response.clone(), name)];
}

// A silent request is ended, so that the next try does not wait for it. Where it cannot be, it is not listened to.
function withPatience(load) {
  const controller = window.AbortController && new AbortController();
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`nothing for ${PATIENCE} ms`));
      controller?.abort();
    }, PATIENCE);
  });
  const loading = load(controller?.signal);
  const stop = () => clearTimeout(timer);
  loading.then(stop, stop);
  return Promise.race([loading, silence]);
}

// A cut or foreign answer fails here, so that it is neither used nor kept.
async function read(response, name) {
  const bytes = await response.arrayBuffer();
  const digest = await crypto.subtle?.digest("SHA-256", bytes); // missing on plain http
  const hash = digest && Array.from(new Uint8Array(digest, 0, 5), (byte) => (byte + 256).toString(16).slice(1)).join("");
  const content = JSON.parse(new TextDecoder().decode(bytes));
  if ((hash && !name.includes(hash)) || !(content?.length || content?.rules)) throw new Error(`${name} holds something else`);
  return content;
}

// The files that a new manifest does not name are those of an earlier build.
async function forgetOlder(cache, { href }, manifest) {
  const folder = href.slice(0, href.lastIndexOf("/") + 1);
  for (const { url } of (await cache?.keys()) ?? []) {
    if (url !== href && url.startsWith(folder) && !manifest.includes(url.slice(folder.length))) await cache.delete(url);
  }
}

// Missing on plain http, refused in some private windows: search works without.
async function openCache() {
  return window.caches?.open(CACHE);
}
