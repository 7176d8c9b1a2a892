/// The same work done by two, turn by turn, so that whatever else the machine does falls on both.
struct Contest {
    let name: String
    /// What is worked on, in bytes; nil when speed is not to be told in bytes.
    let size: Int?
    let generated: () throws -> Any
    let twin: () throws -> Any

    func run(rounds: Int) throws -> Outcome {
        _ = try (generated(), twin())
        var generatedTimes: [Duration] = []
        var twinTimes: [Duration] = []
        for _ in 0..<rounds {
            generatedTimes.append(try time(generated))
            twinTimes.append(try time(twin))
        }
        return Outcome(name: name, size: size, generated: Times(generatedTimes), twin: Times(twinTimes))
    }

    /// Without what it takes to release the result.
    private func time(_ work: () throws -> Any) throws -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        let end = clock.now
        return withExtendedLifetime(result) { end - start }
    }
}
