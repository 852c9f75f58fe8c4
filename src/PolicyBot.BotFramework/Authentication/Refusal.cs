namespace PolicyBot.BotFramework.Authentication;

/// <summary>Why an activity was refused. The name stands in the log; the caller learns only the status.</summary>
internal enum Refusal
{
    // 401: the token itself.
    NoToken,
    NotBearer,
    TokenTooLong,
    Unreadable,
    WrongAlgorithm,
    NoKeyId,
    CriticalHeader,
    UnknownKey,
    WrongSignature,
    WrongIssuer,
    WrongAudience,
    NoExpiry,
    Expired,
    NotYetValid,
    NoServiceUrl,

    // 403: the token is good, but not for this.
    NotFromThisMachine,
    OtherServiceUrl,
    ServiceUrlNotAllowed,
    KeyNotEndorsed,
    NoTenant,
    TenantsDiffer,
    UnknownTenant,
    TenantCheckFailed,
}
