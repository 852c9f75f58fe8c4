using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Texts on what is new in the guidelines.</summary>
internal sealed class VersionTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(VersionTexts));

    public string Heading => Get();

    public string Compared(string version, string day, string before) => Fill(version, day, before);

    public string Counts(int added, int changed, int removed) => Fill(added, changed, removed);

    public string Added => Get();

    public string Changed => Get();

    public string Removed => Get();

    public string Is => Get();

    public string Was => Get();

    public string IsAdded => Get();

    public string IsRemoved => Get();

    public string OpenRule => Get();

    public string ToOverview => Get();

    public string ToReading => Get();

    public string ShowMore => Get();

    public string ShowPrevious => Get();

    public string FirstVersion(string version, string day) => Fill(version, day);

    public string NothingIsNew(string version) => Fill(version);

    public string UnknownVersion => Get();

    public string ChangedSince(string version) => Fill(version);

    public string GoneSince(string title) => Fill(title);
}
