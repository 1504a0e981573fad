/** What a colour means everywhere: late is red and nothing else is. */
export type Tone = 'idle' | 'going' | 'done' | 'late' | 'wait'
