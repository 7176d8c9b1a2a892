/// What a process took, and the processes it waited for.
struct Cost {
    /// Seconds by the clock on the wall.
    let wall: Double

    /// Seconds of processors, the user's and the system's.
    let cpu: Double

    /// The largest resident size of one process, in bytes.
    let memory: Int

    /// Each by itself the least: other work on the machine only ever adds.
    static func least(of costs: [Cost]) -> Cost? {
        guard let wall = costs.map(\.wall).min(), let cpu = costs.map(\.cpu).min(), let memory = costs.map(\.memory).min() else { return nil }
        return Cost(wall: wall, cpu: cpu, memory: memory)
    }
}
