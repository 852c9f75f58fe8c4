using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Municipalities;

/// <summary>A copy of a small, whole pack in a folder of its own, to be spoilt.</summary>
internal sealed class PackFolder : IDisposable
{
    public const string Municipality = """
        id: liten
        name: Liten kommune
        language: nb
        flow: approval
        planPrefix: LIT
        roles:
          radmannsteam: Ledelsen
          informasjonsradgiver: Rådgiveren
        workingTime:
          days: [monday, tuesday]
          from: "08:00"
          to: "15:30"

        """;

    public const string Guidelines = """
        document: Regler
        adopted: 2020-01-02
        adoptedBy: utvalget
        version: "1"
        sections:
          - id: l.plan
            heading: Planer
            title: Lag en plan
            answer: Lag en plan først.
            related: [l.ja]
          - id: l.ja
            heading: Planer
            title: Vent på ja
            answer: Vent til planen er godkjent.

        """;

    public const string Plan = """
        rules:
          required: l.plan
          decision: l.ja
        steps:
          - id: konto
            title: Kontoen
            questions:
              - id: kanal
                label: Kanal
                type: choice
                choices:
                  - value: blogg
                    text: Blogg
                  - value: annet
                    text: Annet
              - id: navn
                label: Navn
                type: text
              - id: enhet
                label: Enhet
                type: text
          - id: mer
            title: Mer
            questions:
              - id: hvilken
                label: Hvilken?
                type: text
                when: { question: kanal, is: annet }

        """;

    /// <summary>All of it in nynorsk; it is not in the folder until a test writes it.</summary>
    public const string Nynorsk = """
        roles:
          radmannsteam: Leiinga
          informasjonsradgiver: Rådgivaren
        document: Reglar
        adoptedBy: utvalet
        sections:
          l.plan:
            title: Lag ein plan
            answer: Lag ein plan først.
          l.ja:
            title: Vent på ja
            answer: Vent til planen er godkjend.
        steps:
          konto:
            title: Kontoen
          mer:
            title: Meir
        questions:
          kanal:
            label: Kanal
            choices:
              blogg: Blogg
              annet: Anna
          navn:
            label: Namn
          enhet:
            label: Eining
          hvilken:
            label: Kva for ein?

        """;

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("packs-");

    public PackFolder()
    {
        Directory.CreateDirectory(Folder);
        Write("municipality.yaml", Municipality);
        Write("guidelines.yaml", Guidelines);
        Write("plan.yaml", Plan);
    }

    /// <summary>What a setting names: the folder with a folder for each municipality.</summary>
    public string Parent => parent.FullName;

    public string Folder => Path.Combine(Parent, "liten");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Replaces a part of a file that stands there exactly once.</summary>
    public void Spoil(string file, string good, string bad)
    {
        var parts = File.ReadAllText(PathOf(file)).Split(good);
        Assert.Equal(2, parts.Length);
        Write(file, string.Join(bad, parts));
    }

    public IReadOnlyList<PackError> Errors() => Assert.Throws<PackException>(() => Pack.Load(Folder)).Errors;

    public void Dispose() => parent.Delete(recursive: true);
}
