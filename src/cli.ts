import { Command } from 'commander'
import { ConfigError } from './kit/config.ts'
import { Refused } from './kit/refusal.ts'
import { StartRefusal } from './kit/start-refusal.ts'

const program = new Command('guong').description('Gương: nhập, tính số liệu, lập và kiểm tra báo cáo, nhật ký, sao lưu').option('--as <tên đăng nhập>', 'làm với tư cách người này; mặc định người vận hành hệ thống').option('--json', 'trả lời bằng JSON')
  .helpOption('-h, --help', 'cách dùng').helpCommand('help [lệnh]', 'cách dùng một lệnh')
const globals = () => program.opts<{ as?: string; json?: boolean }>()
const command = (words: string, about: string) => {
  const [name = '', ...rest] = words.split(' ')
  const made = new Command(name).description(about).option('--json', 'trả lời bằng JSON').option('--as <tên đăng nhập>', 'làm với tư cách người này')
  for (const argument of rest) made.argument(argument)
  return made
}

program.addCommand(command('import <tệp...>', 'nhập các tệp Excel, CSV trong một lần; mã thoát 2 khi có lỗi').option('--dry-run', 'chỉ thử, không ghi').option('--large', 'một tệp CSV việc hoặc kết quả, nhập từng phần, bao nhiêu dòng cũng được; tự dùng khi tệp lớn hơn 20 MB').option('--faults <tệp csv>', 'ghi lỗi của tệp lớn ra tệp này').option('--map <tệp json>', 'trường → tiêu đề cột')
  .action(async (files: string[], given) => (await import('./command/import.ts')).importCommand(files, { ...globals(), ...given })))
program.addCommand(command('reorganise [tệp]', 'sắp xếp tổ chức theo bảng đơn vị cũ – đơn vị mới (CSV, Excel) thành một lần; mã thoát 2 khi có dòng chưa xếp được').option('--on <ngày>', 'ngày đầu tiên của tổ chức mới').option('--document <văn bản>', '"số, cơ quan ban hành, ngày ban hành"')
  .option('--title <tên>', 'tên của lần sắp xếp').option('--bootstrap-on <ngày>', 'dựng tổ chức cũ từ ngày này nếu chưa có').option('--whole <cũ=mới...>', 'việc và chức vụ của đơn vị bị chia về cả đơn vị này').option('--dry-run', 'chỉ thử, không ghi').option('--due', 'thực hiện những lần sắp xếp đã đến ngày')
  .action(async (path: string | undefined, given) => (await import('./command/reorganise.ts')).reorganiseCommand(path, { ...globals(), ...given })))
program.addCommand(command('figures', 'mọi số liệu của một đơn vị').option('--unit <mã>', 'mã đơn vị; mặc định đơn vị cao nhất').option('--as-of <ngày>', 'chốt số liệu đến ngày, dạng 2023-06-30')
  .action(async (given) => (await import('./command/figures.ts')).figuresCommand({ ...globals(), ...given })))
program.addCommand(new Command('report').description('lập báo cáo').addCommand(command('breakthrough', 'báo cáo việc đột phá, đổi mới').option('--unit <mã>', 'mã đơn vị').option('--as-of <ngày>', 'ngày chốt số liệu').requiredOption('-o, --output <tệp>', 'tệp .docx, .pdf hoặc .xlsx')
  .action(async (given) => (await import('./command/figures.ts')).reportCommand({ ...globals(), ...given }))))
program.addCommand(command('verify <tệp>', 'kiểm tra từng số liệu trong văn bản Word hoặc PDF; mã thoát 1 khi có sai khác').option('--dump <tệp>', 'kiểm tra với một bản sao lưu thay cho cơ sở dữ liệu')
  .action(async (path: string, given) => (given.dump
    ? (await import('./command/keeping.ts')).verifyAgainstDump(path, given.dump, { ...globals(), ...given })
    : (await import('./command/figures.ts')).verifyCommand(path, { ...globals(), ...given }))))
program.addCommand(new Command('export').description('xuất dữ liệu').addCommand(command('tasks', 'danh sách việc ra Excel, nhập lại được').option('--unit <mã>', 'mã đơn vị').requiredOption('-o, --output <tệp>', 'tệp .xlsx')
  .action(async (given) => (await import('./command/figures.ts')).exportCommand({ ...globals(), ...given }))))
program.addCommand(command('ladder', 'xét thang nhắc việc cho mọi ngày chưa xét, đến hôm nay').action(async (given) => (await import('./command/ladder.ts')).ladderCommand({ ...globals(), ...given })))
program.addCommand(new Command('ledger').description('nhật ký').addCommand(command('verify', 'kiểm tra mọi mục và mọi dòng; mã thoát 1 khi có chỗ sai')
  .action(async (given) => (await import('./command/keeping.ts')).ledgerCommand({ ...globals(), ...given }))))
program.addCommand(command('check', 'tính lại tình trạng và bộ đếm của mọi việc; mã thoát 1 khi có chỗ lệch, đã sửa').action(async (given) => (await import('./command/keeping.ts')).checkCommand({ ...globals(), ...given })))
program.addCommand(command('dump', 'sao lưu tất cả, kể cả minh chứng').requiredOption('-o, --output <tệp>', 'tệp sao lưu').action(async (given) => (await import('./command/keeping.ts')).dumpCommand({ ...globals(), ...given })))
program.addCommand(command('restore <tệp>', 'khôi phục vào cơ sở dữ liệu trống').action(async (path: string, given) => (await import('./command/keeping.ts')).restoreCommand(path, { ...globals(), ...given })))
program.addCommand(new Command('admin').description('quản trị').addCommand(command('create', 'liên kết dùng một lần để tạo quản trị viên').action(async (given) => (await import('./command/keeping.ts')).adminCommand({ ...globals(), ...given }))))
program.addCommand(command('migrate', 'đưa cơ sở dữ liệu lên bản mới nhất').action(async (given) => (await import('./command/keeping.ts')).migrateCommand({ ...globals(), ...given })))
program.addCommand(command('serve', 'chạy máy chủ, như npm start').action(async () => { await import('./server.ts') }))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof Refused) fail(error.refusal.code, error.message, error.details)
  else if (error instanceof StartRefusal || error instanceof ConfigError) fail(error.code, error.message)
  else throw error
}

/** A refusal is a sentence for people and a code for programs; exit 3 sets it apart from «found differences» (1) and «errors in the file» (2). */
function fail(code: string, message: string, details?: Record<string, unknown>) {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ code, message, ...(details ? { data: details } : {}) })}\n`)
  process.stderr.write(`${message}\n`)
  process.exitCode = 3
}
