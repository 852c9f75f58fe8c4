namespace PolicyBot.BotFramework.Authentication;

/// <summary>Which tenants the bot answers. The host registers its own; the default knows <see cref="BotOptions.TenantId"/> only.</summary>
public interface ITenantDirectory
{
    /// <summary>Whether the bot answers this tenant.</summary>
    /// <param name="tenantId">Opaque; compare without regard to case.</param>
    /// <remarks>Called on every activity: answer from memory. When it throws, the activity is refused.</remarks>
    bool IsKnown(string tenantId);
}
