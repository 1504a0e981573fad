/** The path of the built server, built anew where its sources have changed. */
export function ensureProgram(how?: { out?: NodeJS.WritableStream }): Promise<string>
/** The flags Node.js runs the server with. */
export const serverFlags: readonly string[]
