import Foundation

// Documents nest deeply, and the stages follow them; a thread of our own has the stack for it.
let thread = Thread {
    let status = CommandLineTool(arguments: Array(CommandLine.arguments.dropFirst())).run()
    exit(status.rawValue)
}
thread.stackSize = 512 << 20
thread.start()
while true { sleep(1000) }
