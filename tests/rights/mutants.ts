import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { mayDecide, mayUrge } from '../../src/rooms/progress/access.ts'
import type { mayDo } from '../../src/rooms/tasks/access.ts'

/** The decisions of the policy. */
export interface Policy { mayDo: typeof mayDo; mayDecide: typeof mayDecide; mayUrge: typeof mayUrge }

/** A change of the policy's text that makes a wrong policy of it. */
export interface Mutant { name: string; in: 'tasks' | 'progress'; from: string; to: string }

/** The policy made from its own sources with one change in them; refuses a change whose place is not found exactly once. */
export const policyFrom = async ({ in: place, from, to }: Mutant): Promise<Policy> => {
  const sources = { tasks: sourceOf('tasks'), progress: sourceOf('progress') }
  if (sources[place].split(from).length !== 2) throw new Error(`the policy no longer says “${from}” once: write the mutant anew`)
  sources[place] = sources[place].replace(from, () => to)
  const text = stripTypeScriptTypes(`${sources.tasks}\n${sources.progress}`)
  return await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`) as Policy
}

const sourceOf = (room: string) => readFileSync(new URL(`../../src/rooms/${room}/access.ts`, import.meta.url), 'utf8').replace(/^import .*$/gm, '')

/** Each drops a veto, widens or narrows a grant, or forgets whom somebody stands for. */
export const mutants: Mutant[] = [
  { name: 'lets everybody with any mandate assign', in: 'tasks', from: `unitNo === assigningUnitNo && rights.includes('assign')`, to: `rights.includes('assign') && unitNo > 0` },
  { name: 'lets an officer assign without that right', in: 'tasks', from: `unitNo === assigningUnitNo && rights.includes('assign')`, to: 'unitNo === assigningUnitNo' },
  { name: 'lets a body above assign in the name of one below', in: 'tasks', from: 'const assignsFor: Rule = (actor, { assigningUnitNo }) => actor.authorisations.some(({ unitNo, rights }) => unitNo === assigningUnitNo', to: 'const assignsFor: Rule = (actor, { assigningAncestors }) => actor.authorisations.some(({ unitNo, rights }) => assigningAncestors.includes(unitNo)' },
  { name: 'lets officers assign to themselves', in: 'tasks', from: 'assign: [isHolderSide]', to: 'assign: []' },
  { name: 'forgets, in the veto, for whom the actor stands', in: 'tasks', from: 'actor.standsFor.includes(holderPersonId)', to: 'actor.personId === holderPersonId' },
  { name: 'counts, in the veto, delegates for reporting only', in: 'tasks', from: 'actor.standsFor.includes(holderPersonId)', to: 'actor.reportsFor.includes(holderPersonId)' },
  { name: 'forgets, in the veto, that an organisation holds through its head', in: 'tasks', from: ': actor.ownUnits.includes(holderUnitNo)', to: ': false' },
  { name: 'forgets, in the veto, who manages in the head\'s place', in: 'tasks', from: 'actor.ownUnits.includes(holderUnitNo)', to: 'actor.heads.includes(holderUnitNo)' },
  { name: 'lets who manages for the holder report', in: 'tasks', from: 'actor.reportsFor.includes(holderPersonId)', to: 'actor.standsFor.includes(holderPersonId)' },
  { name: 'lets only the holder himself report', in: 'tasks', from: 'actor.reportsFor.includes(holderPersonId)', to: 'actor.personId === holderPersonId' },
  { name: 'lets nobody report for an organisation', in: 'tasks', from: ': actor.heads.includes(holderUnitNo)', to: ': false' },
  { name: 'lets the assigning officer propose', in: 'tasks', from: 'propose: speaksForHolder', to: 'propose: (actor, facts) => speaksForHolder(actor, facts) || assignsFor(actor, facts)' },
  { name: 'lets whoever sees report', in: 'tasks', from: 'report: speaksForHolder', to: 'report: reaches' },
  { name: 'hides from who is in charge or follows', in: 'tasks', from: ' || actor.relations.some(({ unitNo }) => near(unitNo))', to: '' },
  { name: 'hides what a body below assigned to others', in: 'tasks', from: ' || assigningAncestors.includes(unitNo)', to: '' },
  { name: 'hides what is held below when another body assigned it', in: 'tasks', from: 'holderAncestors.includes(unitNo) || ', to: '' },
  { name: 'shows the holder nothing of his own', in: 'tasks', from: 'reaches(actor, facts) || speaksForHolder(actor, facts)', to: 'reaches(actor, facts)' },
  { name: 'shows everything to every officer', in: 'tasks', from: 'wholeProvince || near(unitNo)', to: 'wholeProvince || unitNo > 0 || near(unitNo)' },
  { name: 'shows the whole province to administrators', in: 'tasks', from: 'actor.isOperator || actor.authorisations.some(({ unitNo, wholeProvince })', to: 'actor.isAdministrator || actor.isOperator || actor.authorisations.some(({ unitNo, wholeProvince })' },
  { name: 'lets every officer above accept without that right', in: 'tasks', from: 'rights.includes(right) && ', to: '' },
  { name: 'lets officers anywhere accept', in: 'tasks', from: '(wholeProvince || ancestors.includes(unitNo))', to: '(wholeProvince || unitNo > 0)' },
  { name: 'lets officers of the assigning body alone accept', in: 'progress', from: `hasRightAbove(actor, 'accept', facts.task.assigningAncestors)`, to: `hasRightAbove(actor, 'accept', [facts.task.assigningUnitNo])` },
  { name: 'lets officers above the holder accept', in: 'progress', from: `hasRightAbove(actor, 'accept', facts.task.assigningAncestors)`, to: `hasRightAbove(actor, 'accept', [...facts.task.assigningAncestors, ...facts.task.holderAncestors])` },
  { name: 'takes the right to assign for the right to accept', in: 'progress', from: `hasRightAbove(actor, 'accept', facts.task.assigningAncestors)`, to: `hasRightAbove(actor, 'assign', facts.task.assigningAncestors)` },
  { name: 'lets performers accept', in: 'progress', from: ' && !isPerformer(actor, facts)', to: '' },
  { name: 'lets the holder accept what another reported', in: 'progress', from: 'isHolderSide(actor, task) || ', to: '' },
  { name: 'lets the reporter accept', in: 'progress', from: 'actor.standsFor.includes(reportedBy) || ', to: '' },
  { name: 'lets who stands for the reporter accept', in: 'progress', from: 'actor.standsFor.includes(reportedBy)', to: 'actor.personId === reportedBy' },
  { name: 'lets who entered the report accept it', in: 'progress', from: ' || (!imported && recordedBy === actor.personId)', to: '' },
  { name: 'keeps the officer who imported from accepting', in: 'progress', from: '!imported && recordedBy', to: 'recordedBy' },
  { name: 'lets the holder urge himself', in: 'progress', from: `!isHolderSide(actor, facts) && mayDo(actor, 'see', facts)`, to: `mayDo(actor, 'see', facts)` },
  { name: 'lets who does not see urge', in: 'progress', from: ` && mayDo(actor, 'see', facts) && (`, to: ' && (' },
  { name: 'keeps the assigning officer from urging', in: 'progress', from: `mayDo(actor, 'assign', facts) || hasRightAbove`, to: 'hasRightAbove' },
  { name: 'lets appraisers above the holder urge', in: 'progress', from: `hasRightAbove(actor, 'accept', facts.assigningAncestors)\n`, to: `hasRightAbove(actor, 'accept', facts.holderAncestors)\n` },
  { name: 'lets helpers urge', in: 'progress', from: `kind !== 'helper' && `, to: '' },
  { name: 'lets who follows the assigning unit urge', in: 'progress', from: `facts.holderAncestors.includes(unitNo)) || actor.heads`, to: `(facts.holderAncestors.includes(unitNo) || facts.assigningAncestors.includes(unitNo))) || actor.heads` },
  { name: 'lets heads above the holder urge no more', in: 'progress', from: ' || actor.heads.some((unitNo) => facts.holderAncestors.includes(unitNo))', to: '' },
  { name: 'lets who manages in the head\'s place urge by that', in: 'progress', from: 'actor.heads.some((unitNo)', to: 'actor.ownUnits.some((unitNo)' },
]
