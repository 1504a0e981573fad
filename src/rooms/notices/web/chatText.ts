/** What is pasted into a chat: what it is about, what is said, and where it is dealt with; who opens the address reads it by his own rights. */
export const chatText = ({ code, title, text, place }: { code: string | null; title: string | null; text: string; place: string | null }, origin: string): string =>
  [[code, title].filter(Boolean).join(' · '), text, place && `${origin}${place}`].filter(Boolean).join('\n')
