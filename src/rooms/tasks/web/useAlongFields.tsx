import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount, isAmount, multiply } from '../../../kit/quantities.ts'
import { type Field, textOf, type Values } from '../../../kit/web/fields.ts'
import { MilestoneLines } from '../../../kit/web/MilestoneLines.tsx'
import type { MilestoneDraft } from '../../../kit/web/milestones.ts'
import { type CoUnit, CoUnitLines } from './CoUnitLines.tsx'

/** What goes along with a task: its money, its steps on the way, and who helps. */
export const useAlongFields = ({ helpers = true } = {}): Field[] => {
  const { t } = useLingui()
  const fields: Field[] = [
    { kind: 'own', name: 'cost', label: t`Kinh phí`, when: hasCost, render: ({ values }) => <p style={{ margin: 0, fontSize: 13 }}><Trans>Kinh phí năm (đơn giá × kế hoạch): <strong>{costOf(values)} triệu đồng</strong></Trans></p> },
    {
      kind: 'own', name: 'milestones', label: t`Các mốc`,
      render: ({ value, onChange, values, error }) => (
        <MilestoneLines
          lines={(value as MilestoneDraft[] | undefined) ?? []} onChange={onChange} error={error}
          dueOn={textOf(values['dueOn']) || null} counted={values['by'] !== 'product'} measure={textOf(values['measure'])}
        />
      ),
    },
  ]
  const coUnits: Field = {
    kind: 'own', name: 'coUnits', label: t`Đơn vị phối hợp`,
    render: ({ value, onChange }) => <CoUnitLines units={(value as CoUnit[] | undefined) ?? []} onChange={onChange} />,
  }
  return helpers ? [...fields, coUnits] : fields
}

const hasCost = (values: Values) => values['by'] !== 'product' && isAmount(textOf(values['plan'])) && isAmount(textOf(values['unitCost']))

const costOf = (values: Values) => formatAmount(multiply(textOf(values['unitCost']), textOf(values['plan'])))
