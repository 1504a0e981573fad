/** The path of the built server, built anew where its sources have changed. */
export function ensureProgram(how?: { out?: NodeJS.WritableStream }): Promise<string>
