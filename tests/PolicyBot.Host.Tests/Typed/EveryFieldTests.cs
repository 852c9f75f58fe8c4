using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Typed;

/// <summary>Hostile texts through every field of every form: wherever one is shown afterwards, it is shown as it was typed.</summary>
public sealed partial class EveryFieldTests
{
    // Each time other beginnings and pieces of lines come by in each field.
    private const string TimesVariable = "POLICYBOT_TYPED_TIMES";

    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable(TimesVariable), CultureInfo.InvariantCulture, out var times) ? times : 2;

    /// <summary>Fields that no card shows again, and why.</summary>
    private static readonly Dictionary<string, string> ShownNowhere = new()
    {
        [Typist.NotTyped] = "it is none of the choices, no day and no time",
        ["answer-help.judge/utkast"] = "a draft to copy from; what is changed in it stays in the client, and the next one is written anew",
    };

    /// <summary>Verbs that take nothing that somebody types in a text field.</summary>
    private static readonly HashSet<string> TakeNothingTyped =
    [
        "plan.new", "plan.send", "plan.edit", "plan.show", "plan.mine", "plan.copy", "plan.withdraw", "plan.view", "plan.whole", "plan.address", "archive.export",
        "approval.show", "approval.approve", "approval.receive", "approval.comment", "approval.reason",
        "absence.list", "absence.open", "absence.ask", "absence.offer", "absence.code", "absence.withdraw", "absence.end", "offer.take", "offer.accept", "offer.refuse",
        "account.show", "account.confirm", "account.edit", "account.ask-end", "account.export",
        "account.ask-owner", "account.offer", "account.code", "account.withdraw", "account.owner-left", "account.accept", "account.refuse",
        "closure.list", "closure.new", "closure.edit", "closure.end",
        "inquiry.new", "inquiry.leave", "inquiry.list", "inquiry.show", "inquiry.answered", "inquiry.dismiss", "inquiry.reopen", "inquiry.statistics",
        "case.new", "case.see", "case.open-add", "case.list", "case.own", "case.statistics", "case.show", "case.take", "case.open-advice", "case.open-team", "case.open-closing",
        "question.ask", "question.show", "question.open-again", "questions.list", "reply.show", "reply.open-answer", "reply.open-reason", "suggestion.add", "suggestion.list", "suggestion.remove",
        "crisis.show", "crisis.ask-set", "crisis.set", "crisis.ask-change", "crisis.ask-lift", "crisis.lift",
        "reading.ask", "reading.start", "reading.open", "version.new", "version.rule", "answer.show", "answer.back", "answer.none", "answer.vote", "report.show", "message.ask",
        "answer-help.new", "post-check.new", "help.show", "language.show", "language.choose", "channel.approval", "channel.cases",
        "own-data.show", "own-data.file", "own-data.delete", "own-data.confirm",
    ];

    [NodeFact]
    public async Task Given_hostile_texts_in_every_field_of_every_form_when_cards_show_them_then_they_stand_there_as_they_were_typed()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", "--Archive:PublicAddress=https://policybot.example/");
        var typist = new Typist(stage);
        var (kari, ola, rita) = (typist.Named("29:kari"), typist.Named("29:ola"), typist.Named("29:rita"));
        stage.Teams.Members[Cases.TeamId] = [new() { Id = rita.Id, Name = rita.Name }];
        await stage.Ada.SaysAsync("bruk denne kanalen for saker", Cases);
        for (var time = 0; time < Times; time++)
        {
            await PlansAsync(stage, typist, kari, ola);
            await AccountsAsync(stage, typist, kari, rita);
            await CasesAsync(stage, typist, kari, rita, ola);
            await QuestionsAsync(stage, typist, kari, rita);
            await CrisisAsync(typist, ola, kari);
            await PublishingAsync(typist, kari);
        }
        await ReadingAsync(stage, typist, rita);
        await AssertTableIsHarmlessAsync(stage, typist, rita);
        await stage.LetTimePassAsync(TimeSpan.FromDays(4) + TimeSpan.FromHours(2));
        await stage.LetAllBeSentAsync();

        AssertNothingLeftOut(stage, typist);
        await AssertShownAsTypedAsync(typist);
    }

    [NodeFact]
    public async Task Given_hostile_texts_in_a_notice_when_it_goes_back_and_forth_then_they_stand_there_as_they_were_typed()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("ringebu");
        var typist = new Typist(stage);
        var (kari, ola) = (typist.Named("29:kari"), typist.Named("29:ola"));
        for (var time = 0; time < Times; time++)
        {
            await FillInAsync(typist, kari, PlanSteps.Ringebu, "Send varsel");
            var card = await PostedAsync(stage, TeamsStage.ApprovalChannel, typist.LastTag("plan.next/navn"));
            await typist.PressesAsync(ola, card, "Kvitter");
            await typist.FillsAsync(ola, await typist.PressesAsync(ola, card, "Spørsmål tilbake"), "Spørsmål tilbake");
            await kari.IsToldAsync(typist.LastTag("approval.changes/kommentar"));
        }
        await AssertShownAsTypedAsync(typist);
    }

    private static async Task AssertShownAsTypedAsync(Typist typist)
    {
        var texts = await RenderedText.OfAsync(typist.Cards);
        List<string> faults = [];
        foreach (var typed in typist.Lines)
        {
            var shown = texts.Where(text => text.Text.Contains(typed.Tag, StringComparison.Ordinal)).ToList();
            if (shown.Count == 0 && !ShownNowhere.ContainsKey(typed.Field))
            {
                faults.Add($"What was typed in {typed.Field} was shown on no card: show it to somebody in this suite, or say in ShownNowhere why nobody sees it. {Visible(typed.Line)}");
            }
            faults.AddRange(shown.Where(text => !text.Shows(typed)).Select(text => $"Typed in {typed.Field}: {Visible(typed.Line)}\nShown: {Visible(text.Text)}"));
            faults.AddRange(shown.Where(text => text.TurnsWhatFollows).Select(text => $"Typed in {typed.Field}, it turns what stands after it: {Visible(text.Text)}"));
        }
        Assert.True(faults.Count == 0, $"{faults.Count} faults, such as:\n{string.Join("\n", faults.Take(20))}");
    }

    // What a spreadsheet would compute has lost its force, and is all there.
    private static async Task AssertTableIsHarmlessAsync(TeamsStage stage, Typist typist, Participant rita)
    {
        await rita.PressesAsync(await rita.SaysAsync("kontoer"), "Last ned som regneark");
        var link = (await rita.IsToldAsync("Registeret som regneark")).Card!.Value.GetProperty("actions")[0].GetProperty("url").GetString()!;
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var table = await browser.GetStringAsync(new Uri(stage.Bot, link["https://policybot.example".Length..]));
        var cells = Cell.Matches(table).Select(cell => cell.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).ToList();
        Assert.All(cells, cell => Assert.DoesNotMatch(@"^\s*[=+@-]", cell));
        var kept = typist.Lines.Where(line => line.Field.StartsWith("account.save/", StringComparison.Ordinal) && table.Contains(line.Tag, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(kept);
        Assert.All(kept, line => Assert.Contains(cells, cell => cell.Contains(line.Line.Trim(), StringComparison.Ordinal)));
    }

    private static void AssertNothingLeftOut(TeamsStage stage, Typist typist)
    {
        var never = typist.NeverTypedIn;
        Assert.True(never.Count == 0, $"Nothing was typed in {string.Join(", ", never)}: have somebody fill that form in this suite, with Typist.FillsAsync.");
        var without = stage.Verbs.Except(typist.Verbs).Except(TakeNothingTyped).ToList();
        Assert.True(without.Count == 0, $"Have somebody fill the form that is sent with {string.Join(", ", without)}, or list it in TakeNothingTyped.");
        Assert.Empty(TakeNothingTyped.Intersect(typist.Verbs).Concat(TakeNothingTyped.Except(stage.Verbs)));
    }

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex Cell { get; }

    // So that what has no width is seen in a message.
    private static string Visible(string text) => string.Concat(text.Select(sign => sign is >= ' ' and <= '~' or 'æ' or 'ø' or 'å' or '«' or '»' or '\n' ? $"{sign}" : $"\\u{(int)sign:x4}"));
}
