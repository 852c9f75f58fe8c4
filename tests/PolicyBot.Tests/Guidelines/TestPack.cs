using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Guidelines;

/// <summary>A made-up guideline, small enough to read.</summary>
internal static class TestPack
{
    public static Guideline Guideline { get; } = Of(
        Section("epost", "Jobbens e-postadresse", "Bruk ikke e-postadressen du har på jobben til private profiler.", ["jobbmail"], ["Kan jeg bruke jobbmailen på Facebook?"]),
        Section("frist", "Når vi svarer", "Spørsmål på sidene våre besvares innen et døgn på hverdager.", ["svarfrist", "responstid"], ["Hvor fort må vi svare?"]),
        Section("venner", "Venner på nett", "Tenk deg om før du blir venn med elever, brukere og pårørende.", [], ["Bør jeg godta en venneforespørsel fra en elev?"]),
        Section("taushet", "Taushetsplikt", "Taushetsplikten gjelder også i sosiale medier.", ["taushetsbelagt", "personopplysninger"], ["Kan jeg skrive om en pasient?", "Kan jeg dele opplysninger om en elev?"]),
        Section("bilder", "Bilder av andre", "Spør om samtykke før du legger ut bilder av andre.", ["foto", "film", "samtykke"], ["Må jeg spørre før jeg legger ut bilder?", "Kan vi filme barna?"]));

    public static Guideline Of(params IReadOnlyList<Section> sections) => new(
        new GuidelineSource { Document = new LocalizedText("Regler for nett"), Adopted = new DateOnly(2020, 1, 2), AdoptedBy = new LocalizedText("utvalget"), Version = "1" },
        sections);

    public static Section Section(string id, string title, string answer, IReadOnlyList<string> words, IReadOnlyList<string> questions) => new()
    {
        Id = new SectionId(id),
        Heading = "Regler",
        Title = new LocalizedText(title),
        Answer = new LocalizedText(answer),
        Words = words,
        Questions = questions,
        Related = [],
        Actions = [],
    };
}
