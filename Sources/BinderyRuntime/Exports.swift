@_exported import BinderyJSON

// The types of Foundation that generated code names, so that it need not import Foundation with all its names, `Operation` among them.
#if canImport(FoundationEssentials)
    @_exported import struct FoundationEssentials.Data
    @_exported import struct FoundationEssentials.Date
    @_exported import struct FoundationEssentials.Decimal
    @_exported import struct FoundationEssentials.URL
    @_exported import struct FoundationEssentials.UUID
#else
    @_exported import struct Foundation.Data
    @_exported import struct Foundation.Date
    @_exported import struct Foundation.Decimal
    @_exported import struct Foundation.URL
    @_exported import struct Foundation.UUID
#endif
