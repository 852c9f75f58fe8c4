using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Host.Teams;

/// <summary>What the host itself says, where no dialog can.</summary>
internal sealed class HostTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(HostTexts));

    public string OldCard => Get();

    public string WentWrong => Get();

    public string TooFast => Get();

    public string NoRoom => Get();

    /// <summary>What to say to whom something failed for.</summary>
    public string Of(Exception error) => error is StorageFullException ? NoRoom : WentWrong;
}
