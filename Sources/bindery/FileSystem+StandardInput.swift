import Foundation

extension FileSystem {
    /// All that comes, at most so many bytes.
    func readStandardInput(upTo limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty {
                bytes += chunk
                if bytes.count > limit { throw Failure(description: "standard input: is larger than \(limit >> 20) MB") }
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(description: "standard input: cannot be read: \(error.localizedDescription)")
        }
        return bytes
    }
}
