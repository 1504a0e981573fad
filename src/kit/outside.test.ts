import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { createServer as createRawServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { outsideAddress, postOutside } from './outside.ts'

const message = { headers: { 'content-type': 'application/json' }, body: '{"kind":"test"}' }

/** A program at this machine, and what it was asked. */
const listening = async (answer: RequestListener) => {
  const asked: string[] = []
  const server = createServer((request, reply) => { asked.push(String(request.url)); answer(request, reply) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  onTestFinished(() => { server.closeAllConnections(); server.close() })
  return { port: (server.address() as AddressInfo).port, asked }
}

/** Says these addresses for every name, one list an asking. */
const saying = (...answers: string[][]) => {
  let asked = 0
  const lookup = ((_name: string, options: { all?: boolean }, done: (error: null, found: unknown, family?: number) => void) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? []
    asked += 1
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all) done(null, found)
    else done(null, found[0]?.address, found[0]?.family)
  }) as LookupFunction
  return { lookup, times: () => asked }
}

describe('an address outside', () => {
  test('is https, of a public name, without credentials and without the port of another service', () => {
    expect(outsideAddress('https://cong.tinh.gov.vn/nhan?tu=guong').address).toBe('https://cong.tinh.gov.vn/nhan?tu=guong')
    expect(outsideAddress('https://cong.tinh.gov.vn:8443#x').address).toBe('https://cong.tinh.gov.vn:8443/')
    const faults = {
      not_https: ['http://cong.tinh.gov.vn/', 'ftp://cong.tinh.gov.vn/', 'file:///etc/passwd', 'javascript:alert(1)', 'gopher://a.vn/'],
      with_credentials: ['https://a:b@cong.tinh.gov.vn/', 'https://cong.tinh.gov.vn@127.0.0.1/', 'https://a@cong.tinh.gov.vn/'],
      port_not_open: ['https://cong.tinh.gov.vn:22/', 'https://cong.tinh.gov.vn:25/', 'https://cong.tinh.gov.vn:80/', 'https://cong.tinh.gov.vn:0/'],
      inside: [
        'https://127.0.0.1/', 'https://0.0.0.0/', 'https://0/', 'https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/latest/meta-data/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.1/',
        'https://localhost/', 'https://localhost./', 'https://a.localhost/', 'https://may-chu/', 'https://kho.local/', 'https://metadata.google.internal/', 'https://10.0.0.1:8443/', 'https://１２７.0.0.1/', 'https://127。0。0。1/', 'https://8.8.8.8/',
      ],
      not_an_address: ['', 'cong.tinh.gov.vn', 'https://', 'https://cong.tinh.gov.vn/\r\nX-Other: 1', 'https://cong.tinh.gov.vn\r\n/', 'https://cong tinh/', 'https:\\\\cong.tinh.gov.vn\\', 'https://cong.tinh.gov.vn:99999/', `https://cong.tinh.gov.vn/${'a'.repeat(600)}`, `https://cong.tinh.gov.vn/${'ệ'.repeat(200)}`, 'https://a.vn/\u0000'],
    }
    for (const [fault, addresses] of Object.entries(faults)) for (const address of addresses) expect([address, outsideAddress(address)]).toEqual([address, { address: null, fault }])
  })
})

describe('a message outside', () => {
  test('arrives once with its headers and body, and is answered by its status', async () => {
    const got: unknown[] = []
    const { port } = await listening((request, reply) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => { got.push([request.method, request.headers['content-type'], Buffer.concat(parts).toString()]); reply.writeHead(204).end() })
    })
    expect(await postOutside({ ...message, address: `http://cong.test:${port}/` }, { ...saying(['127.0.0.1']), letThrough: ['127.0.0.1'] })).toEqual({ status: 204, failure: null })
    expect(got).toEqual([['POST', 'application/json', message.body]])
  })

  test('goes to no address inside, written in whatever way', async () => {
    const { port, asked } = await listening((_request, reply) => { reply.end() })
    const hosts = ['127.0.0.1', '0.0.0.0', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:10.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]', '169.254.169.254', '10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '224.0.0.1', '255.255.255.255', '2130706433', '0x7f000001', '0177.0.0.1', '127.1']
    for (const host of hosts) for (const scheme of ['http', 'https']) expect([host, await postOutside({ ...message, address: `${scheme}://${host}:${port}/` })]).toEqual([host, { status: null, failure: 'private_address' }])
    expect(asked).toEqual([])
  })

  test('goes to no name that means an address inside, alone or among others', async () => {
    const { port, asked } = await listening((_request, reply) => { reply.end() })
    for (const addresses of [['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['93.184.215.14', '127.0.0.1'], ['0.0.0.0']]) {
      for (const scheme of ['http', 'https']) expect(await postOutside({ ...message, address: `${scheme}://cong.test:${port}/` }, saying(addresses))).toEqual({ status: null, failure: 'private_address' })
    }
    expect(await postOutside({ ...message, address: `http://localhost:${port}/` })).toEqual({ status: null, failure: 'private_address' })
    expect(asked).toEqual([])
  })

  test('asks for the addresses of a name once: one that means something else by the second asking leads nowhere', async () => {
    const { port, asked } = await listening((_request, reply) => { reply.end() })
    // 192.0.2.1 is for documents and goes nowhere; it is let through as if it were public.
    const rebinding = saying(['192.0.2.1'], ['127.0.0.1'])
    const outside = { lookup: rebinding.lookup, letThrough: ['192.0.2.1'], milliseconds: 400 }
    const first = await postOutside({ ...message, address: `http://cong.test:${port}/` }, outside)
    expect([first.status, rebinding.times()]).toEqual([null, 1])
    expect(await postOutside({ ...message, address: `http://cong.test:${port}/` }, outside)).toEqual({ status: null, failure: 'private_address' })
    expect(asked).toEqual([])
  })

  const local = { ...saying(['127.0.0.1']), letThrough: ['127.0.0.1'], milliseconds: 1_500 }

  test('follows no redirect, to whatever place', async () => {
    const inner = await listening((_request, reply) => { reply.end() })
    for (const status of [301, 302, 303, 307, 308]) {
      const { port } = await listening((_request, reply) => { reply.writeHead(status, { location: `http://127.0.0.1:${inner.port}/` }).end() })
      expect(await postOutside({ ...message, address: `http://cong.test:${port}/` }, local)).toEqual({ status, failure: 'redirected' })
    }
    expect(inner.asked).toEqual([])
  })

  test('is refused with the status that refuses it', async () => {
    for (const status of [400, 401, 404, 410, 429, 500, 503]) {
      const { port } = await listening((_request, reply) => { reply.writeHead(status).end() })
      expect(await postOutside({ ...message, address: `http://cong.test:${port}/` }, local)).toEqual({ status, failure: 'refused' })
    }
  })

  test('reads nothing of an answer that is huge or never ends', async () => {
    let written = 0
    const { port } = await listening((_request, reply) => {
      reply.writeHead(200)
      const more = () => { while (!reply.destroyed && reply.write(Buffer.alloc(65_536))) written += 65_536; if (!reply.destroyed) reply.once('drain', more) }
      more()
    })
    expect(await postOutside({ ...message, address: `http://cong.test:${port}/` }, local)).toEqual({ status: 200, failure: null })
    expect(written).toBeLessThan(64 * 1_048_576)
  })

  test('waits for no answer that is slow, silent, or all headers', async () => {
    const silent = await listening(() => {})
    const dripping = await raw((socket) => { socket.write('HTTP/1.1 200 OK\r\n'); const timer = setInterval(() => socket.write('x-more: 1\r\n'), 50); socket.on('close', () => { clearInterval(timer) }) })
    const headers = await raw((socket) => { socket.write(`HTTP/1.1 200 OK\r\nx-more: ${'a'.repeat(100_000)}\r\n\r\n`) })
    const noise = await raw((socket) => { socket.write('SSH-2.0-OpenSSH_9.6\r\n') })
    const post = (port: number) => postOutside({ ...message, address: `http://cong.test:${port}/` }, { ...local, milliseconds: 500 })
    expect(await post(silent.port)).toEqual({ status: null, failure: 'too_slow' })
    expect(await post(dripping)).toEqual({ status: null, failure: 'too_slow' })
    expect(await post(headers)).toEqual({ status: null, failure: 'not_reached' })
    expect(await post(noise)).toEqual({ status: null, failure: 'not_reached' })
  })

  test('over https reaches nothing that speaks otherwise', async () => {
    const port = await raw((socket) => { socket.end('plain text') })
    expect((await postOutside({ ...message, address: `https://cong.test:${port}/` }, local)).status).toBeNull()
  })

  test('a name that is nobody\'s is not reached', async () => {
    const lookup = ((_name: string, _options: unknown, done: (error: Error) => void) => { done(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })) }) as unknown as LookupFunction
    expect(await postOutside({ ...message, address: 'https://cong.test/' }, { lookup })).toEqual({ status: null, failure: 'not_reached' })
  })
})

const raw = async (talk: (socket: Socket) => void): Promise<number> => {
  const sockets = new Set<Socket>()
  const server = createRawServer((socket) => { sockets.add(socket); socket.on('error', () => {}); socket.once('data', () => { talk(socket) }) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  onTestFinished(() => { for (const socket of sockets) socket.destroy(); server.close() })
  return (server.address() as AddressInfo).port
}
