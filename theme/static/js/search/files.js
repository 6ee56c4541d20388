// Fetches the files of the search folder; keeps good ones for a time without network.

const CACHE = "charter-search";
const PATIENCE = 20_000; // ms before a silent network counts as failed

// `folder` is the address of the search folder. Names carry a hash of the content, so a kept file is never stale.
export function createFiles(folder) {
  const pending = new Map();

  function load(name) {
    if (!pending.has(name)) {
      const file = fetchFile(new URL(name, folder));
      pending.set(name, file);
      file.catch(() => pending.delete(name)); // the next try asks again
    }
    return pending.get(name);
  }

  return load;
}

async function fetchFile(url) {
  const cache = await openCache();
  const kept = await cache?.match(url);
  if (kept) return kept.json();
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const content = await response.clone().json(); // a cut or foreign answer fails here and is not kept
  await cache?.put(url, response).catch(() => {});
  return content;
}

// No cache on plain http or in private windows: search works without.
async function openCache() {
  return globalThis.caches?.open(CACHE).catch(() => undefined);
}
