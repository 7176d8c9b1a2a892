import BinderyThreads
import Foundation

// Whoever reads the output may stop reading; the work is finished all the same.
signal(SIGPIPE, SIG_IGN)

// A file that may grow no further is an error like a full disk, and no reason to die.
signal(SIGXFSZ, SIG_IGN)

// What is closed would be given to the first file that is opened, and what is printed would end up there.
for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) }

DeepThread.start {
    let status = CommandLineTool(arguments: Array(CommandLine.arguments.dropFirst())).run()
    exit(status.rawValue)
}
while true { sleep(1000) }
