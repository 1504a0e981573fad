/** The path of the built server, built anew where its sources have changed. */
export function ensureProgram(how?: { out?: NodeJS.WritableStream }): Promise<string>
/** The flags Node.js runs the server with. */
export const serverFlags: readonly string[]
/** What Node.js needs in its environment to keep house for the server. */
export const serverSettings: Readonly<Record<string, string>>
