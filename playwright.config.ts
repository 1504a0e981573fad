import { defineConfig } from '@playwright/test'

const port = process.env['GUONG_TEST_PORT'] ?? '4017'
const address = `http://127.0.0.1:${port}`
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-gpu', '--disable-quic']

/** Journeys through several rooms in a real Chromium, at the desk and on the phone, against the built pages and a server of their own. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Journeys see the server as it is; those of the service worker let it in (12-*).
    serviceWorkers: 'block',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // A machine without a locale would lose the Vietnamese names of files.
    launchOptions: { executablePath: process.env['GUONG_CHROMIUM'] ?? '/usr/bin/chromium', args: quiet, chromiumSandbox: false, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  },
  // A journey that one of them tells enough is tagged with its name.
  projects: [
    { name: 'desk', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', grepInvert: /@desk/, use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } },
  ],
  webServer: {
    command: `"${process.execPath}" tests/journeys/serve.ts`,
    env: { PORT: port, GUONG_URL: address },
    url: `${address}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
