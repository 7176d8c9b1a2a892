/// What a transport without a network throws.
struct NoConnection: Error, CustomStringConvertible {
    let description = "no route to host"
}
