import { UnitChoices } from './UnitChoices.tsx'
import { useScope } from './useScope.ts'

/** Chooses the unit, with all below it, that every page looks at. */
export const UnitPanel = ({ close }: { close: () => void }) => {
  const { unitNo, view, set } = useScope()
  const choose = (next: number | undefined) => {
    set({ unitNo: next })
    close()
  }
  return <UnitChoices value={unitNo} view={view} onChoose={choose} autoFocus />
}
