/** Lets the pages open without a network, and calls back once a newer version of them is ready. Nothing is ever reloaded unasked. */
export const installWorker = async (onNewer: () => void): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const found = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
  registration = found as ServiceWorkerRegistration | undefined
  if (!registration) return
  if (registration.waiting && navigator.serviceWorker.controller) onNewer()
  registration.addEventListener('updatefound', () => {
    const fresh = registration?.installing
    fresh?.addEventListener('statechange', () => { if (fresh.state === 'installed' && navigator.serviceWorker.controller) onNewer() })
  })
  setInterval(() => void registration?.update().catch(() => {}), HOUR)
}

/** Opens the newer version, because the person asked for it. */
export const openNewVersion = (): void => {
  if (!registration?.waiting) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration.waiting.postMessage('take-over')
}

const HOUR = 3_600_000
let registration: ServiceWorkerRegistration | undefined
