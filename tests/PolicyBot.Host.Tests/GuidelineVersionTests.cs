using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Endurance;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests;

/// <summary>What people see when their municipality's guidelines change.</summary>
public sealed partial class GuidelineVersionTests : IDisposable
{
    private const string Outbox = "select id from outbox where message like '%Retningslinjene er endret%'";

    private readonly ChangingPack pack = new();

    [Fact]
    public async Task Given_a_new_version_when_two_programs_start_with_it_at_once_then_owners_and_the_channel_are_told_once_and_open_each_rule()
    {
        await using var stage = await StartAsync();
        await OwnsTheBlogAsync(stage, stage.Per);
        await stage.Kari.SaysAsync("hjelp");
        await stage.StopBotAsync();
        pack.Write(ChangingPack.Second);

        var starting = stage.StartSecondAsync();
        await stage.StartBotAsync();
        await using var second = await starting;

        var told = await stage.Per.IsToldAsync("Retningslinjene er endret");
        var channel = await stage.ChannelShowsAsync("Retningslinjene er endret");
        Assert.Contains("Versjon 2, vedtatt 02.01.2020. Sammenlignet med versjon 1.", told.Text, StringComparison.Ordinal);
        Assert.Equal(["Spør før du viser", "Lag en plan"], told.Buttons);
        Assert.Equal(["Spør før du viser", "Lag en plan", "Be om «Lest og forstått»"], channel.Buttons);
        var rule = await stage.Per.PressesAsync(told, "Lag en plan");
        Assert.Contains("Slik er regelen nå\nLag en plan først. Ta med bilder.", rule.Text, StringComparison.Ordinal);
        Assert.Contains("Slik var regelen\nLag en plan først.\n", rule.Text, StringComparison.Ordinal);
        Assert.Equal("Retningslinjene er endret", (await stage.Per.PressesAsync(rule, "Til oversikten")).Heading);
        Assert.Equal("Lag en plan", (await stage.Per.PressesAsync(rule, "Åpne regelen")).Heading);
        Assert.Equal(0, stage.Kari.TimesTold("Retningslinjene er endret"));
        await stage.RestartAsync();
        Assert.Equal(2, stage.Stored(Outbox).Count);
    }

    [Fact]
    public async Task Given_a_version_when_anybody_asks_what_is_new_then_they_are_shown_it_and_of_the_first_that_nothing_is()
    {
        await using var stage = await StartAsync();
        Assert.Equal("Ingenting er nytt. Versjon 1, vedtatt 02.01.2020, er den første jeg kjenner.", (await stage.Kari.SaysAsync("Hva er nytt?")).Notice);

        await ChangeAsync(stage, ChangingPack.Second);

        Assert.Contains("Nye regler: 1. Endrede: 1. Tatt ut: 0.", (await stage.Kari.SaysAsync("hva er nytt")).Text, StringComparison.Ordinal);
        Assert.Equal("The guidelines have changed", (await stage.Person("29:anne", "Anne", "en-GB").SaysAsync("what is new")).Heading);
        Assert.Equal(["1", "2"], stage.Stored("select version from guideline_version where municipality = 'liten' order by position"));
    }

    [Fact]
    public async Task Given_rules_that_were_changed_under_the_same_version_when_the_program_starts_then_it_stops_and_names_the_line_and_what_to_do()
    {
        await using var stage = await StartAsync();
        await stage.StopBotAsync();
        pack.Write(ChangingPack.Second.Replace("version: \"2\"", "version: \"1\"", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<PackException>(stage.StartBotAsync);

        Assert.StartsWith($"{pack.PathOf("guidelines.yaml")}:4: the rules are not what they were when version '1' was first used", error.Message, StringComparison.Ordinal);
        Assert.Contains("(l.bilde, l.plan); write a new version here", error.Message, StringComparison.Ordinal);
        pack.Write(ChangingPack.First);
        await stage.StartBotAsync();
    }

    [Fact]
    public async Task Given_Development_when_rules_are_changed_under_the_same_version_then_the_program_starts()
    {
        await using var stage = await StartAsync("--environment", "Development");
        await ChangeAsync(stage, ChangingPack.First.Replace("Lag en plan først.", "Lag en plan.", StringComparison.Ordinal));

        Assert.Contains("Lag en plan.", (await stage.Kari.SaysAsync("Må jeg lage en plan?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_answer_from_before_when_its_buttons_are_pressed_then_todays_rule_is_shown_and_that_it_has_changed_since()
    {
        await using var stage = await StartAsync();
        var old = await stage.Kari.SaysAsync("Må jeg lage en plan?");
        var related = await stage.Kari.PressesAsync(old, "Vent på ja");

        await ChangeAsync(stage, ChangingPack.Second);

        var back = await stage.Kari.PressesAsync(related, "Tilbake til det første svaret");
        Assert.StartsWith("Regelen er endret siden svaret ble gitt (versjon 1). Slik er den nå.\nLag en plan\nLag en plan først. Ta med bilder.", back.Text, StringComparison.Ordinal);
        Assert.Contains("Regelen er endret siden", (await stage.Kari.PressesAsync(old, "Ja, nyttig")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Regelen er endret siden", (await stage.Kari.PressesAsync(old, "Vent på ja")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Regelen er endret siden", (await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(back, "Vent på ja"), "Tilbake til det første svaret")).Text, StringComparison.Ordinal);

        await ChangeAsync(stage, ChangingPack.Second.Replace("\"2\"", "\"3\"", StringComparison.Ordinal).Replace("l.bilde", "l.foto", StringComparison.Ordinal));
        var gone = await stage.Kari.SendsAsync(old, "answer.show", new() { ["section"] = "l.bilde", ["version"] = "2" });
        Assert.Equal("Regelen «Spør før du viser» er tatt ut av retningslinjene siden svaret ble gitt.", gone.Notice);
    }

    [Fact]
    public async Task Given_a_plan_that_was_approved_before_when_the_guidelines_change_then_its_cards_tell_which_version_it_was_decided_under()
    {
        await using var stage = await StartAsync();
        var form = await stage.Kari.SaysAsync("ny plan");
        form = await stage.Kari.PressesAsync(form.Fill([("Kanal", "Blogg"), ("Navn", "Bloggen vår"), ("Enhet", "Skolen")]), "Neste");
        var own = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(form.Fill("Mål", "Si fra."), "Neste"), "Send til godkjenning");
        Assert.DoesNotContain("tidligere utgave", own.Text, StringComparison.Ordinal);
        var channel = await stage.ChannelShowsAsync("LIT-2026-0001");

        await ChangeAsync(stage, ChangingPack.Second);

        await stage.Ola.PressesAsync(channel, "Godkjenn");
        await stage.Kari.IsToldAsync("Retningslinjer: Versjon 1, en tidligere utgave");
        await stage.WhenUpdatedAsync(channel, "Retningslinjer: Versjon 1, en tidligere utgave");
    }

    public void Dispose() => pack.Dispose();

    private Task<TeamsStage> StartAsync(params string[] settings) => TeamsStage.StartWithChannelAsync(SmallPack.Id, [.. pack.Settings, .. settings]);

    private async Task ChangeAsync(TeamsStage stage, string guidelines)
    {
        pack.Write(guidelines);
        await stage.RestartAsync();
    }

    private static async Task OwnsTheBlogAsync(TeamsStage stage, Participant owner)
    {
        var inga = stage.Person("29:inga", "Inga");
        var account = await inga.PressesAsync(await inga.SaysAsync("kontoer"), "Åpne");
        var code = Code.Match((await inga.PressesAsync(await inga.PressesAsync(account, "Ny eier"), "Lag kode")).Text).Value;
        await owner.PressesAsync(await owner.SaysAsync($"overta {code}"), "Godta");
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code { get; }
}
