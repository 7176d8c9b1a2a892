/// The version of the tool, written at the head of each file.
package enum BinderyVersion {
    package static let current = "0.1.0"
}
