export { DayPanel } from './DayPanel.tsx'
export { PeriodPanel } from './PeriodPanel.tsx'
export { UnitPanel } from './UnitPanel.tsx'
