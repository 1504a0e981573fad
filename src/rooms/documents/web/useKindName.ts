import { useLingui } from '@lingui/react/macro'

/** How a kind of document is called to who reads: by its own name, which papers bear too, and in another language by what it is. */
export const useKindName = (): ((kind: { code: string; name: string }) => string) => {
  const { t, i18n } = useLingui()
  const meanings: Record<string, string> = {
    CV: t({ message: 'Công văn', context: 'document' }), BC: t({ message: 'Báo cáo', context: 'document' }), TTr: t({ message: 'Tờ trình', context: 'document' }), TB: t({ message: 'Thông báo', context: 'document' }), KH: t({ message: 'Kế hoạch', context: 'document' }),
    KL: t({ message: 'Kết luận', context: 'document' }), NQ: t({ message: 'Nghị quyết', context: 'document' }), QĐ: t({ message: 'Quyết định', context: 'document' }), CTr: t({ message: 'Chương trình', context: 'document' }), ĐA: t({ message: 'Đề án', context: 'document' }),
    PA: t({ message: 'Phương án', context: 'document' }), QC: t({ message: 'Quy chế', context: 'document' }), BB: t({ message: 'Biên bản', context: 'document' }), QyĐ: t({ message: 'Quy định', context: 'document' }), HD: t({ message: 'Hướng dẫn', context: 'document' }),
  }
  return ({ code, name }) => (i18n.locale === 'vi' ? name : meanings[code] ?? name)
}
