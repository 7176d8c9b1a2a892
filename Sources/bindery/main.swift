import BinderyThreads
import Foundation

// Whoever reads the output may stop reading; the work is finished all the same.
signal(SIGPIPE, SIG_IGN)

// A file that may grow no further is an error like a full disk, and no reason to die.
signal(SIGXFSZ, SIG_IGN)

DeepThread.start {
    let status = CommandLineTool(arguments: Array(CommandLine.arguments.dropFirst())).run()
    exit(status.rawValue)
}
while true { sleep(1000) }
