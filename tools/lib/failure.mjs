/** Why a tool can not go on, as a sentence for the person at the terminal. */
export class Failure extends Error {}

/** Runs the tool; a Failure is told as its sentence and ends with 1, everything else is a fault of ours and shows where. */
export async function run(tool) {
  try {
    await tool()
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error)
    process.exit(1)
  }
}
