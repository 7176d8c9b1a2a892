import Foundation
import Synchronization

/// Work that is done for several values at once, each on a thread of its own.
struct ThreadedWork<Input: Sendable, Output: Sendable>: Sendable {
    let work: @Sendable (Input) -> Output

    /// What a main thread has: documents may nest as deeply on any other.
    private static var stackSize: Int { 8 << 20 }

    /// - Returns: In the order of the inputs.
    func results(for inputs: [Input]) -> [Output] {
        let results = Results()
        let finished = DispatchGroup()
        for (index, input) in inputs.enumerated() {
            finished.enter()
            let thread = Thread {
                let output = work(input)
                results.outputs.withLock { $0[index] = output }
                finished.leave()
            }
            thread.stackSize = Self.stackSize
            thread.start()
        }
        finished.wait()
        return results.outputs.withLock { outputs in inputs.indices.compactMap { outputs[$0] } }
    }

    private final class Results: Sendable {
        let outputs = Mutex<[Int: Output]>([:])
    }
}
