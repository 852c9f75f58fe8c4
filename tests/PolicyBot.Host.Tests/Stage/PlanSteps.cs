namespace PolicyBot.Host.Tests.Stage;

/// <summary>The answers to the forms, step by step, under the labels that people read.</summary>
internal static class PlanSteps
{
    public const string AccountName = "Gausdal bibliotek";

    /// <summary>The one field that need not be answered.</summary>
    public const string Optional = "Stedfortreder for enhetsleder";

    public static IReadOnlyList<(string Label, string Text)> Account { get; } =
    [
        ("Kanal", "Facebook"),
        ("Navn på kontoen", AccountName),
        ("Enhet", "Biblioteket"),
        ("Ansvarlig enhetsleder", "Nina"),
        ("Redaktører", "Kari\nPer"),
    ];

    public static IReadOnlyList<(string Label, string Text)> Goal { get; } =
    [
        ("Hvorfor skal kontoen opprettes?", "For å nå unge lesere."),
        ("Hva kan vi oppnå?", "Flere lånere under 20 år."),
    ];

    public static IReadOnlyList<(string Label, string Text)> Use { get; } =
    [
        ("Hovedtemaer", "Bøker og arrangementer."),
        ("Dialogform", "Kommunen er ordstyrer"),
        ("Regler for dialogen", "Saklig og vennlig."),
        ("Varighet", "Tidsavgrenset"),
        ("Sluttdato", "2026-12-31"),
        ("Markedsføring", "Plakater på biblioteket."),
    ];

    public static IReadOnlyList<(string Label, string Text)> FollowUp { get; } =
    [
        ("Hvem overvåker og svarer?", "Kari på hverdager, Per når hun er borte."),
        ("Dekning i ferier", "Kontoen stenges, og det står på siden."),
        ("Hvor vises svarreglene?", "Under «Om»"),
        ("Administratorer", "Kari\nPer"),
        ("Totrinnspålogging", "Ja"),
        ("Personvernvurdering", "Gjort"),
    ];

    /// <summary>Gausdal's plan.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Label, string Text)>> Gausdal { get; } = [Account, Goal, Use, FollowUp];

    /// <summary>Ringebu's notice.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Label, string Text)>> Ringebu { get; } =
    [
        Account,
        [("Hvorfor skal kontoen opprettes?", "For å nå unge lesere."), ("Hovedtemaer", "Bøker."), ("Varighet", "Permanent")],
        [("Hvem overvåker og svarer?", "Kari på hverdager."), ("Dekning i ferier", "Per overtar i feriene."), ("Administratorer", "Kari\nPer")],
        [
            ("Kommunen vises som ansvarlig", "true"),
            ("Kommunevåpenet brukes", "true"),
            ("Kontoen er en del av kommunens profil", "true"),
            ("Informasjon publiseres først på kommunens egne nettsider, og det lenkes dit", "true"),
            ("Enheten tar ansvar for innhold, funksjonalitet, teknikk, lov- og avtaleverk, dialog og oppfølging", "true"),
        ],
    ];

    /// <summary>Starts a plan and answers all its steps.</summary>
    /// <returns>The summary.</returns>
    public static async Task<Shown> FillsInAsync(this Participant applicant, IEnumerable<IEnumerable<(string Label, string Text)>> steps)
    {
        var card = await applicant.SaysAsync("ny plan");
        foreach (var answers in steps)
        {
            card = await applicant.PressesAsync(card.Fill(answers), "Neste");
        }
        return card;
    }

    /// <summary>Opens a plan to edit it, and leaves every answer as it is.</summary>
    /// <param name="applicant">Whose plan it is.</param>
    /// <param name="card">Tells that changes are asked for. Both municipalities' forms have four steps.</param>
    /// <returns>The summary.</returns>
    public static async Task<Shown> LooksThroughAsync(this Participant applicant, Shown card)
    {
        var form = await applicant.PressesAsync(card, "Rediger planen");
        foreach (var _ in Gausdal)
        {
            form = await applicant.PressesAsync(form, "Neste");
        }
        return form;
    }

    /// <summary>Starts Gausdal's plan, answers it and sends it.</summary>
    /// <returns>The applicant's card.</returns>
    public static async Task<Shown> SendsPlanAsync(this Participant applicant, string name = AccountName) =>
        await applicant.PressesAsync(await applicant.FillsInAsync([[.. Account.Select(answer => answer.Label == "Navn på kontoen" ? (answer.Label, name) : answer)], Goal, Use, FollowUp]), "Send til godkjenning");

    /// <summary>Sends a plan, and has it approved by Ola.</summary>
    /// <returns>The applicant's card.</returns>
    public static async Task<Shown> HasPlanApprovedAsync(this TeamsStage stage, Participant applicant, string name = AccountName)
    {
        var own = await applicant.SendsPlanAsync(name);
        await stage.Ola.PressesAsync(await stage.ChannelShowsAsync(name), "Godkjenn");
        return await stage.WhenUpdatedAsync(own, "Godkjent av Ola");
    }
}
