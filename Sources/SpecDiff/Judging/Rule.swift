/// Changes of an API that are no changes of what a message may be. Each raw value is an id.
enum Rule: String, Sendable, Hashable, CaseIterable {
    case operationAdded = "operation-added"
    case operationRemoved = "operation-removed"
    case deprecatedOperationRemoved = "deprecated-operation-removed"
    case operationPathChanged = "operation-path-changed"
    case operationIDChanged = "operation-id-changed"
    case operationTagsChanged = "operation-tags-changed"
    case operationDeprecated = "operation-deprecated"
    case operationUndeprecated = "operation-undeprecated"
    case sunsetEarlier = "operation-sunset-earlier"
    case sunsetChanged = "operation-sunset-changed"
    case webhookAdded = "webhook-added"
    case webhookRemoved = "webhook-removed"
    case callbackAdded = "callback-added"
    case callbackRemoved = "callback-removed"
    case requestMediaTypeAdded = "request-body-media-type-added"
    case requestMediaTypeRemoved = "request-body-media-type-removed"
    case responseMediaTypeAdded = "response-body-media-type-added"
    case responseMediaTypeRemoved = "response-body-media-type-removed"
    case webhookMediaTypeAdded = "webhook-body-media-type-added"
    case webhookMediaTypeRemoved = "webhook-body-media-type-removed"
    case successAdded = "response-success-status-added"
    case successRemoved = "response-success-status-removed"
    case errorAdded = "response-error-status-added"
    case errorRemoved = "response-error-status-removed"
    case webhookStatusAdded = "webhook-status-added"
    case webhookStatusRemoved = "webhook-status-removed"
    case securityNarrowed = "security-narrowed"
    case securityWidened = "security-widened"
    case securityChanged = "security-changed"
    case securitySchemeChanged = "security-scheme-changed"
    case securitySchemeDeprecated = "security-scheme-deprecated"
    case securitySchemeUndeprecated = "security-scheme-undeprecated"
    case securityFlowAdded = "security-scheme-flow-added"
    case securityFlowRemoved = "security-scheme-flow-removed"
    case securityScopeAdded = "security-scheme-scope-added"
    case securityScopeRemoved = "security-scheme-scope-removed"
    case securityURLChanged = "security-scheme-url-changed"
    case serverAdded = "server-added"
    case serverRemoved = "server-removed"
    case serverChanged = "server-changed"
    case serverVariableChanged = "server-variable-changed"
    case serverVariableWidened = "server-variable-widened"
    case unusedSchemaAdded = "unused-schema-added"
    case unusedSchemaRemoved = "unused-schema-removed"
    case unusedSchemaChanged = "unused-schema-changed"
}

extension Rule {
    var level: Level {
        switch self {
        case .operationRemoved, .deprecatedOperationRemoved, .operationPathChanged, .webhookRemoved, .callbackRemoved, .requestMediaTypeRemoved,
            .responseMediaTypeRemoved, .webhookMediaTypeAdded, .successRemoved, .webhookStatusRemoved, .securityNarrowed, .securityChanged,
            .securitySchemeChanged, .securityFlowRemoved:
            .breaking
        case .sunsetEarlier, .successAdded, .securityScopeRemoved, .securityURLChanged, .serverRemoved, .serverChanged, .serverVariableChanged: .risky
        case .operationAdded, .operationIDChanged, .operationTagsChanged, .operationDeprecated, .operationUndeprecated, .sunsetChanged, .webhookAdded,
            .callbackAdded, .requestMediaTypeAdded, .responseMediaTypeAdded, .webhookMediaTypeRemoved, .errorAdded, .errorRemoved, .webhookStatusAdded,
            .securityWidened, .securitySchemeDeprecated, .securitySchemeUndeprecated, .securityFlowAdded, .securityScopeAdded, .serverAdded,
            .serverVariableWidened, .unusedSchemaAdded,
            .unusedSchemaRemoved, .unusedSchemaChanged:
            .safe
        }
    }

    var meaning: String {
        switch self {
        case .operationAdded: "There is a new operation."
        case .operationRemoved: "An operation is gone."
        case .deprecatedOperationRemoved: "An operation is gone that the old document said was deprecated."
        case .operationPathChanged: "An operation, known by its operationId, is at another path."
        case .operationIDChanged: "An operation has another operationId, which no message carries."
        case .operationTagsChanged: "An operation has other tags."
        case .operationDeprecated: "An operation is deprecated now."
        case .operationUndeprecated: "An operation is no longer deprecated."
        case .sunsetEarlier: "The day after which a deprecated operation may be gone (x-sunset) is earlier, or newly stated."
        case .sunsetChanged: "The day after which a deprecated operation may be gone (x-sunset) is later, or no longer stated."
        case .webhookAdded: "There is a new webhook, which nobody has to receive."
        case .webhookRemoved: "A webhook is gone: those who wait for it wait in vain."
        case .callbackAdded: "An operation calls back in a new way."
        case .callbackRemoved: "An operation no longer calls back in a way it did."
        case .requestMediaTypeAdded: "Requests may be written in another media type."
        case .requestMediaTypeRemoved: "Requests may no longer be written in a media type."
        case .responseMediaTypeAdded: "Clients may ask for answers in another media type."
        case .responseMediaTypeRemoved: "Clients may no longer ask for answers in a media type."
        case .webhookMediaTypeAdded: "The requests of a webhook or callback may come in another media type."
        case .webhookMediaTypeRemoved: "The requests of a webhook or callback no longer come in a media type."
        case .successAdded: "An operation may succeed with a status that clients do not know."
        case .successRemoved: "An operation no longer succeeds with a status that clients expect."
        case .errorAdded: "An operation may fail with another status."
        case .errorRemoved: "An operation no longer fails with a status."
        case .webhookStatusAdded: "A webhook or callback may be answered with another status."
        case .webhookStatusRemoved: "A webhook or callback may no longer be answered with a status."
        case .securityNarrowed: "Credentials that were enough no longer are."
        case .securityWidened: "Other or fewer credentials are enough, too."
        case .securityChanged: "Credentials that were enough no longer are, and others are now."
        case .securitySchemeChanged: "Credentials of a scheme are of another kind, or sent in another way."
        case .securitySchemeDeprecated: "A security scheme is deprecated now."
        case .securitySchemeUndeprecated: "A security scheme is no longer deprecated."
        case .securityFlowAdded: "Tokens of a scheme can be got in another way."
        case .securityFlowRemoved: "Tokens of a scheme can no longer be got in a way."
        case .securityScopeAdded: "A flow of a security scheme has another scope."
        case .securityScopeRemoved: "A flow of a security scheme no longer has a scope."
        case .securityURLChanged: "Tokens of a scheme are got at another URL."
        case .serverAdded: "The API is served at another URL, too."
        case .serverRemoved: "The API is no longer said to be served at a URL."
        case .serverChanged: "The API is said to be served at another URL."
        case .serverVariableChanged: "A variable of a server has another default, or fewer values."
        case .serverVariableWidened: "A variable of a server can have more values."
        case .unusedSchemaAdded: "There is a new schema that no operation uses."
        case .unusedSchemaRemoved: "A schema is gone that no operation used."
        case .unusedSchemaChanged: "A schema has changed that no operation uses, or a part of one that no message carries."
        }
    }
}
