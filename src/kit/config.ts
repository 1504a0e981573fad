import { resolve } from 'node:path'
import { StartRefusal } from './start-refusal.ts'

/** How much the program tells in its log. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Everything the environment may decide. `today` is null when no day is named: then the real one counts, in the demo province its own. */
export interface Config {
  port: number
  host: string
  url: string
  dataFolder: string
  demo: boolean
  today: string | null
  databaseUrl: string | null
  logLevel: (typeof logLevels)[number]
  /** how many jobs this process runs at once; 0 leaves them to other processes on the same database */
  jobsAtOnce: number
  /** how many connections this process keeps for clicks; null: by the processor and by what PostgreSQL gives */
  connections: number | null
  /** into how many parts by province the large tables of an empty database are made; 0 leaves them whole */
  partitions: number
  /** how large a CSV file of rows may be that the command line imports, in bytes */
  largestCsv: number
  /** a copy of the database for reads that take long, and how many seconds it may be behind; null where there is none */
  replica: { url: string; mostBehind: number } | null
  /** where the tests of kills kill the process; null everywhere else */
  dieAt: string | null
  /** the mail server letters are sent through, and who they are from; null sends none */
  mail: Mail | null
}

/** How letters leave: the server's address with its password, the sender as written in letters, and the domain of their ids. */
export interface Mail { server: string; from: string; domain: string }

/** A setting with a value that can not be used; its sentence says what to write instead. */
export class ConfigError extends StartRefusal {
  constructor(problems: readonly Problem[]) {
    super('invalid_setting', { vi: problems.map(({ vi }) => vi).join('\n'), en: problems.map(({ en }) => en).join(' ') })
    this.name = 'ConfigError'
  }
}

/** Reads the settings; every wrong one is named at once, in one ConfigError. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const problems: Problem[] = []
  const setting = <T>(name: string, read: Reader<T>): T => {
    const found = read(env[name]?.trim() || undefined)
    if ('problem' in found) problems.push(sentenceOf(name, env[name] ?? '', found.problem))
    return 'value' in found ? found.value : (undefined as T)
  }
  const port = setting('PORT', readPort)
  const host = setting('HOST', readHost)
  const demo = setting('GUONG_DEMO', readSwitch)
  const config: Config = {
    port, host, demo,
    url: setting('GUONG_URL', readUrl) ?? `http://${reachable(host)}:${port}`,
    dataFolder: resolve(setting('GUONG_DATA', value => ok(value ?? './data'))),
    today: setting('GUONG_TODAY', readDay),
    databaseUrl: setting('DATABASE_URL', readDatabaseUrl),
    logLevel: setting('GUONG_LOG', readLevel),
    jobsAtOnce: setting('GUONG_JOBS', readJobs),
    connections: setting('GUONG_POOL', readConnections),
    partitions: setting('GUONG_PARTITIONS', readPartitions),
    largestCsv: setting('GUONG_CSV_MB', readMegabytes) * 1_048_576,
    replica: replicaOf(setting('GUONG_REPLICA_URL', readReplicaUrl), setting('GUONG_REPLICA_LAG', readLag)),
    dieAt: setting('GUONG_DIE_AT', readDeath(env['NODE_ENV'] === 'test')),
    mail: mailOf(setting('GUONG_SMTP_URL', readMailServer), setting('GUONG_MAIL_FROM', readSender)),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

interface Problem { vi: string; en: string }
type Reader<T> = (value: string | undefined) => { value: T } | { problem: Problem }

const ok = <T>(value: T) => ({ value })
const wrong = (vi: string, en: string) => ({ problem: { vi, en } })

const sentenceOf = (name: string, value: string, { vi, en }: Problem): Problem => {
  // An address of a database or a mail server carries a password, which must not end up on a screen or in a log.
  const shown = ['DATABASE_URL', 'GUONG_REPLICA_URL', 'GUONG_SMTP_URL'].includes(name) ? name : `${name}="${value}"`
  return { vi: `${shown} không dùng được: ${vi}`, en: `${shown} cannot be used: ${en}` }
}

const readPort: Reader<number> = (value = '4000') => {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  return port <= 65_535 ? ok(port) : wrong('cần một số cổng từ 1 đến 65535, ví dụ PORT=4000.', 'a port number from 1 to 65535 is needed, as in PORT=4000.')
}

const readHost: Reader<string> = (value = '127.0.0.1') =>
  /^[\w.:-]+$/.test(value) ? ok(value) : wrong('cần một địa chỉ hoặc tên máy, ví dụ HOST=127.0.0.1.', 'an address or a host name is needed, as in HOST=127.0.0.1.')

const readSwitch: Reader<boolean> = (value = '1') =>
  value === '0' || value === '1' ? ok(value === '1') : wrong('chỉ nhận 1 (nạp tỉnh mẫu) hoặc 0 (để trống).', 'only 1 (load the demo province) or 0 (start empty) is known.')

const readUrl: Reader<string | null> = value => {
  if (value === undefined) return ok(null)
  const url = URL.parse(value)
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
    ? ok(url.origin)
    : wrong('cần địa chỉ người dùng mở trong trình duyệt, không có đường dẫn, ví dụ GUONG_URL=https://guong.tinh.vn.', 'the address people open in a browser is needed, without a path, as in GUONG_URL=https://guong.example.vn.')
}

const readDay: Reader<string | null> = value => {
  if (value === undefined) return ok(null)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  return day && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
    ? ok(value)
    : wrong('cần một ngày có thật dạng năm-tháng-ngày, ví dụ GUONG_TODAY=2023-06-30.', 'a real day as year-month-day is needed, as in GUONG_TODAY=2023-06-30.')
}

const readDatabaseUrl: Reader<string | null> = value => {
  if (value === undefined) return ok(null)
  const url = URL.parse(value)
  return url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
    ? ok(value)
    : wrong('cần địa chỉ PostgreSQL 15 trở lên của người sở hữu cơ sở dữ liệu, dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu; bỏ trống để dùng PostgreSQL kèm theo.', 'the owner\'s address of a PostgreSQL 15 or newer is needed, as postgres://name:password@host:5432/database; leave it out to use the bundled PostgreSQL.')
}

const readReplicaUrl: Reader<string | null> = value => {
  if (value === undefined) return ok(null)
  const url = URL.parse(value)
  return url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
    ? ok(value)
    : wrong('cần địa chỉ bản sao chỉ đọc của cơ sở dữ liệu, dạng postgres://máy:5432/cơ-sở-dữ-liệu; bỏ trống nếu không có.', 'the address of a read-only copy of the database is needed, as postgres://host:5432/database; leave it out where there is none.')
}

const readLag: Reader<number> = (value = '5') =>
  /^[1-9]\d{0,3}$/.test(value) ? ok(Number(value)) : wrong('cần số giây bản sao được phép chậm hơn, từ 1 đến 9999.', 'how many seconds the copy may be behind is needed, from 1 to 9999.')

const replicaOf = (url: string | null, mostBehind: number): Config['replica'] => (url ? { url, mostBehind } : null)

const readLevel: Reader<Config['logLevel']> = (value = 'info') => {
  const level = logLevels.find(known => known === value)
  return level ? ok(level) : wrong(`cần một trong: ${logLevels.join(', ')}.`, `one of these is needed: ${logLevels.join(', ')}.`)
}

const readJobs: Reader<number> = (value = '2') =>
  /^\d{1,2}$/.test(value) ? ok(Number(value)) : wrong('cần số công việc nền chạy cùng lúc, từ 0 đến 99; 0 để tiến trình này không chạy việc nền.', 'how many jobs run at once is needed, from 0 to 99; 0 runs none in this process.')

const readConnections: Reader<number | null> = value => {
  if (value === undefined) return ok(null)
  return /^[1-9]\d{0,2}$/.test(value) ? ok(Number(value)) : wrong('cần số kết nối cơ sở dữ liệu dành cho thao tác của người dùng, từ 1 đến 999; bỏ trống để hệ thống tự chọn.', 'how many database connections are kept for what people click is needed, from 1 to 999; left out, the program chooses.')
}

const readPartitions: Reader<number> = (value = '0') =>
  /^\d{1,3}$/.test(value) && Number(value) <= 256 ? ok(Number(value)) : wrong('cần số phần của mỗi bảng lớn, từ 0 đến 256; 0 để không chia.', 'how many parts each large table has is needed, from 0 to 256; 0 leaves it whole.')

const readMegabytes: Reader<number> = (value = '1024') =>
  /^[1-9]\d{0,5}$/.test(value) ? ok(Number(value)) : wrong('cần số MB lớn nhất của một tệp CSV, từ 1 đến 999999.', 'how many MB a CSV file may have at most is needed, from 1 to 999999.')

const readDeath = (isTest: boolean): Reader<string | null> => (value) =>
  value === undefined || isTest ? ok(value ?? null) : wrong('chỉ dùng khi kiểm thử. Hãy bỏ đi.', 'it is for tests only. Leave it out.')

const readMailServer: Reader<string | null> = value => {
  if (value === undefined) return ok(null)
  const url = URL.parse(value)
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
    ? ok(value)
    : wrong('cần địa chỉ máy chủ thư dạng smtp://tên:mật-khẩu@máy:587 hoặc smtps://tên:mật-khẩu@máy:465; bỏ trống thì không gửi thư.', 'the address of a mail server is needed, as smtp://name:password@host:587 or smtps://name:password@host:465; left out, no letters are sent.')
}

const readSender: Reader<string> = (value = 'Gương <guong@localhost>') =>
  /^(?:[^<>"\r\n]*<[^\s<>@,;]+@[\w.-]+>|[^\s<>@,;]+@[\w.-]+)$/.test(value) ? ok(value) : wrong('cần tên và địa chỉ người gửi, ví dụ GUONG_MAIL_FROM=Gương Lam Sơn <guong@lamson.gov.vn>.', 'a name and an address are needed, as in GUONG_MAIL_FROM=Guong <guong@example.vn>.')

const mailOf = (server: string | null, from: string): Mail | null => (server ? { server, from, domain: /@([\w.-]+)>?$/.exec(from)?.[1] ?? 'localhost' } : null)

/** A server that listens everywhere is reached from its own machine by loopback. */
const reachable = (host: string) => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host?.includes(':') ? `[${host}]` : host
}
