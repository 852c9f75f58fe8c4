using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class AddressTests
{
    private const string Address = "https://www.facebook.com/gausdalbibliotek";
    private const string Accounts = "select address from account where plan_id is not null";

    [Fact]
    public async Task Given_a_plan_that_waits_when_its_address_is_registered_then_it_is_refused_with_the_rule()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var (_, data) = own.Press("Trekk tilbake");
        data["adresse"] = Address;
        var refused = await stage.Kari.SendsAsync(own, "plan.register", data);
        Assert.Contains("Kontoen kan ikke tas i bruk ennå.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Vedtatt av", refused.Text, StringComparison.Ordinal);
        var said = await stage.Kari.SaysAsync("registrer adresse");
        Assert.StartsWith("Du har ingen godkjent plan som mangler adresse.", said.Notice, StringComparison.Ordinal);
        Assert.Contains("Vedtatt av", said.Notice, StringComparison.Ordinal);
        Assert.Empty(stage.Stored(Accounts));
    }

    [Fact]
    public async Task Given_an_approved_plan_when_its_address_is_registered_then_the_account_is_in_use_and_every_card_shows_it()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        var channel = await stage.ChannelShowsAsync("GAU-2026-0001");
        var form = await stage.Kari.PressesAsync(own, "Registrer adresse");
        Assert.Equal(["Adresse"], form.Fields);
        var done = await stage.Kari.PressesAsync(form.Fill("Adresse", "www.facebook.com/gausdalbibliotek"), "Registrer adresse");
        Assert.Equal("GAU-2026-0001: I bruk", done.Heading);
        Assert.DoesNotContain("Registrer adresse", done.Buttons);
        await stage.WhenUpdatedAsync(channel, $"Adresse: {Address}");
        Assert.Equal([Address], stage.Stored(Accounts));
        Assert.Equal(["2026-12-31"], stage.Stored("select ends_on from account where plan_id is not null"));
        var again = await stage.Kari.PressesAsync(form.Fill("Adresse", Address), "Registrer adresse");
        Assert.Contains("Adressen er allerede registrert.", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://kari:hemmelig@facebook.com/x")]
    [InlineData("facebook")]
    public async Task Given_an_approved_plan_when_what_is_typed_is_no_address_then_the_field_says_so_and_keeps_it(string typed)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.HasPlanApprovedAsync(stage.Kari);
        var form = (await stage.Kari.SaysAsync("registrer adresse")).Fill("Adresse", typed);
        var refused = await stage.Kari.PressesAsync(form, "Registrer adresse");
        Assert.Single(refused.Problems);
        Assert.Equal(typed, refused.Value("Adresse"));
        Assert.Empty(stage.Stored(Accounts));
    }

    [Fact]
    public async Task Given_an_address_in_the_register_when_another_plan_is_given_it_in_another_spelling_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("registrer adresse")).Fill("Adresse", Address), "Registrer adresse");
        await stage.HasPlanApprovedAsync(stage.Per, "Kulturskolen");
        var form = await stage.Per.SaysAsync("registrer adresse");
        var refused = await stage.Per.PressesAsync(form.Fill("Adresse", "http://facebook.com/Gausdalbibliotek/"), "Registrer adresse");
        Assert.Contains("er allerede registrert på en annen konto.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Single(stage.Stored(Accounts));
    }

    [Fact]
    public async Task Given_two_approved_plans_when_both_are_given_one_address_at_the_same_moment_then_one_gets_it_and_the_other_is_told()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.HasPlanApprovedAsync(stage.Per, "Kulturskolen");
        var forms = new[] { (stage.Kari, await stage.Kari.SaysAsync("registrer adresse")), (stage.Per, await stage.Per.SaysAsync("registrer adresse")) };
        var cards = await Task.WhenAll(forms.Select(form => form.Item1.PressesAsync(form.Item2.Fill("Adresse", Address), "Registrer adresse")));
        Assert.Single(cards, card => card.Text.Contains("I bruk", StringComparison.Ordinal));
        Assert.Single(cards, card => card.Text.Contains("er allerede registrert på en annen konto.", StringComparison.Ordinal));
        Assert.Single(stage.Stored(Accounts));
    }
}
