namespace PolicyBot.Host.Tests.Endurance;

/// <summary>A small, made-up municipality: its plans are quickly filled in, and have every decision that there is.</summary>
internal static class SmallPack
{
    /// <summary>Its id.</summary>
    public const string Id = "liten";

    private const string Municipality = """
        id: liten
        name: Liten kommune
        language: nb
        flow: approval
        decisions: [receive, approve, ask, turn-down]
        planPrefix: LIT
        roles: { radmannsteam: ledelsen, informasjonsradgiver: rådgiveren }
        workingTime: { days: [monday, tuesday, wednesday, thursday, friday], from: "08:00", to: "15:30" }

        """;

    private const string Guidelines = """
        document: Regler
        adopted: 2020-01-02
        adoptedBy: utvalget
        version: "1"
        sections:
          - { id: l.plan, heading: Planer, title: Lag en plan, answer: Lag en plan først. }
          - { id: l.ja, heading: Planer, title: Vent på ja, answer: Vent til planen er godkjent. }

        """;

    private const string Plan = """
        rules: { required: l.plan, decision: l.ja }
        steps:
          - id: konto
            title: Kontoen
            questions:
              - { id: kanal, label: Kanal, type: choice, choices: [{ value: blogg, text: Blogg }, { value: annet, text: Annet }] }
              - { id: navn, label: Navn, type: text }
              - { id: enhet, label: Enhet, type: text }
          - id: hvorfor
            title: Hvorfor
            questions:
              - { id: mal, label: Mål, type: long-text }

        """;

    /// <summary>Writes it as a folder in a folder of packs.</summary>
    /// <param name="parent">What a setting names; made where it is missing.</param>
    public static void WriteTo(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, Id)).FullName;
        File.WriteAllText(Path.Combine(folder, "municipality.yaml"), Municipality);
        File.WriteAllText(Path.Combine(folder, "guidelines.yaml"), Guidelines);
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), Plan);
    }
}
