/** What a person answered and has not sent yet. */
export interface Answers {
  /** field → heading */
  map: Record<string, string>
  /** 'file|sheet|cell' → code of the cadre meant */
  choices: Record<string, string>
}

/** Nothing answered yet. */
export const noAnswers: Answers = { map: {}, choices: {} }

/** How many answers wait to be sent. */
export const countAnswers = ({ map, choices }: Answers): number => Object.keys(map).length + Object.keys(choices).length
