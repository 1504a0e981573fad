// The service worker: the pages open without a network. The build writes VERSION and SHELL above this text (tools/pages/offline-shell.ts).
// It keeps pages only, which are the same for everybody. What the API says goes past it: that belongs to a person, and this machine may be shared.
/* global VERSION, SHELL, addEventListener, caches, clients, skipWaiting */

const CACHE = `guong-${VERSION}`

addEventListener('install', event => event.waitUntil(fill()))
addEventListener('activate', event => event.waitUntil(tidy()))
addEventListener('message', event => { if (event.data === 'take-over') skipWaiting() })
addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || isOfServer(url.pathname)) return
  if (request.mode === 'navigate') event.respondWith(shell(request))
  else if (url.pathname.startsWith('/assets/') || SHELL.includes(url.pathname)) event.respondWith(asset(request))
})

const isOfServer = path => /^\/(api|healthz|lich|readyz|sw\.js|town)(\/|$)/.test(path)

// A file under /assets carries its hash in its name: one that an older version kept is the same file.
async function fill() {
  const cache = await caches.open(CACHE)
  const missing = []
  for (const path of SHELL) {
    const known = path.startsWith('/assets/') ? await caches.match(path) : undefined
    if (known) await cache.put(path, known)
    else missing.push(new Request(path, path.startsWith('/assets/') ? {} : { cache: 'reload' }))
  }
  await cache.addAll(missing)
}

// The version before stays too: pages that are still open ask for its pieces.
async function tidy() {
  const ours = (await caches.keys()).filter(name => name.startsWith('guong-') && name !== CACHE)
  for (const name of ours.slice(0, -1)) await caches.delete(name)
  await clients.claim()
}

async function shell(request) {
  const cache = await caches.open(CACHE)
  return await cache.match('/') ?? fetch(request)
}

async function asset(request) {
  const known = await caches.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/')) {
    const copy = answer.clone()
    void caches.open(CACHE).then(cache => cache.put(request, copy)).catch(() => {})
  }
  return answer
}
