import * as z from 'zod'
import { Day, Id, badCursor, keyedInput, keyedOutput, operation, pageInput, viewInput } from '../../kit/operation.ts'
import { DocumentKey } from '../rulebook/contract.ts'
import * as refusals from './refusals.ts'

export const PowerRight = z.enum(['assign', 'accept', 'import', 'report', 'audit', 'authorise'])
export type PowerRight = z.infer<typeof PowerRight>

/** Who is signed in, what he may do today, and which day the installation shows. */
export const Session = z.object({
  personId: Id, username: z.string(), name: z.string(), post: z.string().nullable(), unitCode: z.string().nullable(), unitLabel: z.string().nullable(),
  isAdministrator: z.boolean(), mustSetPassword: z.boolean(), today: Day, isDemoDay: z.boolean(), province: z.string().nullable(),
  mayUrge: z.boolean().describe('Đôn đốc được cấp dưới; người chỉ đọc hay chỉ giúp đỡ thì không'),
  rights: z.array(PowerRight), relations: z.array(z.enum(['in_charge', 'follower', 'helper'])).describe('Phụ trách, theo dõi, giúp đỡ đơn vị nào đó hôm nay'), seesWholeProvince: z.boolean(), topUnit: z.object({ unitNo: z.number().int(), code: z.string(), label: z.string() }).nullable(),
  worksFor: z.array(z.object({ unitNo: z.number().int(), unitCode: z.string(), unitLabel: z.string(), body: z.string(), rights: z.array(PowerRight), via: z.string().nullable() })),
})
export type Session = z.infer<typeof Session>

const Password = z.string().min(10).max(200)

export const signIn = operation({
  method: 'POST', path: '/session', summary: 'Đăng nhập bằng tên và mật khẩu', right: 'stranger',
  input: z.object({ username: z.string().trim().toLowerCase().min(1).max(40), password: z.string().min(1).max(200) }), output: z.object({ name: z.string() }),
  refusals: [refusals.wrongSignIn], limit: { per: 'username', max: 6, perAddress: 60, minutes: 15 },
})
export const signOut = operation({ method: 'DELETE', path: '/session', summary: 'Đăng xuất', right: 'anyone', input: z.object({}), output: z.object({ done: z.literal(true) }) })
export const readSession = operation({ method: 'GET', path: '/session', summary: 'Phiên làm việc hiện tại', right: 'signed_in', input: z.object({}), output: Session })
export const changePassword = operation({
  method: 'POST', path: '/session/password', summary: 'Đổi mật khẩu của mình', right: 'signed_in',
  input: z.object({ old: z.string().min(1).max(200), password: Password }), output: z.object({ done: z.literal(true) }), refusals: [refusals.wrongPassword],
})
export const useInvitation = operation({
  method: 'POST', path: '/invitations/use', summary: 'Đặt mật khẩu bằng liên kết dùng một lần', right: 'stranger',
  input: z.object({ token: z.string().min(20).max(100), password: Password, username: z.string().trim().toLowerCase().max(40).optional(), name: z.string().trim().max(100).optional() }),
  output: z.object({ username: z.string() }), refusals: [refusals.invitationOver, refusals.nameNeeded, refusals.usernameTaken, refusals.usernameForm],
  limit: { per: 'token', max: 10, perAddress: 30, minutes: 15 },
})

export const PostRow = z.object({
  id: Id, title: z.string(), unitNo: z.number().int(), unitCode: z.string(), unitLabel: z.string(), managedBy: z.string().nullable(), concurrent: z.boolean(), heads: z.boolean(),
  fromOn: Day.nullable(), untilOn: Day.nullable(),
})
export const PersonRow = z.object({ id: Id, code: z.string().nullable(), name: z.string(), posts: z.array(PostRow) })
export type PersonRow = z.infer<typeof PersonRow>

export const listPeople = operation({
  method: 'GET', path: '/people', summary: 'Tìm cán bộ theo tên, mã, chức vụ, đơn vị', right: 'signed_in',
  input: z.object({ search: z.string().max(100).optional(), unitNo: z.number().int().optional(), managedByUnitNo: z.number().int().optional(), ...keyedInput, ...viewInput }),
  output: z.object({ rows: z.array(PersonRow), ...keyedOutput }), refusals: [badCursor],
})
export const Relation = z.object({ id: Id, kind: z.enum(['in_charge', 'follower', 'helper']), personId: Id, personName: z.string(), unitNo: z.number().int(), unitCode: z.string(), unitLabel: z.string(), document: z.string(), fromOn: Day, untilOn: Day.nullable() })
export const readPerson = operation({
  method: 'GET', path: '/people/{id}', summary: 'Một cán bộ: chức vụ qua thời gian, phụ trách, theo dõi', right: 'signed_in',
  input: z.object({ id: Id, ...viewInput }),
  output: PersonRow.extend({ bornOn: Day.nullable(), allPosts: z.array(PostRow), relations: z.array(Relation), account: z.object({ username: z.string() }).nullable() }),
})

export const Account = z.object({ id: Id, personId: Id, name: z.string(), post: z.string().nullable(), unitLabel: z.string().nullable(), username: z.string(), isAdministrator: z.boolean(), openedAt: z.string(), closedAt: z.string().nullable(), hasSignedIn: z.boolean(), version: z.number().int() })
export const listAccounts = operation({
  method: 'GET', path: '/accounts', summary: 'Tài khoản đã cấp', right: 'administer',
  input: z.object({ search: z.string().max(100).optional(), unused: z.boolean().optional().describe('Chỉ tài khoản đang mở mà chưa đăng nhập lần nào'), ...keyedInput }), output: z.object({ rows: z.array(Account), ...keyedOutput }), refusals: [badCursor],
})
const Invitation = z.object({ accountId: Id, username: z.string(), link: z.string(), expiresAt: z.string() })
export const giveAccount = operation({
  method: 'POST', path: '/accounts', summary: 'Cấp tài khoản cho một người trong danh sách cán bộ', right: 'administer',
  input: z.object({ personId: Id, username: z.string().trim().toLowerCase().max(40), isAdministrator: z.boolean().default(false) }), output: Invitation,
  refusals: [refusals.usernameTaken, refusals.usernameForm, refusals.hasAccount],
})
export const renewInvitation = operation({ method: 'POST', path: '/accounts/{id}/invitation', summary: 'Cấp lại liên kết đặt mật khẩu', right: 'administer', input: z.object({ id: Id }), output: Invitation })
export const closeAccount = operation({ method: 'POST', path: '/accounts/{id}/close', summary: 'Khóa tài khoản', right: 'administer', input: z.object({ id: Id, version: z.number().int() }), output: z.object({ done: z.literal(true) }), refusals: [refusals.notOneself] })

export const Authorisation = z.object({
  id: Id, personId: Id, personName: z.string(), post: z.string().nullable(), unitNo: z.number().int(), unitCode: z.string(), unitLabel: z.string(), bodyId: Id, body: z.string(), rights: z.array(PowerRight),
  document: z.string(), fromOn: Day, untilOn: Day.nullable(), mayEnd: z.boolean(),
})
export const listAuthorisations = operation({
  method: 'GET', path: '/authorisations', summary: 'Ủy quyền của các cơ quan quản lý cho cán bộ tham mưu', right: 'signed_in',
  input: z.object({ unitNo: z.number().int().optional(), personId: Id.optional(), ended: z.boolean().default(false), above: z.boolean().default(false).describe('Của các cơ quan trung ương'), ...pageInput }),
  output: z.object({ rows: z.array(Authorisation), total: z.number().int(), mayAdd: z.boolean(), keepsAbove: z.boolean().describe('Tôi ghi nhận được ủy quyền của cơ quan trung ương') }),
})
export const authorise = operation({
  method: 'POST', path: '/authorisations', summary: 'Ghi nhận ủy quyền theo văn bản', right: 'authorise',
  input: z.object({ personId: Id, bodyId: Id, rights: z.array(PowerRight).min(1), fromOn: Day, untilOn: Day.nullish(), document: DocumentKey }), output: z.object({ id: Id }),
  refusals: [refusals.notOneself, refusals.alreadyAuthorised],
})
export const endAuthorisation = operation({ method: 'POST', path: '/authorisations/{id}/end', summary: 'Chấm dứt ủy quyền từ một ngày', right: 'authorise', input: z.object({ id: Id, untilOn: Day, reason: z.string().trim().min(1).max(500) }), output: z.object({ done: z.literal(true) }) })

export const letCompare = operation({
  method: 'POST', path: '/authorisations/above', summary: 'Ghi nhận cơ quan trung ương cho một người xem số liệu từng tỉnh, kèm tài khoản cho người ấy', right: 'administer',
  input: z.object({ name: z.string().trim().min(2).max(100), body: z.string().trim().min(3).max(200).describe('Cơ quan trung ương ủy quyền'), username: z.string().trim().toLowerCase().max(40), fromOn: Day, untilOn: Day.nullish(), document: DocumentKey }), output: Invitation,
  refusals: [refusals.usernameTaken, refusals.usernameForm],
})

export const Delegation = z.object({ id: Id, fromPersonId: Id, fromName: z.string(), toPersonId: Id, toName: z.string(), scope: z.enum(['report', 'manage']), fromOn: Day, untilOn: Day.nullable(), mayEnd: z.boolean() })
export const listDelegations = operation({ method: 'GET', path: '/delegations', summary: 'Ủy nhiệm của tôi và cho tôi', right: 'signed_in', input: z.object({}), output: z.array(Delegation) })
export const delegate = operation({
  method: 'POST', path: '/delegations', summary: 'Ủy nhiệm người khác làm thay trong một thời gian', right: 'signed_in',
  input: z.object({ toPersonId: Id, scope: z.enum(['report', 'manage']), fromOn: Day, untilOn: Day }), output: z.object({ id: Id }), refusals: [refusals.notOneself],
})
export const endDelegation = operation({ method: 'POST', path: '/delegations/{id}/end', summary: 'Chấm dứt ủy nhiệm', right: 'signed_in', input: z.object({ id: Id }), output: z.object({ done: z.literal(true) }) })

export const relate = operation({
  method: 'POST', path: '/relations', summary: 'Phân công phụ trách, theo dõi, giúp đỡ một đơn vị theo văn bản', right: 'authorise',
  input: z.object({ kind: z.enum(['in_charge', 'follower', 'helper']), personId: Id, unitNo: z.number().int(), fromOn: Day, untilOn: Day.nullish(), document: DocumentKey }), output: z.object({ id: Id }),
  refusals: [refusals.notOneself],
})
export const listRelations = operation({ method: 'GET', path: '/relations', summary: 'Ai phụ trách, theo dõi, giúp đỡ đơn vị', right: 'signed_in', input: z.object({ unitNo: z.number().int().optional(), ...viewInput }), output: z.array(Relation) })

export const people = {
  signIn, signOut, readSession, changePassword, useInvitation, listPeople, readPerson, listAccounts, giveAccount, renewInvitation, closeAccount,
  listAuthorisations, authorise, endAuthorisation, letCompare, listDelegations, delegate, endDelegation, relate, listRelations,
}
