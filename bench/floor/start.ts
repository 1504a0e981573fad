// What a start can not be faster than: the embedded PostgreSQL alone, and the bare handler on it.
import { startServer } from '../../src/kit/postgres/supervisor.ts'
import { serveFloor } from './handler.ts'

const { PORT = '', GUONG_DATA = '', FLOOR_TODAY = '', FLOOR_LIST_ON = '', FLOOR_LIST_UNIT = '' } = process.env
const server = await startServer({ dataFolder: GUONG_DATA })
process.once('SIGTERM', () => { void server.stop().then(() => process.exit(0)) })
await serveFloor({ ownerUrl: server.ownerUrl, today: FLOOR_TODAY, listOn: FLOOR_LIST_ON, listUnit: Number(FLOOR_LIST_UNIT) }, Number(PORT))
