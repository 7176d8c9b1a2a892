import Foundation
import Synchronization

/// Work that is done for many values, on as many threads as there is work for.
package struct ThreadedWork<Input: Sendable, Output: Sendable>: Sendable {
    private let work: @Sendable (Input) -> Output

    /// Less than this is done before another thread has begun.
    private let inputsPerThread: Int

    package init(inputsPerThread: Int, _ work: @escaping @Sendable (Input) -> Output) {
        self.work = work
        self.inputsPerThread = inputsPerThread
    }

    /// - Returns: In the order of the inputs.
    package func results(for inputs: [Input]) -> [Output] {
        let threadCount = min(inputs.count / inputsPerThread, ProcessInfo.processInfo.activeProcessorCount, Self.mostThreads)
        guard threadCount > 1 else { return inputs.map(work) }
        let queue = Queue()
        let helpers = (1..<threadCount).map { _ in ThreadedValue { share(of: inputs, from: queue) } }
        let shares = share(of: inputs, from: queue) + helpers.flatMap(\.value)
        return shares.sorted { $0.index < $1.index }.map(\.output)
    }

    /// More of them wait for each other's memory more than they work.
    private static var mostThreads: Int { 4 }

    /// Works on those inputs that no other thread is quicker to take.
    private func share(of inputs: [Input], from queue: Queue) -> [(index: Int, output: Output)] {
        var share: [(index: Int, output: Output)] = []
        while let index = queue.next(below: inputs.count) { share.append((index, work(inputs[index]))) }
        return share
    }

    /// Hands out the inputs, one after another.
    private final class Queue: Sendable {
        private let position = Atomic(0)

        func next(below count: Int) -> Int? {
            let index = position.add(1, ordering: .relaxed).oldValue
            return index < count ? index : nil
        }
    }
}
