import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

/** Serves a fresh copy of the town, as the journeys find it, on a port of its own. */
export const serveTown = async (): Promise<{ address: string; stop: () => Promise<void> }> => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [fileURLToPath(new URL('../../tests/journeys/serve.ts', import.meta.url))], { env: { ...process.env, PORT: String(port), GUONG_URL: address }, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async () => {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }
  for (let tries = 0; tries < 240; tries += 1) {
    if (await isReady(address)) return { address, stop }
    await new Promise((resolve) => { setTimeout(resolve, 500) })
  }
  await stop()
  throw new Error('the town did not open within two minutes')
}

const isReady = (address: string) => fetch(`${address}/readyz`).then(({ ok }) => ok, () => false)

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
