namespace PolicyBot.BotFramework.Authentication;

/// <summary>Carries a refusal through the authentication result; never thrown out of this folder.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
