import { Button, Menu, Tooltip } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { TaskActForm } from './TaskActForm.tsx'
import type { TaskInHand } from './terms.ts'
import { type WritingAct, useActWords, writingActs } from './useActWords.ts'

export interface TaskActsProps {
  task: TaskInHand
  /** What this actor may do next with the task, and why not. */
  offers: { act: string; allowed: boolean; why: string | null }[]
}

/** The acts on a task that change what is owed; those the server refuses say why instead of working. */
export const TaskActs = ({ task, offers }: TaskActsProps) => {
  const words = useActWords()
  const [chosen, setChosen] = useState<WritingAct>()
  const mine = writingActs.flatMap((act) => offers.filter((offer) => offer.act === act).map((offer) => ({ ...offer, act })))
  if (mine.length === 0) return null
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} />}><Trans>Giao và điều chỉnh</Trans></Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine.map(({ act, allowed, why }) => (
            <Tooltip key={act} label={why} disabled={allowed || !why} position="left">
              <Menu.Item aria-disabled={!allowed} {...(!allowed && { 'data-disabled': true })} closeMenuOnClick={allowed} onClick={() => { if (allowed) setChosen(act) }}>
                {words[act].title}
                {!allowed && why && <span style={{ display: 'block', fontSize: 12, maxWidth: 300, whiteSpace: 'normal' }}>{why}</span>}
              </Menu.Item>
            </Tooltip>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen && <TaskActForm act={chosen} task={task} onClose={() => setChosen(undefined)} />}
    </>
  )
}
