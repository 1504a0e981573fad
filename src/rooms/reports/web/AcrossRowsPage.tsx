import { SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { AcrossRow } from '../across-contract.ts'
import { AcrossReasons } from './AcrossReasons.tsx'
import { reportsApi } from './api.ts'
import { FIGURE_ROWS, FigureRowTable } from './FigureRowTable.tsx'
import styles from './FigureRows.module.css'
import { useAcrossFigures } from './useAcrossFigures.ts'

/** The rows behind a figure in another structure: those that surely lie in the unit, those that may, or those nobody took over; the address holds the question. */
export const AcrossRowsPage = () => {
  const { t } = useLingui()
  const { filters, page, set } = useFilters()
  const { view } = useScope()
  const { page: _page, unitNo: _unitNo, period: _period, on: _on, known: _known, ofUnit, ...question } = filters
  const read = useRead(reportsApi.readAcrossRows, { ...question, unitNo: Number(ofUnit), ...view, page, size: FIGURE_ROWS } as Parameters<typeof reportsApi.readAcrossRows>[0])
  const { data } = read
  const named = useAcrossFigures().find(({ value }) => value === filters['figure'])?.label ?? data?.definition
  const sure = filters['sure'] ?? 'certain'
  return (
    <Page
      title={data && named ? `${named}, ${data.unit.label}` : t`Con số này từ đâu ra?`}
      trail={<To href="/tong-quan"><Trans>Tổng quan</Trans></To>}
      acts={sure !== 'nowhere' && data && data.figure.open > 0 && (
        <SegmentedControl
          aria-label={t`Những việc nào`} value={sure} onChange={(next) => set({ sure: next })}
          data={[{ value: 'certain', label: t`Chắc chắn: ${formatAmount(String(data.figure.certain))}` }, { value: 'open', label: t`Có thể: ${formatAmount(String(data.figure.open))}` }]}
        />
      )}
    >
      {data && (
        <Panel>
          <div className={styles.about}>
            <p className={styles.shown}>{data.figure.exact ? data.figure.low.shown : <Trans>{data.figure.low.shown} đến {data.figure.high.shown}</Trans>}</p>
            <div className={styles.facts}>
              <Facts rows={[[t`Tính đến hết ngày`, formatDay(data.on)]]} />
              <Facts rows={[[t`Theo cơ cấu của ngày`, formatDay(data.structure)]]} />
              <Facts rows={[[t`Đang xem`, <Trans key="rows">{formatAmount(String(data.total))} dòng</Trans>], [t`Cơ sở số liệu`, question['basis'] && (question['basis'] === 'accepted' ? t`Đã thẩm định` : t`Theo báo cáo`)]]} />
            </div>
            {data.reasons.length > 0 && <div><AcrossReasons reasons={data.reasons} /></div>}
          </div>
        </Panel>
      )}
      <FigureRowTable rows={data?.rows} total={data?.total ?? 0} read={read} {...(sure === 'open' && { more: { key: 'among', title: t`Có thể thuộc`, cell: ({ among }: { among: Named[] }) => among.map(({ label }) => label).join(', ') } })} />
    </Page>
  )
}

type Named = Pick<AcrossRow, 'unitNo' | 'code' | 'label'>
