import { formatDay } from '../../../kit/dates.ts'
import type { Obstacle } from '../contract.ts'

/** An obstacle as a short text for a chat, which asks for its answer; Vietnamese whatever the page speaks, for it goes to colleagues. */
export const obstacleMessage = ({ taskId, code, title, text, askings, answerBy, isLate }: Pick<Obstacle, 'taskId' | 'code' | 'title' | 'text' | 'askings' | 'answerBy' | 'isLate'>, origin: string): string => [
  `Vướng mắc của việc ${code} · ${title}`, text.length > 300 ? `${text.slice(0, 299).trimEnd()}…` : text,
  `Đề nghị đồng chí ${askings.at(-1)?.name ?? ''} trả lời ${isLate ? `(hạn ${formatDay(answerBy)} đã qua)` : `trước hết ngày ${formatDay(answerBy)}`}.`, `${origin}/viec/${taskId}#vuong-mac`,
].join('\n')
