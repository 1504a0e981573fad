// The floor in a process of its own, on a database that runs; without tables to post to where FLOOR_POSTS is 0.
import { makePostTables, serveFloor } from './handler.ts'

const { PORT = '', FLOOR_URL = '', FLOOR_TODAY = '', FLOOR_LIST_ON = '', FLOOR_LIST_UNIT = '', FLOOR_POSTS = '1' } = process.env
if (FLOOR_POSTS !== '0') await makePostTables(FLOOR_URL)
await serveFloor({ ownerUrl: FLOOR_URL, today: FLOOR_TODAY, listOn: FLOOR_LIST_ON, listUnit: Number(FLOOR_LIST_UNIT) }, Number(PORT))
