using PolicyBot.Host.Tests.Endurance;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>The small municipality's pack in a folder of its own, whose guidelines can be written anew while the program stands still.</summary>
internal sealed class ChangingPack : IDisposable
{
    /// <summary>Version 1: two rules.</summary>
    public const string First = """
        document: Regler
        adopted: 2020-01-02
        adoptedBy: utvalget
        version: "1"
        sections:
          - { id: l.plan, heading: Planer, title: Lag en plan, answer: Lag en plan først., questions: [Må jeg lage en plan?], related: [l.ja] }
          - { id: l.ja, heading: Planer, title: Vent på ja, answer: Vent til planen er godkjent., questions: [Når kan jeg begynne?] }

        """;

    /// <summary>Version 2: the first rule says more, and there is a third.</summary>
    public static readonly string Second = First.Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal).Replace("Lag en plan først.", "Lag en plan først. Ta med bilder.", StringComparison.Ordinal)
        + """
              - { id: l.bilde, heading: Bilder, title: Spør før du viser, answer: Spør den som er på bildet., questions: [Kan jeg vise bilder?] }

            """;

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("packs-");

    public ChangingPack()
    {
        SmallPack.WriteTo(parent.FullName);
        Write(First);
        File.WriteAllText(PathOf("accounts.yaml"), "accounts:\n  - { id: blogg, name: Bloggen, channel: blogg, unit: Skolen }\n");
    }

    /// <summary>What the settings need to name it, with Inga as adviser.</summary>
    public string[] Settings => [$"--Municipalities:PackFolders:0={parent.FullName}", $"--Municipalities:Informasjonsradgiver:{SmallPack.Id}:0=29:inga"];

    public string PathOf(string file) => Path.Combine(parent.FullName, SmallPack.Id, file);

    /// <summary>Replaces the guidelines; the program reads them when it starts.</summary>
    public void Write(string guidelines) => File.WriteAllText(PathOf("guidelines.yaml"), guidelines);

    public void Dispose() => parent.Delete(recursive: true);
}
