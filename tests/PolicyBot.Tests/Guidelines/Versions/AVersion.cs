using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Guidelines.Versions;

/// <summary>Gausdal's guidelines and a made-up version of 2026: one rule more, one changed, one taken out.</summary>
internal static class AVersion
{
    public static GuidelineVersion First { get; } = GuidelineVersion.Of(A.Gausdal.Guideline);

    /// <summary>The municipality when the version of 2026 applies.</summary>
    public static Municipality Municipality { get; } = A.Gausdal with
    {
        Guideline = A.Gausdal.Guideline.With(
            A.Gausdal.Guideline.Source with { Version = "2026-11-01", Adopted = new DateOnly(2026, 11, 1) },
            [
                .. A.Gausdal.Guideline.Sections.Where(section => section.Id.Value != "g.hva").Select(section => section.Id.Value == "g.ansatt.2"
                    ? section with { Answer = new LocalizedText("Bruk aldri jobbadressen.", Nn: "Bruk aldri jobbadressa.", En: "Never use your work address."), Ordlyd = "§ 2 *Aldri* jobbadressen." }
                    : section),
                A.Gausdal.Guideline.Find(new SectionId("g.ansatt.2"))! with
                {
                    Id = new SectionId("g.ki"),
                    Item = 9,
                    Title = new LocalizedText("Bilder laget av maskiner", Nn: "Bilete laga av maskiner", En: "Pictures made by machines"),
                    Answer = new LocalizedText("Si fra når et bilde er laget av en maskin.", Nn: "Sei frå når eit bilete er laga av ei maskin.", En: "Say so when a picture is made by a machine."),
                },
            ]),
    };

    public static VersionStep Step { get; } = new(First, GuidelineVersion.Of(Municipality.Guideline));
}
