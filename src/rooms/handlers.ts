import { roomJobs } from '../jobs.ts'
import type { RoomHandlers } from '../kit/operation.ts'
import { common, type Refusal } from '../kit/refusal.ts'
import { auditHandlers } from './audit/handlers.ts'
import { refusals as consolidationRefusals } from './consolidation/contract.ts'
import { consolidationHandlers } from './consolidation/handlers.ts'
import { formClaims } from './consolidation/public.ts'
import { deskHandlers } from './desk/handlers.ts'
import { refusals as dutyRefusals } from './duties/contract.ts'
import { dutiesHandlers } from './duties/handlers.ts'
import { refusals as documentRefusals } from './documents/refusals.ts'
import { documentsHandlers } from './documents/handlers.ts'
import { intakeHandlers } from './intake/handlers.ts'
import { jobsHandlers } from './jobs/handlers.ts'
import { ladderHandlers } from './ladder/handlers.ts'
import { noticesHandlersWith } from './notices/handlers.ts'
import { refusals as obstacleRefusals } from './obstacles/contract.ts'
import { obstaclesHandlers } from './obstacles/handlers.ts'
import { orgHandlers } from './org/handlers.ts'
import { peopleHandlers } from './people/handlers.ts'
import { alreadyAuthorised, usernameTaken } from './people/refusals.ts'
import { refusals as progressRefusals } from './progress/contract.ts'
import { progressHandlers } from './progress/handlers.ts'
import { refusals as remarkRefusals } from './remarks/contract.ts'
import { remarksHandlers } from './remarks/handlers.ts'
import { structureBroken } from './reorganisation/contract.ts'
import { reorganisationHandlers } from './reorganisation/handlers.ts'
import { refusals as reportRefusals } from './reports/contract.ts'
import { reportsHandlersWith } from './reports/handlers.ts'
import { refusals as roundRefusals } from './rounds/contract.ts'
import { roundsHandlers } from './rounds/handlers.ts'
import { partRefusals } from './rounds/part-contract.ts'
import { rulebookHandlers } from './rulebook/handlers.ts'
import { tasksHandlers } from './tasks/handlers.ts'
import { clockStands, codeTaken, notToOneself } from './tasks/refusals.ts'
import { refusals as viewRefusals } from './views/contract.ts'
import { titles } from './titles.ts'
import { viewsHandlers } from './views/handlers.ts'

/** Every room's handlers, from ground to roof; the server, the command line and the tests are made from this list. */
export const allHandlers = {
  rulebook: rulebookHandlers, org: orgHandlers, people: peopleHandlers, notices: noticesHandlersWith(titles), views: viewsHandlers, tasks: tasksHandlers, progress: progressHandlers, remarks: remarksHandlers, obstacles: obstaclesHandlers, duties: dutiesHandlers, documents: documentsHandlers, reports: reportsHandlersWith(formClaims), rounds: roundsHandlers, consolidation: consolidationHandlers, desk: deskHandlers, ladder: ladderHandlers, intake: intakeHandlers, reorganisation: reorganisationHandlers, jobs: jobsHandlers(roomJobs), audit: auditHandlers,
} as unknown as Record<string, RoomHandlers<never>>

/** Refusals that stand for constraints of the database: the second wall speaks in sentences too. */
export const refusalsByConstraint: Record<string, Refusal> = {
  who_performs_never_accepts: progressRefusals.performerNeverAccepts, a_result_is_decided_once: progressRefusals.alreadyDecided, nobody_assigns_to_himself: notToOneself,
  a_code_names_one_task: codeTaken, a_clock_stands_once_at_a_time: clockStands, one_authorisation_of_a_body_at_a_time: alreadyAuthorised, account_username_key: usernameTaken,
  a_person_names_a_view_once: viewRefusals.nameTaken, a_remark_is_withdrawn_once: remarkRefusals.alreadyWithdrawn,
  an_obstacle_is_closed_once: obstacleRefusals.obstacleClosed, an_instance_is_discharged_once: dutyRefusals.alreadyDischarged,
  a_document_is_issued_once: documentRefusals.alreadyIssued, an_ended_unit_issues_nothing: documentRefusals.unitEnded, a_divided_unit_issues_nothing: documentRefusals.unitDivided, a_step_decides_once: documentRefusals.notWaiting, a_unit_comments_once: documentRefusals.alreadyCommented, a_comment_is_replied_to_once: documentRefusals.alreadyReplied, a_document_arrives_once: documentRefusals.alreadyArrived, versions_follow_one_another: common.staleVersion,
  days_go_with_numbers: documentRefusals.dayBeforeLast, numbers_used_come_before_the_first: documentRefusals.numbersGiven, numbers_used_are_recorded_once: documentRefusals.numbersGiven,
  an_issued_report_is_not_changed: reportRefusals.alreadyIssued, a_report_is_issued_once: reportRefusals.alreadyIssued,
  a_submission_is_decided_once: partRefusals.notWaiting, a_round_is_closed_once: roundRefusals.roundClosed, a_form_is_handed_in_one_after_another: partRefusals.notWaiting,
  an_issued_figure_agrees_with_its_rows: consolidationRefusals.changedSince, a_level_reports_once_on_a_round: consolidationRefusals.begunAlready, a_companion_is_drafted_once: common.busy, versions_of_a_section_follow_one_another: common.staleVersion,
  a_unit_stands_somewhere_every_day: structureBroken, no_unit_stands_under_itself: structureBroken,
}

/** The statement that opens every work: who acts, with today's powers. */
export const enterStatement = 'select people.enter($1, $2, $3, $4, $5) as actor'

/** The statement that opens a work which only reads, as the person of a calendar feed. */
export const enterFeedStatement = 'select desk.enter_feed($1, $2, $3, $4, $5) as actor'
