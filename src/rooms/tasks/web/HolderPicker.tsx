import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { postAt } from '../../../kit/posts.ts'
import type { PickerFace } from '../../../kit/web/Picker.tsx'
import { type Found, SearchPicker } from '../../../kit/web/SearchPicker.tsx'
import { peopleApi } from './api.ts'

export interface HolderPickerProps extends PickerFace {
  postId: string | null
  /** The post chosen before, in words. */
  chosen?: string
  onChange: (postId: string | null, words: string) => void
}

/** Picks who holds a task: a person by one of the posts, so that a second post is a second line. */
export const HolderPicker = ({ postId, chosen = '', onChange, ...face }: HolderPickerProps) => {
  const { t } = useLingui()
  const [words, setWords] = useState(chosen)
  return (
    <SearchPicker
      placeholder={t`Tìm cán bộ theo tên, không cần dấu`}
      {...face}
      of="posts"
      value={postId}
      chosen={words}
      search={searchPosts}
      nothing={t`Không có cán bộ nào khớp. Thử một phần họ tên, không cần dấu.`}
      onChange={(key, found) => {
        setWords(found ? `${found.title}, ${found.note}` : '')
        onChange(key, found?.title ?? '')
      }}
    />
  )
}

const searchPosts = async (search: string): Promise<Found[]> => {
  const { rows } = await peopleApi.listPeople({ ...(search && { search }), size: 20 })
  return rows.flatMap((person) =>
    person.posts.map((post) => ({ key: post.id, title: person.name, note: postAt(post.title, post.unitLabel) })),
  )
}
